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
