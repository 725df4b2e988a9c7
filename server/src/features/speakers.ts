import type { Corpus } from '../corpus/corpus';
import type { Confidence, QuoteKind } from '../types/quote';
import type { NameType } from '../types/name';
import { fold } from '../text/fold';
import { spanOf, textOf } from '../text/span';
import { articleName } from './articleName';
import { shortened } from './card';
import { kindOf } from './kinds';
import type { Located } from './places';
import { roleOf } from './role';
import { statementsIn, wordsOf, type Spoken } from './speech';

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
  readonly confidence: Confidence;
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
  // What somebody unnamed says in an interviewee's story stands with the interviewee.
  const relay = statement.parts.find(part => part.relay !== undefined)?.relay;
  const keys = statement.speakers.length > 0 || relay === undefined ? statement.speakers : [relay];
  const dossiers = keys.flatMap(key => corpus.identities.dossierOf(uri, key) ?? []);
  if (dossiers.length > 0) {
    return dossiers.map(dossier => ({
      key: dossier.key,
      name: dossier.name,
      role: roleOf(dossier, here)?.text,
      kind: speakerKind(dossier.type),
    }));
  }
  const source = statement.parts.find(part => part.speaker !== undefined)?.speaker;
  if (source === undefined) {
    return [{ key: 'nobody', name: 'No speaker found', role: undefined, kind: 'nobody' }];
  }
  const words = shortened(textOf(corpus.article(uri)?.text ?? '', source), 60);
  return [{ key: `unnamed:${uri}:${fold(words)}`, name: words, role: undefined, kind: 'unnamed' }];
}

function quoteView(corpus: Corpus, spoken: Spoken): QuoteView {
  const [first] = spoken.statement.parts;
  return {
    uri: spoken.uri,
    span: spanOf(first),
    text: shortened(wordsOf(corpus, spoken), 200),
    kind: first.kind,
    confidence: first.confidence,
    article: articleName(corpus, spoken.uri),
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
