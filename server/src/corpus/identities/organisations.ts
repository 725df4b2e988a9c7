import { acronymIn, onlyOne, type Cluster } from './clusters';
import { byInitials, byOrgPart, byShortForm } from './links';
import type { Join, Names } from './people';

/** For whom else an organisation's name stands. */
export function organisationOf(names: Names, cluster: Cluster): Join | undefined {
  const acronym = acronymIn(cluster);
  return acronym === undefined ? wholeOf(names, cluster) : expansionOf(names, cluster, acronym);
}

/** The only longer name of which this one is a part: “Union Savings” is the Union Savings Bank. */
function wholeOf(names: Names, cluster: Cluster): Join | undefined {
  const key = cluster.type === 'ORG' ? onlyOne(names.links.get(byOrgPart(cluster.core)) ?? []) : undefined;
  const whole = key === undefined ? undefined : names.clusters.get(key);
  // A single word that is far better known than the department that looks after it is another's: a party called “Labour”.
  return whole === undefined ||
    (cluster.words.length === 1 && cluster.appearances.length > betterKnown * whole.appearances.length)
    ? undefined
    : { head: headOf(names, whole.key), because: 'fuller-name' };
}

/** The longest name for which a spelled one stands; each step makes it longer. */
function headOf(names: Names, key: string): string {
  const cluster = names.clusters.get(key);
  return (cluster && wholeOf(names, cluster)?.head) ?? key;
}

/** For what an acronym stands: what some article spells it out as, or the only name of the corpus that fits it. */
export function expansionOf(names: Names, cluster: Cluster, acronym: string): Join | undefined {
  const { clusters, links, lexicon } = names;
  const head = (link: string): string | undefined => onlyOne((links.get(link) ?? []).map(key => headOf(names, key)));
  const known = head(byShortForm(acronym));
  if (known !== undefined) {
    return { head: known, because: 'acronym' };
  }
  const only = cluster.core.length > 2 ? head(byInitials(acronym)) : undefined;
  const expansion = only === undefined ? undefined : clusters.get(only);
  if (expansion === undefined) {
    return undefined;
  }
  // An acronym that is far better known than the only name with these initials is another's.
  const isKnown =
    expansion.appearances.length * rarest >= cluster.appearances.length ||
    lexicon.words('known-names').has(expansion.core);
  return isKnown ? { head: expansion.key, because: 'initials' } : undefined;
}

/** In so many times more articles. */
const betterKnown = 3;

/** A name that stands in so many times fewer articles than an acronym is not what it stands for. */
const rarest = 10;
