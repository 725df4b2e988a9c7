import type { Span } from '../text/span';
import type { Decision } from '../types/decision';
import type { PlacedDecision } from './placed';

/** Decisions of several people of one thing that contradict each other, each list in the order given. */
export function disputesAmong(placed: readonly PlacedDecision[]): readonly (readonly PlacedDecision[])[] {
  return [...bySubject(placed).values()].filter(isDisputed);
}

/** Together what is of one thing, each list in the order given. */
export function bySubject(placed: readonly PlacedDecision[]): ReadonlyMap<string, readonly PlacedDecision[]> {
  const groups = new Map<string, PlacedDecision[]>();
  for (const one of placed) {
    const subject = subjectOf(one);
    const known = subject === undefined ? undefined : groups.get(subject);
    if (known !== undefined) {
      known.push(one);
    } else if (subject !== undefined) {
      groups.set(subject, [one]);
    }
  }
  return groups;
}

/** Whether two people decided otherwise of the same thing. */
function isDisputed(group: readonly PlacedDecision[]): boolean {
  return group.some((one, index) =>
    group.slice(index + 1).some(other => one.decision.by !== other.decision.by && contradict(one, other)),
  );
}

/** Whether two decisions of the same thing cannot both hold. */
export function contradict(first: PlacedDecision, second: PlacedDecision): boolean {
  const [a, b] = [first.decision, second.decision];
  if (a.kind === 'rename' || a.kind === 'called') {
    return (b.kind === 'rename' || b.kind === 'called') && a.name !== b.name;
  }
  if (a.kind === 'words') {
    return b.kind === 'words' && JSON.stringify(a.as) !== JSON.stringify(b.as);
  }
  if (a.kind !== b.kind && [a.kind, b.kind].some(kind => isEitherOr.has(kind))) {
    return true;
  }
  const [ours, theirs] = [fieldsOf(first), fieldsOf(second)];
  return [...ours].some(([field, value]) => theirs.has(field) && theirs.get(field) !== value);
}

/** Where one person says this and another something else of the same, both cannot hold. */
const isEitherOr: ReadonlySet<Decision['kind']> = new Set(['reject', 'join', 'part', 'same', 'apart']);

/** With places for anchors: the same words are told by others when what stood around them has changed. */
function fieldsOf({ change = {} }: PlacedDecision): ReadonlyMap<string, string> {
  return new Map(Object.entries(change).map(([field, value]) => [field, JSON.stringify(value)]));
}

/** What the decision is of, the same for all that are of it; undefined of those that do without each other. */
export function subjectOf({ decision, at, second }: PlacedDecision): string | undefined {
  switch (decision.kind) {
    case 'confirm':
    case 'correct':
    case 'add':
    case 'reject':
      return at && `${decision.layer} ${keyOf(at)}`;
    case 'rename':
      return at && `rename ${keyOf(at)}`;
    case 'join':
    case 'part':
      return at && second && `pair ${[keyOf(at), keyOf(second)].sort().join(' ')}`;
    case 'same':
    case 'apart':
      return `entities ${[...decision.entities].sort().join('\n')}`;
    case 'called':
      return `called ${decision.entity}`;
    case 'words':
      return `words ${decision.layer} ${decision.words}`;
    case 'dismiss':
    case 'own':
      return undefined;
  }
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
