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
