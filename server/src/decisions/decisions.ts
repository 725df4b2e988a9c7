import type { Decision, EntityDecision } from '../types/decision';
import { inTime } from './order';

/** What people decided: an input of the analysis. */
export interface Decisions {
  /** All that may hold in the article at `uri`, its own and that of all articles: the same list for as long as it is the same. */
  readonly of: (uri: string) => readonly Decision[];
  /** What is decided in the article at `uri` alone. */
  readonly ownOf: (uri: string) => readonly Decision[];
  /** Of words and findings in all articles. */
  readonly everywhere: readonly Decision[];
  /** Of the corpus's entities, in order of time. */
  readonly entities: readonly EntityDecision[];
}

/** Decisions by article, and those of all. What is the same as `before` stays the same object. */
export function decisionsFrom(
  byUri: ReadonlyMap<string, readonly Decision[]>,
  ofAll: readonly Decision[] = none,
  before: Decisions = noDecisions,
): Decisions {
  const everywhere = sameOr(
    before.everywhere,
    ofAll.filter(decision => !isOfEntities(decision)),
  );
  const entities = sameOr(before.entities, ofAll.filter(isOfEntities).sort(inTime));
  const ownOf = (uri: string): readonly Decision[] => byUri.get(uri) ?? none;
  return { of: uri => together(ownOf(uri), everywhere), ownOf, everywhere, entities };
}

export function isOfEntities(decision: Decision): decision is EntityDecision {
  return decision.kind === 'same' || decision.kind === 'apart' || decision.kind === 'called';
}

const none: readonly never[] = Object.freeze([]);

/** Nobody has decided anything. */
export const noDecisions: Decisions = Object.freeze({
  ...{ of: () => none, ownOf: () => none, everywhere: none, entities: none },
});

function sameOr<Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  return now.length === before.length && now.every((item, index) => item === before[index]) ? before : now;
}

const known = new WeakMap<readonly Decision[], WeakMap<readonly Decision[], readonly Decision[]>>();

/** The same list for the same lists. */
function together(own: readonly Decision[], everywhere: readonly Decision[]): readonly Decision[] {
  if (everywhere.length === 0) {
    return own;
  }
  if (own.length === 0) {
    return everywhere;
  }
  const ofOwn = known.get(own) ?? new WeakMap<readonly Decision[], readonly Decision[]>();
  known.set(own, ofOwn);
  const all = ofOwn.get(everywhere) ?? [...own, ...everywhere];
  ofOwn.set(everywhere, all);
  return all;
}
