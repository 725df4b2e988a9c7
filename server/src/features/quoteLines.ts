import type { Corpus } from '../corpus/corpus';
import type { Dossier } from '../corpus/identities/dossiers';
import { shortened } from '../text/shortened';
import type { Span } from '../text/span';
import { articleName } from './articleName';
import { count, type Line } from './card';
import { firstPartOf, latestBy } from './speech';

/** Below a rule: the latest things that the bearer of `dossier` said, less the statement of `uri` that begins at `except`, then a way to all of them. */
export function quoteLines(corpus: Corpus, uri: string, dossier: Dossier, except?: Span): readonly Line[] {
  const latest = latestBy(corpus, dossier, mostQuotes + 1)
    .filter(spoken => spoken.uri !== uri || firstPartOf(spoken.statement).start !== except?.start)
    .slice(0, mostQuotes);
  if (latest.length === 0) {
    return [];
  }
  const lines = latest.map((spoken): Line => {
    const text = shortened(spoken.statement.words, quoteLength);
    const link = { kind: 'link', text, uri: spoken.uri, span: firstPartOf(spoken.statement) } as const;
    return spoken.uri === uri ? [link] : [link, ` – ${articleName(corpus, spoken.uri)}`];
  });
  const known = latest.length + (except === undefined ? 0 : 1);
  const all: Line = [
    { kind: 'list', text: `all ${count(dossier.statements, 'statement')}`, of: 'quotes', key: dossier.key },
  ];
  return [[], ...lines, ...(dossier.statements > known ? [all] : [])];
}

const mostQuotes = 3;

/** UTF-16 code units. */
const quoteLength = 110;
