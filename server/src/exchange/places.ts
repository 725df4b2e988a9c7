import { splitsPair } from '../text/pairs';
import type { Span } from '../text/span';
import { Refused, refuse } from './reading';
import type { Units } from './units';

/** The span between two code points, in UTF-16 code units; refused where there is no such place. */
export function spanOfPoints({ fromPoints, points }: Units, start: unknown, end: unknown): Span {
  const place = placeIn(start, end, points);
  return { start: fromPoints(place.start), end: fromPoints(place.end) };
}

/** The span between two UTF-16 code units; refused where there is no such place, or it parts a character. */
export function spanOfUnits(text: string, start: unknown, end: unknown): Span {
  const place = placeIn(start, end, text.length);
  return splitsPair(text, place.start) || splitsPair(text, place.end)
    ? refuse(`${place.start} to ${place.end} parts a character`)
    : place;
}

function placeIn(start: unknown, end: unknown, length: number): Span {
  if (typeof start !== 'number' || typeof end !== 'number' || !Number.isInteger(start) || !Number.isInteger(end)) {
    return refuse(`${String(start)} to ${String(end)} is no place`);
  }
  if (start < 0 || end <= start) {
    return refuse(`${start} to ${end} is no place`);
  }
  return end > length ? refuse(`${end} lies behind the end of the text`) : { start, end };
}

/**
 * The span that holds just these words, as code points or, as some programs have stored it, as UTF-16 code units. White space may differ, for some
 * programs squeeze it in what they quote.
 */
export function spanOfWords(text: string, units: Units, start: unknown, end: unknown, words: unknown): Span {
  const isThere = ({ start: from, end: to }: Span): boolean =>
    typeof words !== 'string' || isAlike(text.slice(from, to), words);
  const points = spanOrWhy(() => spanOfPoints(units, start, end));
  if (typeof points === 'object' && isThere(points)) {
    return points;
  }
  const other = spanOrWhy(() => spanOfUnits(text, start, end));
  if (typeof other === 'object' && isThere(other)) {
    return other;
  }
  return refuse(
    typeof points === 'string' ? points : `“${String(words)}” is not what stands at ${String(start)} to ${String(end)}`,
  );
}

function spanOrWhy(find: () => Span): Span | string {
  try {
    return find();
  } catch (error) {
    if (error instanceof Refused) {
      return error.message;
    }
    throw error;
  }
}

function isAlike(a: string, b: string): boolean {
  return a === b || a.replace(blanks, ' ').trim() === b.replace(blanks, ' ').trim();
}

const blanks = /\s+/gu;
