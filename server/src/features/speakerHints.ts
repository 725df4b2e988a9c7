import type { Corpus } from '../corpus/corpus';
import { fullestFirst } from '../corpus/entityPlaces';
import { statementNoteOf } from '../corpus/statementNotes';
import type { Facts } from '../pipeline/facts';
import { entities } from '../stages/entities/entities';
import { prose } from '../stages/prose';
import { quotes } from '../stages/quotes/quotes';
import { sentences } from '../stages/sentences';
import { statements, type Statement } from '../stages/statements';
import { contains, overlaps, spanOf, within, type Span } from '../text/span';
import type { Quote } from '../types/quote';
import { reasonInWords } from '../words/reasons';
import type { Located } from './places';
import { reasonsOf } from './reasons';
import { sourceOf, sourceWords } from './source';

/** A name to show beside words whose speaker their own sentence does not name. */
export interface SpeakerHint {
  /** Behind the quote, or behind the word that stands for the speaker: “she”. */
  readonly offset: number;
  /** “Marta Ruiz”, of a guess “Marta Ruiz?”. */
  readonly label: string;
  /** Why it is them. */
  readonly reasons: readonly string[];
  /** Where the article names them most fully; undefined for a source without a name. */
  readonly place: Located | undefined;
}

/** The hints within a stretch of the article, in order of reading; each place has one. */
export function speakerHints(corpus: Corpus, uri: string, stretch: Span): readonly SpeakerHint[] {
  const facts = corpus.facts(uri);
  if (facts?.get(prose).kind !== 'article') {
    return [];
  }
  const found = new Map<number, SpeakerHint>();
  for (const statement of facts.get(statements)) {
    for (const part of statement.parts) {
      const offset = overlaps(part, stretch) ? placeOf(facts, part) : undefined;
      const words =
        offset === undefined
          ? undefined
          : sourceWords(sourceOf(corpus, uri, statementNoteOf(facts.article.text, statement)));
      if (offset !== undefined && words !== undefined && !found.has(offset)) {
        found.set(offset, {
          offset,
          label: part.confidence === 'guess' ? `${words}?` : words,
          reasons: reasonsOf(facts, part).map(reasonInWords),
          place: namedAt(facts, uri, statement),
        });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}

/** Where a hint belongs; undefined where the quote's own sentences name the speaker. */
function placeOf(facts: Facts, part: Quote): number | undefined {
  const { speaker, speakers } = part;
  const around = within(facts.get(sentences), part.content ?? part);
  const start = Math.min(part.start, around[0]?.start ?? part.start);
  const end = Math.max(part.end, around.at(-1)?.end ?? part.end);
  const told = { start, end };
  if (speaker === undefined || isNamed(facts, part, told)) {
    return undefined;
  }
  if (!overlaps(speaker, told)) {
    return part.end;
  }
  // Beside its own words, a source without a name needs none.
  return speakers.length === 0 ? undefined : speaker.end;
}

/** Whether the words in `told` of whoever reports the part name each of its speakers. */
function isNamed(facts: Facts, part: Quote, told: Span): boolean {
  const { speakers } = part;
  // Within another outlet's report its words are the reporter's.
  const quoted = within(facts.get(quotes), told).filter(
    quote => (quote.kind === 'direct' || quote.kind === 'mixed') && (quote === part || !contains(quote, part)),
  );
  return (
    speakers.length > 0 &&
    speakers.every(key =>
      facts
        .get(entities)
        .find(entity => entity.key === key)
        ?.names.some(name => contains(told, name) && !quoted.some(quote => contains(quote, name))),
    )
  );
}

function namedAt(facts: Facts, uri: string, { speakers }: Statement): Located | undefined {
  const [key] = speakers;
  const entity = key === undefined ? undefined : facts.get(entities).find(one => one.key === key);
  return entity && { uri, span: spanOf(fullestFirst(facts.article.text, entity)) };
}
