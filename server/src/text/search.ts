import type { Span } from './span';

/**
 * The index of the first of `sorted` that is not `before` the place looked for, or `sorted.length`. All that are before it stand first.
 */
export function firstNot<Item>(sorted: readonly Item[], before: (item: Item) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && before(item)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Tells whether one of the spans holds a whole other one, however many they are. */
export function holderOf(spans: readonly Span[]): (inner: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let furthest = -Infinity;
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return inner => (ends[firstNot(sorted, ({ start }) => start <= inner.start) - 1] ?? -Infinity) >= inner.end;
}
