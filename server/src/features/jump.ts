import type { Corpus } from '../corpus/corpus';
import { unpacked } from '../text/packed';
import { touches } from '../text/span';
import { everything, pageOf } from './page';
import { firstPartOf, statementsBy, statementsIn } from './speech';
import type { Located } from './places';
import { subjectAt } from './subject';

/** Where a jump lands, and what to say of it: “Olga Sanchez Cordero, statement 2 of 5”. */
export interface Jump extends Located {
  readonly label: string;
}

export type Direction = 'next' | 'previous';

/** The next or previous quote of this article, wrapping at its ends; of a statement in parts, the next or previous part. */
export function jumpToQuote(corpus: Corpus, uri: string, offset: number, direction: Direction): Jump | undefined {
  const all = statementsIn(corpus, uri);
  const stops = all
    .flatMap(({ parts }, index) =>
      unpacked(parts).map((span, at, { length }): Jump => ({
        uri,
        span,
        label: quoteLabel(index, all.length, at, length),
      })),
    )
    .sort((a, b) => a.span.start - b.span.start);
  return landing(stops, uri, offset, direction);
}

function quoteLabel(index: number, statements: number, part: number, parts: number): string {
  const statement = `Statement ${index + 1} of ${statements}`;
  return parts > 1 ? `${statement}, part ${part + 1} of ${parts}` : statement;
}

/**
 * The next or previous statement of the speaker at `offset`, through all articles, wrapping. The speaker is the quote's under
 * the caret, else the person named there, else the speaker of the nearest quote above.
 */
export function jumpToSpeaker(corpus: Corpus, uri: string, offset: number, direction: Direction): Jump | undefined {
  const key = speakerAt(corpus, uri, offset);
  const dossier = key === undefined ? undefined : corpus.identities.dossierOf(uri, key);
  const { total, rows } = dossier === undefined ? pageOf([], everything) : statementsBy(corpus, dossier, everything);
  const stops = rows.map(({ uri: at, statement }, index): Jump => ({
    uri: at,
    span: firstPartOf(statement),
    label: `${dossier?.name ?? ''}, statement ${index + 1} of ${total}`,
  }));
  return landing(stops, uri, offset, direction);
}

function speakerAt(corpus: Corpus, uri: string, offset: number): string | undefined {
  const all = statementsIn(corpus, uri);
  const around = all.find(({ parts }) => unpacked(parts).some(part => touches(part, offset)));
  if (around !== undefined) {
    return around.speakers[0];
  }
  const facts = corpus.facts(uri);
  const subject = facts && subjectAt(facts, offset);
  if (subject?.kind === 'entity') {
    return subject.entity.key;
  }
  return all.findLast(one => firstPartOf(one).start <= offset && one.speakers.length > 0)?.speakers[0];
}

/** `stops` lie in order of uri and of reading. */
function landing(stops: readonly Jump[], uri: string, offset: number, direction: Direction): Jump | undefined {
  return stops[direction === 'next' ? nextIndex(stops, uri, offset) : previousIndex(stops, uri, offset)];
}

/** The first stop that starts behind the place; the first of all when there is none. */
function nextIndex(stops: readonly Jump[], uri: string, offset: number): number {
  const index = stops.findIndex(one => one.uri > uri || (one.uri === uri && one.span.start > offset));
  return index < 0 ? 0 : index;
}

/** The last stop that starts before the place; the last of all when there is none. */
function previousIndex(stops: readonly Jump[], uri: string, offset: number): number {
  const index = stops.findLastIndex(one => one.uri < uri || (one.uri === uri && one.span.start < offset));
  return index < 0 ? stops.length - 1 : index;
}
