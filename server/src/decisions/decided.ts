import { overlaps, spanOf, textOf, type Span } from '../text/span';
import type { Anchor } from '../types/anchor';
import type { Changes, DecidedLayer, Decision, Told } from '../types/decision';
import type { FindingCode } from '../types/finding';
import type { OwnItem } from '../types/layer';
import { inTime, isDisputed } from './order';
import { placeOf, type Placed } from './placing';
import { wordsIn, type WordsPlace } from './words';

/** What is decided of one version of an article: every decision with the places of its words, or among those whose words are lost. */
export interface Decided {
  readonly name: readonly Verdict<'name'>[];
  readonly figure: readonly Verdict<'figure'>[];
  readonly quote: readonly Verdict<'quote'>[];
  /** What is decided of words wherever they stand, at their places, in order of reading. */
  readonly words: { readonly name: readonly WordsPlace[]; readonly figure: readonly WordsPlace[] };
  readonly joins: readonly (readonly [Span, Span])[];
  readonly parts: readonly (readonly [Span, Span])[];
  readonly renames: readonly Renamed[];
  readonly dismissals: readonly Dismissal[];
  readonly own: readonly OwnItem[];
  /** Decisions of which some words are nowhere in the article. */
  readonly lost: readonly Decision[];
  /** Decisions of several people that contradict each other; the latest holds. */
  readonly disputed: readonly (readonly Decision[])[];
}

/** All that is decided of the words at one place, the latest word on everything. */
export interface Verdict<Layer extends DecidedLayer> extends Span {
  readonly isRejected: boolean;
  readonly change: Changes<Span>[Layer];
  /** Who decided it, the latest last. */
  readonly by: readonly string[];
  /** Whether somebody only said that it is as it was found. */
  readonly isConfirmed: boolean;
  readonly note: string | undefined;
}

export interface Renamed extends Span {
  readonly name: string;
}

export interface Dismissal {
  readonly code: FindingCode;
  /** Undefined where it holds wherever the finding is made. */
  readonly span: Span | undefined;
}

/** Places what is decided of an article in its text. Depends neither on the decisions' order nor, for each, on the others. */
export function decidedIn(text: string, decisions: readonly Decision[]): Decided {
  const lost: Decision[] = [];
  const sorted = [...decisions].sort(inTime);
  const placed = sorted.flatMap(decision => {
    const one = placedIn(text, decision);
    if (one === undefined) {
      lost.push(decision);
    }
    return one ?? [];
  });
  const groups = groupsOf(placed);
  return {
    name: verdicts(groups, 'name'),
    figure: verdicts(groups, 'figure'),
    quote: verdicts(groups, 'quote'),
    words: { name: wordsIn(text, sorted, 'name'), figure: wordsIn(text, sorted, 'figure') },
    joins: pairsOf(placed, 'join'),
    parts: pairsOf(placed, 'part'),
    renames: placed.flatMap(({ decision, at }) =>
      decision.kind === 'rename' && at ? { ...at, name: decision.name } : [],
    ),
    dismissals: placed.flatMap(({ decision, at }) =>
      decision.kind === 'dismiss' ? { code: decision.code, span: at } : [],
    ),
    own: placed.flatMap(({ decision }) => (decision.kind === 'own' ? decision.item : [])),
    lost,
    disputed: groups.map(group => group.map(({ decision }) => decision)).filter(isDisputed),
  };
}

/** A decision whose words all stand in the article. */
interface PlacedDecision {
  readonly decision: Decision;
  /** Of its anchor, or of the first of two names. */
  readonly at: Span | undefined;
  readonly second?: Span;
  readonly change?: Changes<Span>[DecidedLayer];
}

function placedIn(text: string, decision: Decision): PlacedDecision | undefined {
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
      const { item } = decision;
      const anchors = item.kind === 'span' ? [item.anchor] : item.kind === 'relation' ? [item.from, item.to] : [];
      return anchors.every(anchor => place(anchor) !== undefined) ? { decision, at: undefined } : undefined;
    }
  }
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

function isAnchor(value: unknown): value is Anchor {
  return typeof value === 'object' && value !== null && 'exact' in value;
}

type Group = readonly PlacedDecision[];

/** What is told of the same words of one layer stands together, in order of time. */
function groupsOf(placed: readonly PlacedDecision[]): readonly Group[] {
  const groups = new Map<string, PlacedDecision[]>();
  for (const one of placed) {
    const { decision, at } = one;
    if (at !== undefined && 'layer' in decision) {
      const key = `${decision.layer} ${at.start} ${at.end}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  }
  return [...groups.values()];
}

function verdicts<Layer extends DecidedLayer>(groups: readonly Group[], layer: Layer): readonly Verdict<Layer>[] {
  return groups
    .filter(([first]) => first !== undefined && 'layer' in first.decision && first.decision.layer === layer)
    .map(verdictOf<Layer>)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The latest says whether anything is there, and the latest that speaks of a field says what it is. */
function verdictOf<Layer extends DecidedLayer>(group: Group): Verdict<Layer> {
  const at = group[0]?.at ?? { start: 0, end: 0 };
  const change = Object.assign({}, ...group.map(one => one.change ?? {})) as Changes<Span>[Layer];
  return {
    start: at.start,
    end: at.end,
    isRejected: group.at(-1)?.decision.kind === 'reject',
    change,
    by: [...new Set(group.map(({ decision }) => decision.by))],
    isConfirmed: group.every(({ decision }) => decision.kind === 'confirm'),
    note: group.findLast(({ decision }) => decision.note !== undefined)?.decision.note,
  };
}

function pairsOf(placed: readonly PlacedDecision[], kind: 'join' | 'part'): Decided['joins'] {
  return placed
    .flatMap(({ decision, at, second }): Decided['joins'] =>
      decision.kind === kind && at !== undefined && second !== undefined ? [[at, second]] : [],
    )
    .toSorted(([a], [b]) => a.start - b.start);
}

/** Whether the finding at `span` was dismissed. */
export function isDismissed({ dismissals }: Decided, code: FindingCode, span: Span): boolean {
  return dismissals.some(one => one.code === code && (one.span === undefined || overlaps(one.span, span)));
}
