import { overlaps, type Span } from '../text/span';

/** Of decided things that overlap and cannot both be, the longest stays; what was decided of it says more. */
export function settled<Item extends Span>(items: readonly Item[]): readonly Item[] {
  const kept: Item[] = [];
  for (const item of [...items].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some(other => overlaps(other, item))) {
      kept.push(item);
    }
  }
  return kept;
}
