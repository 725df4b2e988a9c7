import { genderOf, traitsOf, type Cluster } from './clusters';
import { keyOf } from './keys';
import { organisationOf } from './organisations';
import type { Join, Names } from './people';

/**
 * The place or organisation of the same single name that far more articles have: what a few read as somebody's name, or a country that plays.
 * Nobody who has a title or a gender is one.
 */
export function otherTypeOf(names: Names, cluster: Cluster): Join | undefined {
  if (!isSingleWord(cluster)) {
    return undefined;
  }
  const [best, other] = (['GPE', 'ORG'] as const)
    .flatMap(type => (type === cluster.type ? [] : (names.clusters.get(keyOf({ type, core: cluster.core })) ?? [])))
    .sort((a, b) => b.appearances.length - a.appearances.length);
  const least = Math.max(most * cluster.appearances.length, more * (other?.appearances.length ?? 0));
  return best === undefined || best.appearances.length < least || isSomebody(cluster)
    ? undefined
    : { head: organisationOf(names, best)?.head ?? best.key, because: 'same-name' };
}

function isSomebody(cluster: Cluster): boolean {
  const traits = traitsOf(cluster);
  return traits.titles.size > 0 || genderOf(traits) !== undefined;
}

/** How many times as many articles have the other, and have it rather than a third. */
const most = 4;
const more = 2;

/** Whether a name of this type may turn out to be one of another. */
function isSingleWord({ type, words }: Cluster): boolean {
  return words.length === 1 && (type === 'PERSON' || type === 'ORG' || type === 'GPE');
}

/** Keys of the names of other types that may turn out to be this one. */
export function ofOtherTypes(cluster: Cluster): readonly string[] {
  return isSingleWord(cluster)
    ? (['PERSON', 'ORG', 'GPE'] as const).map(type => keyOf({ type, core: cluster.core }))
    : [];
}
