import type { Chunks } from '../chunks';
import { isFullName, isSingleName, personNameOf, shortFormsOf, type Cluster, type ClusterChange } from './clusters';
import type { ReadJoins } from './decided';
import { keyOf } from './keys';
import { byAcronym, relinked, shortCoresOf, type Links } from './links';
import { organisationOf } from './organisations';
import { ofOtherTypes, otherTypeOf } from './otherTypes';
import { bearerOf, blockAround, joinsIn, named, type Join, type Names } from './people';

/** Names with whom each of them stands for. */
interface Joined extends Names, ReadJoins {}

/** Whom each name stands for when the touched clusters are others than before: all that these have a say in is decided anew. */
export function joinsAfter(before: Joined, now: Names, touched: readonly ClusterChange[]): Chunks<Join> {
  const both = touched.flatMap(([, was, is]) => [was, is]).filter(cluster => cluster !== undefined);
  const changes = new Map<string, Join | undefined>(touched.map(([key]) => [key, undefined]));
  const full = both.filter(isFullName);
  const seeds = blockAround(
    before,
    full.map(({ key }) => key),
  );
  const block = blockAround(now, [...seeds, ...full.map(({ key }) => key)]);
  const joinsOfBlock = joinsIn(now, block);
  for (const key of [...seeds, ...block]) {
    changes.set(key, joinsOfBlock.get(key));
  }
  const fullJoins = before.joins.with(changes);
  const members = membersAfter(before, fullJoins);
  /** A person's full names; none for the key of a name that stands for a fuller one. */
  const personOf = (head: string): readonly Cluster[] =>
    fullJoins.get(head) === undefined
      ? [head, ...(members.get(head) ?? [])]
          .flatMap(key => now.clusters.get(key) ?? [])
          .filter(cluster => isFullName(cluster))
      : [];
  const people = [...full, ...[...block].flatMap(key => now.clusters.get(key) ?? [])];
  const singles = singlesOf(now, people, both);
  for (const cluster of singles) {
    changes.set(cluster.key, bearerOf(now, cluster, personOf));
  }
  const organisations = organisationsOf(now, both);
  for (const cluster of organisations) {
    changes.set(cluster.key, organisationOf(now, cluster));
  }
  const others = new Set([...both, ...singles, ...organisations].flatMap(ofOtherTypes));
  for (const cluster of [...others].flatMap(key => now.clusters.get(key) ?? [])) {
    const join = changes.has(cluster.key) ? changes.get(cluster.key) : before.joins.get(cluster.key);
    if (cluster.type === 'GPE' || join === undefined || join.because === 'same-name') {
      changes.set(cluster.key, otherTypeOf(now, cluster));
    }
  }
  return before.joins.with(changes);
}

/** By the key of a cluster, the keys of those that are joined to it by these joins. */
export function membersAfter(before: ReadJoins, joins: Chunks<Join>): Links {
  return relinked(
    before.members,
    joins.changesSince(before.joins).map(([key, was, is]) => [key, headsOf(was), headsOf(is)]),
  );
}

function headsOf(join: Join | undefined): readonly string[] {
  return join === undefined ? [] : [join.head];
}

/** Single names that these people may be called by, and those that were touched themselves. */
function singlesOf({ clusters }: Names, people: readonly Cluster[], touched: readonly Cluster[]): readonly Cluster[] {
  const words = new Set(
    people.flatMap(cluster => {
      const all = personNameOf(cluster).words;
      return [all[0] ?? '', all.at(-1) ?? ''];
    }),
  );
  const keys = new Set([...[...words].flatMap(named), ...touched.map(({ key }) => key)]);
  return [...keys].flatMap(key => clusters.get(key) ?? []).filter(isSingleName);
}

/** Acronyms and short forms of these organisations, and those that were touched themselves. */
function organisationsOf({ clusters, links, lexicon }: Names, touched: readonly Cluster[]): readonly Cluster[] {
  const found = new Set(touched.filter(({ type }) => type === 'ORG'));
  for (const cluster of found) {
    const { known, initials } = shortFormsOf(cluster);
    const keys = [
      ...[...known, ...initials].flatMap(acronym => links.get(byAcronym(acronym)) ?? []),
      ...shortCoresOf(cluster.words, lexicon).map(core => keyOf({ type: 'ORG', core })),
    ];
    keys.flatMap(key => clusters.get(key) ?? []).forEach(one => found.add(one));
  }
  return [...new Set([...found].map(({ key }) => key))].flatMap(key => clusters.get(key) ?? []);
}
