import type { Decision } from '../types/decision';

/** Earlier first; of two of one moment, always the same first. */
export function inTime(a: Decision, b: Decision): number {
  const [first, second] = a.at === b.at ? [told(a), told(b)] : [a.at, b.at];
  return first < second ? -1 : first > second ? 1 : 0;
}

const known = new WeakMap<Decision, string>();

/** Many are of one moment, and each is compared with many. */
function told(decision: Decision): string {
  const words = known.get(decision) ?? JSON.stringify(decision);
  known.set(decision, words);
  return words;
}

/** Whether two people decided otherwise of the same words. */
export function isDisputed(decisions: readonly Decision[]): boolean {
  return decisions.some((one, index) =>
    decisions.slice(index + 1).some(other => one.by !== other.by && contradict(one, other)),
  );
}

function contradict(a: Decision, b: Decision): boolean {
  if ((a.kind === 'reject') !== (b.kind === 'reject')) {
    return true;
  }
  const [ours, theirs] = [fieldsOf(a), fieldsOf(b)];
  return [...ours].some(([field, value]) => theirs.has(field) && theirs.get(field) !== value);
}

function fieldsOf(decision: Decision): ReadonlyMap<string, string> {
  return new Map(
    'as' in decision ? Object.entries(decision.as ?? {}).map(([field, value]) => [field, JSON.stringify(value)]) : [],
  );
}
