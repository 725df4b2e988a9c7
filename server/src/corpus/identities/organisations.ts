import { acronymIn, onlyOne, type Cluster } from './clusters';
import { byInitials, byShortForm } from './links';
import type { Join, Names } from './people';

/** For what an acronym stands: what some article spells it out as, or the only name of the corpus that fits it. */
export function expansionOf({ clusters, links }: Names, cluster: Cluster): Join | undefined {
  const acronym = acronymIn(cluster);
  if (acronym === undefined) {
    return undefined;
  }
  const known = onlyOne(links.get(byShortForm(acronym)) ?? []);
  if (known !== undefined) {
    return { head: known, because: 'acronym' };
  }
  // An acronym that is better known than the only name with these initials is another's.
  const only = cluster.core.length > 2 ? onlyOne(links.get(byInitials(acronym)) ?? []) : undefined;
  const isKnown = only !== undefined && (clusters.get(only)?.appearances.length ?? 0) >= cluster.appearances.length;
  return isKnown ? { head: only, because: 'initials' } : undefined;
}
