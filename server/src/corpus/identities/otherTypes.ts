import { isPlace } from '../../stages/findings/nameVariant/likeness';
import { fold } from '../../text/fold';
import { acronymIn, genderOf, shortFormsOf, traitsOf, type Cluster } from './clusters';
import { keyOf } from './keys';
import { expansionOf, organisationOf } from './organisations';
import type { Join, Names } from './people';

/**
 * The place or organisation of the same single name that far more articles have: what a few read as somebody's name, or a country that plays.
 * Nobody who has a title or a gender is one. An acronym that was read as a place is the only organisation that has it.
 */
export function otherTypeOf(names: Names, cluster: Cluster): Join | undefined {
  if (!isSingleWord(cluster)) {
    return undefined;
  }
  const body = bodyOf(names, cluster);
  if (body !== undefined) {
    return body;
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

/** The only organisation whose acronym this is, where it was read as the name of a place: of one that lists know, only beside the organisation's name. */
function bodyOf(names: Names, cluster: Cluster): Join | undefined {
  const letters = cluster.type === 'GPE' ? acronymIn(cluster) : undefined;
  const join = letters === undefined ? undefined : expansionOf(names, cluster, letters);
  const uris = new Set(join && names.clusters.get(join.head)?.appearances.map(({ uri }) => uri));
  return isPlace(cluster.core, names.lexicon) && !cluster.appearances.every(({ uri }) => uris.has(uri))
    ? undefined
    : join;
}

/** Keys of the names of other types that may turn out to be this one. */
export function ofOtherTypes(cluster: Cluster): readonly string[] {
  if (isSingleWord(cluster)) {
    return (['PERSON', 'ORG', 'GPE'] as const).map(type => keyOf({ type, core: cluster.core }));
  }
  if (cluster.type !== 'ORG') {
    return [];
  }
  const { known, initials } = shortFormsOf(cluster);
  return [...known, ...initials].map(letters => keyOf({ type: 'GPE', core: fold(letters) }));
}
