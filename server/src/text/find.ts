import { touches, type Span } from './span';

/** The shortest of `items` that the caret at `offset` touches; of two equal ones the first. */
export function shortestAt<Item extends Span>(items: readonly Item[], offset: number): Item | undefined {
  let best: Item | undefined;
  for (const item of items) {
    if (touches(item, offset) && (best === undefined || item.end - item.start < best.end - best.start)) {
      best = item;
    }
  }
  return best;
}
