import { rememberWhileHeld } from '../../pipeline/memo';
import type { Appearance } from './appearance';
import type { Cluster } from './clusters';
import { isFullName, onlyOne } from './clusters';
import { crowd, shareCompany, type SummaryOf } from './company';
import { areFarApart } from './spheres';

/** Whether articles tell of far different roles under this one full name, so that it may be several people's. */
export const mayBeSeveral = rememberWhileHeld((cluster: Cluster): boolean => {
  if (cluster.appearances.length > crowd || !isFullName(cluster)) {
    return false;
  }
  const told = cluster.appearances.map(({ entity }) => entity.spheres).filter(({ length }) => length > 0);
  return told.some(one => told.some(other => areFarApart(one, other)));
});

/**
 * The people of one full name: those whom articles tell to do something far different, in company that they do not share. Whom nothing joins to one
 * of them stays under the name itself; of one person there is the cluster alone. A person's key says what he does, whoever else comes.
 */
export function peopleIn(cluster: Cluster, summaryOf: SummaryOf): readonly Cluster[] {
  if (!mayBeSeveral(cluster)) {
    return [cluster];
  }
  const groups = groupsOf(cluster, summaryOf);
  const told = groups.filter(group => spheresIn(group).length > 0);
  const areTwo = told.some(one => told.some(other => areFarApart(spheresIn(one), spheresIn(other))));
  if (!areTwo) {
    return [cluster];
  }
  const bySphere = new Map<string, Appearance[]>();
  for (const group of groups) {
    const sphere = spheresIn(group)[0] ?? onlySphereBeside(group, told) ?? '';
    bySphere.set(sphere, [...(bySphere.get(sphere) ?? []), ...group]);
  }
  return [...bySphere].map(([sphere, appearances]) => ({
    ...cluster,
    key: sphere === '' ? cluster.key : `${cluster.key}${apart}${sphere}`,
    appearances: cluster.appearances.filter(one => appearances.includes(one)),
    isShared: true,
  }));
}

/** Of two people, the sphere of the one whom the articles of a group do not name: “the other Jane Dell”. */
function onlySphereBeside(group: readonly Appearance[], told: readonly (readonly Appearance[])[]): string | undefined {
  const isNamedBeside = (other: readonly Appearance[]): boolean =>
    other.some(({ uri }) => group.some(one => one.uri === uri));
  const spheres = (some: readonly (readonly Appearance[])[]): readonly string[] => [
    ...new Set(some.map(other => spheresIn(other)[0] ?? '')),
  ];
  const beside = spheres(told.filter(isNamedBeside));
  return beside.length === 0 ? undefined : onlyOne(spheres(told).filter(sphere => !beside.includes(sphere)));
}

/** The key of the name alone, of one of those who have it. */
export function nameKeyOf(key: string): string {
  const end = key.lastIndexOf(apart);
  return end < 0 ? key : key.slice(0, end);
}

/** Stands between the key of a name and who it is of those who have it. */
const apart = '~';

/** Appearances that a sphere or company joins, directly or through others. */
function groupsOf({ key, appearances }: Cluster, summaryOf: SummaryOf): readonly (readonly Appearance[])[] {
  const itself = new Set([key]);
  const left = new Set(appearances);
  const groups: Appearance[][] = [];
  for (const first of left) {
    const group: Appearance[] = [first];
    left.delete(first);
    for (const one of group) {
      for (const other of left) {
        if (one.uri !== other.uri && areJoined(one, other, itself, summaryOf)) {
          group.push(other);
          left.delete(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

/** By a sphere, or by somebody who is named with both. */
function areJoined(one: Appearance, other: Appearance, itself: ReadonlySet<string>, summaryOf: SummaryOf): boolean {
  return (
    one.entity.spheres.some(sphere => other.entity.spheres.includes(sphere)) ||
    shareCompany(summaryOf(one.uri), summaryOf(other.uri), itself, ['PERSON'])
  );
}

function spheresIn(group: readonly Appearance[]): readonly string[] {
  return [...new Set(group.flatMap(({ entity }) => entity.spheres))].sort();
}
