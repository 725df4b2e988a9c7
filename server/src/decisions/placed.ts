import { spanOf, textOf, type Span } from '../text/span';
import type { Anchor } from '../types/anchor';
import type { Changes, DecidedLayer, Decision, Told } from '../types/decision';
import { anchorsOf, anchorsOfItem, isAnchor } from './anchors';
import { placeOf, type Placed } from './placing';

/** A decision whose words all stand in the article. */
export interface PlacedDecision {
  readonly decision: Decision;
  /** Of its anchor, or of the first of two; undefined where it has none. */
  readonly at: Span | undefined;
  readonly second?: Span;
  readonly change?: Changes<Span>[DecidedLayer];
}

/** Undefined where some of the decision's words are lost. */
export function placedIn(text: string, decision: Decision): PlacedDecision | undefined {
  const place = (anchor: Anchor): Placed | undefined => placeOf(text, anchor);
  switch (decision.kind) {
    case 'confirm':
    case 'correct':
    case 'add': {
      const at = toldAt(text, decision);
      const change = at && changeIn(decision.as, place);
      return change && { decision, at, change };
    }
    case 'reject':
    case 'rename': {
      const at = place(decision.anchor);
      return at && { decision, at: spanOf(at) };
    }
    case 'join':
    case 'part': {
      const [first, second] = decision.names.map(place);
      return first && second && { decision, at: spanOf(first), second: spanOf(second) };
    }
    case 'dismiss': {
      const at = decision.anchor && place(decision.anchor);
      return decision.anchor !== undefined && at === undefined ? undefined : { decision, at: at && spanOf(at) };
    }
    case 'words':
    case 'same':
    case 'apart':
    case 'called':
      // Of no place.
      return { decision, at: undefined };
    case 'own': {
      const places = anchorsOfItem(decision.item).map(place);
      const [first, second] = places;
      return places.includes(undefined)
        ? undefined
        : { decision, at: first && spanOf(first), ...(second && { second: spanOf(second) }) };
    }
  }
}

/** Those of the decision's anchors whose words are lost, that of what it is of first. */
export function lostAnchors(text: string, decision: Decision): readonly Anchor[] {
  const [first, ...others] = anchorsOf(decision);
  const isLost = (anchor: Anchor): boolean => placeOf(text, anchor) === undefined;
  const isFirstLost =
    first !== undefined &&
    ('as' in decision && 'anchor' in decision ? toldAt(text, decision) === undefined : isLost(first));
  return [...(isFirstLost ? [first] : []), ...others.filter(isLost)];
}

/** A figure whose digits were changed is another figure. */
function toldAt(text: string, { layer, anchor }: Told): Span | undefined {
  const at = placeOf(text, anchor);
  const isOther = layer === 'figure' && at !== undefined && digitsOf(textOf(text, at)) !== digitsOf(anchor.exact);
  return at === undefined || isOther ? undefined : spanOf(at);
}

function digitsOf(words: string): string {
  return words.replace(noDigit, '');
}

const noDigit = /\P{Nd}+/gu;

/** The change with places for anchors; undefined when one of them is lost. */
function changeIn(
  change: Changes<Anchor>[DecidedLayer],
  place: (anchor: Anchor) => Placed | undefined,
): Changes<Span>[DecidedLayer] | undefined {
  const found: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(change) as [string, unknown][]) {
    const anchors = isAnchor(value) ? [value] : Array.isArray(value) ? value.filter(isAnchor) : [];
    const places = anchors.map(place);
    if (places.some(one => one === undefined)) {
      return undefined;
    }
    const spans = places.flatMap(one => (one === undefined ? [] : spanOf(one)));
    found[field] = isAnchor(value) ? spans[0] : Array.isArray(value) ? spans : value;
  }
  return found;
}
