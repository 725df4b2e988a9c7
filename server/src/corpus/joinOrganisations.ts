import { acronymOf, initialsOf } from '../text/nameForms';
import { Index, onlyOne, type Appearance, type Cluster } from './clusters';

/** Joins organisations whose acronym is spelled out in some article, or fits exactly one name of the corpus. */
export function joinOrganisations(clusters: readonly Cluster[]): readonly (readonly Appearance[])[] {
  const spelled = clusters.filter(cluster => acronym(cluster) === undefined);
  const known = new Index<Cluster>();
  const byInitials = new Index<Cluster>();
  const groups = new Map<Cluster, Appearance[]>();
  for (const cluster of spelled) {
    groups.set(cluster, [...cluster.appearances]);
    if (cluster.words.length > 2) {
      byInitials.add(initialsOf(cluster.words), cluster);
    }
    for (const form of new Set(cluster.appearances.flatMap(({ entity }) => entity.forms))) {
      const short = acronymOf(form);
      if (short !== undefined) {
        known.add(short, cluster);
      }
    }
  }
  for (const cluster of clusters) {
    const short = acronym(cluster);
    if (short === undefined) {
      continue;
    }
    const expansion = onlyOne(known.of(short)) ?? fitting(cluster, byInitials.of(short));
    const group = expansion && groups.get(expansion);
    if (group === undefined) {
      groups.set(cluster, [...cluster.appearances]);
    } else {
      group.push(...cluster.appearances);
    }
  }
  return [...groups.values()];
}

/** The only name with these initials, unless the acronym is the better known: then it is another's. */
function fitting(cluster: Cluster, spelled: readonly Cluster[]): Cluster | undefined {
  const only = cluster.core.length > 2 ? onlyOne(spelled) : undefined;
  return only !== undefined && only.appearances.length >= cluster.appearances.length ? only : undefined;
}

/** The letters of a name that articles write as an acronym: “DHS”. */
function acronym({ appearances }: Cluster): string | undefined {
  return acronymOf(appearances[0]?.entity.name ?? '');
}
