import type { Corpus } from '../corpus/corpus';
import type { Dossier } from '../corpus/identities';
import type { Statement } from '../stages/statements';
import { articleName } from './articleName';
import { count, shortened, type Line } from './card';
import { latestBy, wordsOf } from './speech';

/** Below a rule: the latest things that the bearer of `dossier` said, less the statement the reader points at, then a way to all of them. */
export function quoteLines(corpus: Corpus, uri: string, dossier: Dossier, except?: Statement): readonly Line[] {
  const latest = latestBy(corpus, dossier, mostQuotes + 1)
    .filter(({ statement }) => statement !== except)
    .slice(0, mostQuotes);
  if (latest.length === 0) {
    return [];
  }
  const lines = latest.map((spoken): Line => {
    const text = shortened(wordsOf(corpus, spoken), quoteLength);
    const link = { kind: 'link', text, uri: spoken.uri, span: spoken.statement.parts[0] } as const;
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
