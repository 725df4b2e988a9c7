import type { Span } from '../../text/span';

/** Index of the first of `sorted` that ends behind the offset; offsets are asked in rising order, so that all answers together are linear. */
export function stepper(sorted: readonly Span[]): (offset: number) => number {
  let index = 0;
  return offset => {
    while (index > 0 && (sorted[index - 1]?.end ?? 0) > offset) {
      index--;
    }
    while (index < sorted.length && (sorted[index]?.end ?? 0) <= offset) {
      index++;
    }
    return index;
  };
}
