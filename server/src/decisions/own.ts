import type { Anchor } from '../types/anchor';
import type { Decision } from '../types/decision';
import type { OwnItem } from '../types/layer';

type OfOwn = Extract<Decision, { readonly kind: 'own' }>;

/** What tells an item from all others of the article: its layer, its tag, and where it stands, as `place` tells it of an anchor. */
export function ownKey(item: OwnItem, place: (anchor: Anchor) => string): string {
  const places = item.kind === 'span' ? [item.anchor] : item.kind === 'relation' ? [item.from, item.to] : [];
  return JSON.stringify([item.kind, item.of, item.tag, ...places.map(place)]);
}

/** The items that stand, of decisions in order of time: the latest says whether one does. */
export function ownItems(decisions: readonly Decision[], place: (anchor: Anchor) => string): readonly OwnItem[] {
  const items = new Map<string, OwnItem>();
  for (const decision of decisions.filter(isOfOwn)) {
    const key = ownKey(decision.item, place);
    if (decision.as === null) {
      items.delete(key);
    } else {
      items.set(key, decision.item);
    }
  }
  return [...items.values()];
}

export function isOfOwn(decision: Decision): decision is OfOwn {
  return decision.kind === 'own';
}
