import type { Span } from '../text/span';
import { isSpace } from './tokens';

/** Offsets into one text, counted in other units: brat, spaCy, doccano and the Web count code points, we and UIMA UTF-16 code units. */
export interface Units {
  readonly toPoints: (offset: number) => number;
  /** What lies behind the end of the text is the end. */
  readonly fromPoints: (point: number) => number;
  /** Of the whole text. */
  readonly points: number;
}

/** Both ways in constant time; a text without characters beyond U+FFFF, as most are, costs nothing. */
export function unitsOf(text: string): Units {
  if (!astral.test(text)) {
    return { toPoints: offset => offset, fromPoints: point => Math.min(point, text.length), points: text.length };
  }
  const pointAt = new Uint32Array(text.length + 1);
  const offsets: number[] = [];
  for (let at = 0; at < text.length;) {
    const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    // The middle of a character counts as its start.
    pointAt.fill(offsets.length, at, at + length);
    offsets.push(at);
    at += length;
  }
  pointAt[text.length] = offsets.length;
  return {
    toPoints: offset => pointAt[offset] ?? offsets.length,
    fromPoints: point => offsets[point] ?? text.length,
    points: offsets.length,
  };
}

const astral = /[\u{10000}-\u{10FFFF}]/u;

/**
 * Offsets of `from` as offsets of `to` where both texts have the same characters but for blanks, as a text that was taken apart into words and
 * put together again has; undefined where they differ in more.
 */
export function alignedByInk(from: string, to: string): ((span: Span) => Span) | undefined {
  const [a, b] = [inkOf(from), inkOf(to)];
  if (a.ink !== b.ink) {
    return undefined;
  }
  // The nth character that is no blank is the nth on the other side.
  const numberAt = new Uint32Array(from.length + 1);
  for (let at = 0, n = 0; at <= from.length; at++) {
    numberAt[at] = n;
    n += at < from.length && !isSpace(from.charCodeAt(at)) ? 1 : 0;
  }
  return ({ start, end }) => {
    const [first, behind] = [numberAt[start] ?? 0, numberAt[end] ?? 0];
    const at = b.offsets[first] ?? to.length;
    return { start: at, end: behind > first ? (b.offsets[behind - 1] ?? 0) + 1 : at };
  };
}

/** The characters that are no blanks, and where they stand. */
export function inkOf(text: string): { readonly ink: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  const ink: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isSpace(text.charCodeAt(at))) {
      offsets.push(at);
      ink.push(text.charAt(at));
    }
  }
  return { ink: ink.join(''), offsets };
}
