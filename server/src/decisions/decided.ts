import { overlaps, type Span } from '../text/span';
import type { Changes, DecidedLayer, Decision } from '../types/decision';
import type { FindingCode } from '../types/finding';
import { disputesAmong } from './disputes';
import { isListed } from './namesList';
import { inTime } from './order';
import { ownItems, type PlacedItem } from './own';
import { placedIn, type PlacedDecision } from './placed';
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
  readonly own: readonly PlacedItem[];
  /** Decisions of which some words are nowhere in the article. */
  readonly lost: readonly Decision[];
  /** Decisions of several people that contradict each other; the latest holds. */
  readonly disputed: readonly (readonly PlacedDecision[])[];
  /** All the others than those that are lost, with their places, in order of time. */
  readonly placed: readonly PlacedDecision[];
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
    own: ownItems(placed),
    lost,
    disputed: disputesAmong(placed.filter(({ decision }) => !isListed(decision))),
    placed,
  };
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
