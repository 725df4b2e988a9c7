import type { Decision } from '../types/decision';

/** Whether an article with this text may read otherwise when these decisions take the place of those. */
export function mayChange(text: string, before: readonly Decision[], now: readonly Decision[]): boolean {
  return [...less(before, now), ...less(now, before)].some(decision => {
    if (decision.kind === 'words') {
      return text.includes(decision.words);
    }
    // A finding that is none is still made, and not told.
    return decision.kind !== 'dismiss';
  });
}

function less(some: readonly Decision[], others: readonly Decision[]): readonly Decision[] {
  const known = new Set(others);
  return some.filter(decision => !known.has(decision));
}
