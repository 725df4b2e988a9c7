import type { Span } from '../text/span';
import type { OwnItem } from '../types/layer';
import type { PlacedDecision } from './placed';

/** An item that stands in the article. */
export interface PlacedItem {
  readonly item: OwnItem;
  /** Its words; of a relation both; of a label none. */
  readonly spans: readonly Span[];
}

/** What tells an item from all others of the article: its layer, its tag, and where it stands. */
export function ownKey({ kind, of, tag }: OwnItem, places: readonly (string | number)[]): string {
  return JSON.stringify([kind, of, tag, ...places]);
}

/** The items that stand, of decisions in order of time: the latest says whether one does. */
export function ownItems(placed: readonly PlacedDecision[]): readonly PlacedItem[] {
  const items = new Map<string, PlacedItem>();
  for (const { decision, at, second } of placed) {
    if (decision.kind === 'own') {
      const { item, as } = decision;
      const spans = [at, second].filter(span => span !== undefined);
      const starts = spans.map(({ start }) => start);
      const key = ownKey(item, starts);
      if (as === null) {
        items.delete(key);
      } else {
        items.set(key, { item, spans });
      }
    }
  }
  return [...items.values()];
}
