import type { Anchor } from '../types/anchor';
import type { Decision } from '../types/decision';
import type { OwnItem } from '../types/layer';

export function isAnchor(value: unknown): value is Anchor {
  return typeof value === 'object' && value !== null && 'exact' in value;
}

/** All anchors of the decision, that of the words it is of first. */
export function anchorsOf(decision: Decision): readonly Anchor[] {
  const own = 'anchor' in decision ? decision.anchor : undefined;
  const others = anchorsIn(decision).filter(anchor => anchor !== own);
  return own === undefined ? others : [own, ...others];
}

/** Where an item stands: of a relation the anchors of both words, of a label none. */
export function anchorsOfItem(item: OwnItem): readonly Anchor[] {
  return item.kind === 'span' ? [item.anchor] : item.kind === 'relation' ? [item.from, item.to] : [];
}

/** The same decision, by whom and when it was, told of other words. */
export function withAnchor(decision: Decision, before: Anchor, now: Anchor): Decision {
  // Where an anchor stood there stands one.
  return replaced(decision, before, now) as Decision;
}

/** The same decision without what it says of these words; undefined where it would say nothing, or where they are what it is of. */
export function withoutAnchor(decision: Decision, anchor: Anchor): Decision | undefined {
  if (!('as' in decision) || !decision.as || decision.kind === 'words') {
    return undefined;
  }
  const rest = Object.entries(decision.as).filter(([, value]) => !anchorsIn(value).includes(anchor));
  // What is left is of the layer that it was of.
  return rest.length === 0 || decision.anchor === anchor ? undefined : { ...decision, as: Object.fromEntries(rest) };
}

function anchorsIn(value: unknown): readonly Anchor[] {
  if (isAnchor(value)) {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(anchorsIn) : [];
}

function replaced(value: unknown, before: Anchor, now: Anchor): unknown {
  if (value === before) {
    return now;
  }
  if (Array.isArray(value)) {
    return value.map(item => replaced(item, before, now));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, before, now)]))
    : value;
}
