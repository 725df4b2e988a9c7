import type { Corpus } from '../corpus/corpus';
import type { Confidence, QuoteKind } from '../types/quote';
import type { NameType } from '../types/name';
import { fold } from '../text/fold';
import type { StatementNote } from '../types/record';
import { articleName } from './articleName';
import { kindOf } from './kinds';
import type { Located } from './places';
import { roleOf } from './role';
import { sourceOf } from './source';
import { firstPartOf, statementsIn, type Spoken } from './speech';

/** Somebody who says something, and what. */
export interface SpeakerView {
  readonly key: string;
  readonly name: string;
  readonly role: string | undefined;
  readonly kind: 'person' | 'organisation' | 'place' | 'unnamed' | 'nobody';
  readonly quotes: readonly QuoteView[];
}

export interface QuoteView extends Located {
  readonly text: string;
  readonly kind: QuoteKind;
  /** How sure it is who says it. */
  readonly confidence: Confidence;
  /** Stretches of text that make up the statement. */
  readonly parts: number;
  readonly article: string;
}

/**
 * Who speaks in the articles at `uris` and what they say: named speakers first, those who say most leading, then unnamed sources
 * article by article, then what nobody is said to have said.
 */
export function speakers(corpus: Corpus, uris: readonly string[]): readonly SpeakerView[] {
  const found = new Map<string, { view: Omit<SpeakerView, 'quotes'>; quotes: QuoteView[] }>();
  for (const uri of uris) {
    for (const statement of statementsIn(corpus, uri)) {
      const quote = quoteView(corpus, { uri, statement });
      for (const view of speakersOf(corpus, { uri, statement }, uris.length === 1 ? uri : undefined)) {
        const entry = found.get(view.key) ?? { view, quotes: [] };
        entry.quotes.push(quote);
        found.set(view.key, entry);
      }
    }
  }
  return [...found.values()]
    .map(({ view, quotes }) => ({ ...view, quotes }))
    .sort((a, b) => rank(a) - rank(b) || b.quotes.length - a.quotes.length || (a.name < b.name ? -1 : 1));
}

function speakersOf(corpus: Corpus, { uri, statement }: Spoken, here?: string): readonly Omit<SpeakerView, 'quotes'>[] {
  const source = sourceOf(corpus, uri, relayed(statement));
  switch (source.kind) {
    case 'known':
      return source.dossiers.map(dossier => ({
        key: dossier.key,
        name: dossier.name,
        role: roleOf(dossier, here)?.text,
        kind: speakerKind(dossier.type),
      }));
    case 'nobody':
      return [{ key: 'nobody', name: 'No speaker found', role: undefined, kind: 'nobody' }];
    case 'named':
    case 'described':
    case 'unclear':
      return [
        {
          key: `unnamed:${uri}:${fold(source.words)}`,
          name: source.words,
          role: unnamedRoles[source.kind],
          kind: 'unnamed',
        },
      ];
  }
}

/** What somebody unnamed says in an interviewee's story stands with the interviewee. */
function relayed(statement: StatementNote): StatementNote {
  const { speakers, relay } = statement;
  return speakers.length > 0 || relay === undefined ? statement : { ...statement, speakers: [relay] };
}

/** What is said of those who have no name in the articles. */
const unnamedRoles = { named: undefined, described: 'not named', unclear: 'who that is was not found' } as const;

function quoteView(corpus: Corpus, { uri, statement }: Spoken): QuoteView {
  const { words, kind, confidence, parts } = statement;
  return {
    uri,
    span: firstPartOf(statement),
    text: words,
    kind,
    confidence,
    parts: parts.length / 2,
    article: articleName(corpus, uri),
  };
}

/** Whatever speaks and is neither person nor place does so as a body: “The Danes want …”. */
function speakerKind(type: NameType): SpeakerView['kind'] {
  const kind = kindOf[type];
  return kind === 'person' || kind === 'place' ? kind : 'organisation';
}

function rank({ kind }: SpeakerView): number {
  return kind === 'nobody' ? 2 : kind === 'unnamed' ? 1 : 0;
}
