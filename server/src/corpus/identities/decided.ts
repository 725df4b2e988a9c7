import { isListed } from '../../decisions/namesList';
import type { EntityDecision } from '../../types/decision';
import type { Chunks } from '../chunks';
import type { Cluster } from './clusters';
import type { Links } from './links';
import type { Join } from './people';

/** Names, and for whom each stands as far as they tell. */
export interface ReadJoins {
  readonly joins: Chunks<Join>;
  readonly members: Links;
}

/** For whom each name stands, as people decided; a decision of a name that no article has changes nothing. */
export function joinsDecided(
  { joins, members }: ReadJoins,
  clusters: Chunks<Cluster>,
  decided: readonly EntityDecision[],
): Chunks<Join> {
  const changed = new Map<string, Join | undefined>();
  const headOf = (key: string): string => (changed.has(key) ? changed.get(key) : joins.get(key))?.head ?? key;
  const groupOf = (head: string): ReadonlySet<string> =>
    new Set([head, ...(members.get(head) ?? []), ...changed.keys()].filter(key => headOf(key) === head));
  for (const decision of decided) {
    if (decision.kind === 'called') {
      continue;
    }
    const [first, second] = decision.entities;
    if (clusters.get(first) === undefined || clusters.get(second) === undefined) {
      continue;
    }
    const [from, to] = [headOf(first), headOf(second)];
    if (decision.kind === 'same') {
      // A list says something of a name, and nothing of those to which it was joined.
      const moved = isListed(decision) && from !== first ? [first] : groupOf(from);
      for (const key of from === to ? [] : moved) {
        changed.set(key, { head: to, because: isListed(decision) ? 'listed' : 'decided' });
      }
    } else if (from === to) {
      // Whichever is joined to the other leaves; the first where both are joined to a third.
      changed.set(from === first ? second : first, undefined);
    }
  }
  return changed.size === 0 ? joins : joins.with(changed);
}

/** How the dossiers are called, by key, as decided last of any of their names. */
export function calledBy(decided: readonly EntityDecision[], joins: Chunks<Join>): ReadonlyMap<string, string> {
  return new Map(
    decided.flatMap(one => (one.kind === 'called' ? [[joins.get(one.entity)?.head ?? one.entity, one.name]] : [])),
  );
}
