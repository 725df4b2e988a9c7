import { byPosition, type Span } from '../text/span';
import type { Anchor } from '../types/anchor';
import { placeOf } from './placing';
import { placesOfWords } from './words';

/**
 * Where the words of a lost anchor may be after all, the likeliest first: what stands between the same neighbours, then the same words
 * elsewhere, the nearest first. A person is to say whether it is so.
 */
export function proposedFor(text: string, anchor: Anchor): readonly Span[] {
  const { exact, start } = anchor;
  const near = (a: Span, b: Span): number => Math.abs(a.start - start) - Math.abs(b.start - start) || byPosition(a, b);
  const found = [placeOf(text, anchor), between(text, anchor), ...[...placesOfWords(text, exact)].sort(near)];
  const byKey = new Map(found.flatMap(span => (span === undefined ? [] : [[`${span.start} ${span.end}`, span]])));
  return [...byKey.values()].slice(0, most).map(({ start: from, end }) => ({ start: from, end }));
}

/** As many as anybody looks through. */
const most = 5;

/** What stands now where the words stood: between the neighbours that they had on both sides. */
function between(text: string, { exact, before, behind, start }: Anchor): Span | undefined {
  const [left, right] = [before.slice(-neighbours), behind.slice(0, neighbours)];
  const longest = exact.length * 2 + spare;
  let best: Span | undefined;
  for (let at = text.indexOf(left); at >= 0; at = text.indexOf(left, at + 1)) {
    const from = at + left.length;
    const to = right === '' ? text.length : text.indexOf(right, from);
    const isBetween = to > from && to - from <= longest && text.slice(from, to).trim() !== '';
    if (isBetween && (best === undefined || Math.abs(from - start) < Math.abs(best.start - start))) {
      best = { start: from, end: to };
    }
    if (left === '') {
      break;
    }
  }
  return best;
}

/** UTF-16 code units of each neighbour. */
const neighbours = 12;

/** How much longer than before, and twice that, the words may be now. */
const spare = 20;
