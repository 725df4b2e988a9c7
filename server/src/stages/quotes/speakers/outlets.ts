import { fold } from '../../../text/fold';
import type { Span } from '../../../text/span';
import type { Attribution } from '../cues/attribution';
import type { Piece } from '../outline/pieces';

/** Where words may have been said: outlets by name, and blocks that are another outlet's words. */
export interface Venues {
  readonly text: string;
  /** Names of news outlets and networks, folded, without “the”. */
  readonly outlets: ReadonlySet<string>;
  /** The outlet whose block covers an offset. */
  readonly blockAt: (offset: number) => string | undefined;
  /** The whole name of what is called by the last word of it at an offset: “Harbour Gazette” where “the Gazette” stands. */
  readonly wholeNameAt: (offset: number) => string | undefined;
}

/** The outlet an attribution names (“told CNN”, “tweeted”), else the one whose block it stands in. */
export function outletOf(
  attribution: Attribution,
  pieces: readonly Piece[],
  venues: Venues,
  offset: number,
): string | undefined {
  const { cueAt, addressee, subject, relay, end } = attribution;
  if (pieces[cueAt]?.is.has('posts') === true) {
    return 'Twitter';
  }
  if (addressee !== undefined && addressee.form !== 'pronoun') {
    const outlet = outletIn(venues, pieces, addressee.first, addressee.end);
    if (outlet !== undefined) {
      return outlet;
    }
  }
  for (let at = end; at < Math.min(pieces.length, end + 12); at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.quote !== undefined || piece.word === '.') {
      break;
    }
    if (piece.is.has('platform') && preposition.has(pieces[at - 1]?.word ?? '')) {
      return nameAt(venues, piece);
    }
    if (piece.name?.type === 'ORG' && preposition.has(pieces[at - 1]?.word ?? '') && isOccasion(pieces, end, at)) {
      return nameAt(venues, piece.name);
    }
  }
  for (const phrase of [subject, relay]) {
    if (phrase?.form === 'name' && isPublisher(venues, phrase.span)) {
      return nameAt(venues, phrase.span);
    }
  }
  return venues.blockAt(offset);
}

const preposition = new Set(['on', 'to', 'in', 'with', 'via', 'by', 'the']);

const beside = new Set(['on', 'with']);

function isOccasion(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (beside.has(piece?.word ?? '') || piece?.is.has('hosted') === true) {
      return true;
    }
  }
  return false;
}

function outletIn(venues: Venues, pieces: readonly Piece[], first: number, end: number): string | undefined {
  for (let at = first; at < end; at++) {
    const name = pieces[at]?.name;
    if (name?.type === 'ORG' || (name !== undefined && isPublisher(venues, name))) {
      return nameAt(venues, name);
    }
  }
  return undefined;
}

/** Whether the list of outlets has the name: “The Washington Post”. */
function isPublisher({ text, outlets }: Venues, { start, end }: Span): boolean {
  return end - start <= longestName && outlets.has(fold(text.slice(start, end)).replace(/^the /u, ''));
}

/** UTF-16 code units. */
const longestName = 60;

function nameAt({ text, wholeNameAt }: Venues, { start, end }: Span): string {
  const written = text.slice(start, end).replace(/\s+/gu, ' ');
  const whole = wholeNameAt(start);
  return whole?.endsWith(` ${written}`) === true ? whole : written;
}
