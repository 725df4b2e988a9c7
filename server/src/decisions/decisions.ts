import type { Decision } from '../types/decision';

/** What people decided: an input of the analysis. */
export interface Decisions {
  /** Of the article at `uri`; the same list for as long as nothing else is decided of it. */
  readonly of: (uri: string) => readonly Decision[];
  /** Of all articles. */
  readonly everywhere: readonly Decision[];
}

/** Nobody has decided anything. */
export const noDecisions: Decisions = Object.freeze({ of: () => none, everywhere: [] });

/** Decisions by article, and those of all. */
export function decisionsFrom(
  byUri: ReadonlyMap<string, readonly Decision[]>,
  everywhere: readonly Decision[] = none,
): Decisions {
  return { of: uri => byUri.get(uri) ?? none, everywhere };
}

const none: readonly never[] = Object.freeze([]);
