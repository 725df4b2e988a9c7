import { isSamePerson } from '../../stages/entities/people';
import type { Chunks } from '../chunks';
import {
  genderOf,
  isFullName,
  onlyOne,
  personNameOf,
  traitsOf,
  traitsTogether,
  type Cluster,
  type JoinReason,
  type PersonName,
  type Traits,
} from './clusters';
import { keyOf } from './keys';
import { byEnds, byGivenName, byPart, bySurname, partsOf, type Links } from './links';

/** The names as they are known, and by what they find each other. */
export interface Names {
  readonly clusters: Chunks<Cluster>;
  readonly links: Links;
}

/** For whom else a name stands, and why. */
export interface Join {
  /** Key of the cluster with the fuller name. */
  readonly head: string;
  readonly because: JoinReason;
}

/** All full names that can have a say in whom one of `keys` is, directly or through others: they are joined together, and without any other. */
export function blockAround(names: Names, keys: Iterable<string>): ReadonlySet<string> {
  const block = new Set<string>();
  const next = [...keys];
  for (let key = next.pop(); key !== undefined; key = next.pop()) {
    const cluster = block.has(key) ? undefined : names.clusters.get(key);
    if (cluster !== undefined && isFullName(cluster)) {
      block.add(key);
      next.push(...neighboursOf(names, cluster));
    }
  }
  return block;
}

/** Of a crowd with the same initial and surname nobody is joined by these, so that nobody has a say in who another one is. */
function neighboursOf(names: Names, cluster: Cluster): readonly string[] {
  const { words } = personNameOf(cluster);
  const namesakes = namesakesOf(names, cluster);
  return [
    ...(namesakes.length > crowd + 1 ? [] : namesakes),
    ...longerThan(names, cluster),
    ...partsOf(words).flatMap(part => named(part)),
  ];
}

/** Those with the same initial and surname, itself among them. */
function namesakesOf({ links }: Names, cluster: Cluster): readonly string[] {
  return links.get(byEnds(personNameOf(cluster).ends)) ?? [];
}

/** Names of which this one is the first or the last part. */
function longerThan({ links }: Names, cluster: Cluster): readonly string[] {
  return links.get(byPart(personNameOf(cluster).words.join(' '))) ?? [];
}

/** Keys of the clusters of these words, with “Jr.” and without. */
export function named(words: string): readonly string[] {
  return suffixes.map(suffix => keyOf({ type: 'PERSON', core: `${words}${suffix}` }));
}

const suffixes: readonly string[] = ['', ' jr', ' sr', ' ii', ' iii', ' iv'];

/** Namesakes compared one by one; a greater crowd cannot be told apart anyway. */
const crowd = 40;

interface Person extends PersonName {
  readonly key: string;
  readonly members: Cluster[];
}

/**
 * Joins the full names of a block that are surely one person's: each to the only longer name that may be the same person's. A longer name
 * comes first, of two as long the one that the alphabet has first.
 */
export function joinsIn(names: Names, block: Iterable<string>): ReadonlyMap<string, Join> {
  const all = [...block].flatMap(key => names.clusters.get(key) ?? []);
  const sorted = all.sort(
    (a, b) => personNameOf(b).words.length - personNameOf(a).words.length || (a.key < b.key ? -1 : 1),
  );
  const joins = new Map<string, Join>();
  const people = new Map<string, Person>();
  for (const one of sorted) {
    const [namesakes, longer] = [namesakesOf(names, one), longerThan(names, one)];
    const isInCrowd = namesakes.length - 1 + longer.length > crowd;
    const candidates = isInCrowd ? [] : [...namesakes, ...longer].flatMap(key => people.get(key) ?? []);
    const bearer = onlyOne(candidates.filter(person => isOne(person, one)));
    if (bearer === undefined) {
      people.set(one.key, { ...personNameOf(one), key: one.key, members: [one] });
    } else {
      bearer.members.push(one);
      joins.set(one.key, { head: bearer.key, because: 'fuller-name' });
    }
  }
  return joins;
}

function isOne(person: Person, one: Cluster): boolean {
  const name = personNameOf(one);
  return (
    isSamePerson(person, name) && person.suffix === name.suffix && agree(traitsTogether(person.members), traitsOf(one))
  );
}

/** Whether nothing speaks against it. */
function agree(a: Traits, b: Traits): boolean {
  const [first, second] = [genderOf(a), genderOf(b)];
  return first === undefined || second === undefined || first === second;
}

/** Whom a single word means: the one bearer of the surname, or the only one whom articles call by it alone. */
export function bearerOf(names: Names, one: Cluster, personOf: (head: string) => readonly Cluster[]): Join | undefined {
  const [word = ''] = personNameOf(one).words;
  const traits = traitsOf(one);
  const found = (link: string): readonly { readonly head: string; readonly traits: Traits }[] =>
    (names.links.get(link) ?? []).flatMap(head => {
      const members = personOf(head);
      const together = members.length === 0 ? undefined : traitsTogether(members);
      return together !== undefined && agree(together, traits) ? [{ head, traits: together }] : [];
    });
  const join = (head: string | undefined, because: JoinReason): Join | undefined =>
    head === undefined ? undefined : { head, because };
  const sharesTitle = (person: { readonly traits: Traits }): boolean =>
    [...traits.titles].some(title => person.traits.titles.has(title));
  const bearers = found(bySurname(word));
  if (bearers.length > 0) {
    const heads = (some: typeof bearers): string | undefined => onlyOne(some.map(({ head }) => head));
    return (
      join(heads(bearers), 'surname') ??
      (bearers.length > crowd
        ? undefined
        : (join(heads(bearers.filter(sharesTitle)), 'title') ??
          join(heads(bearers.filter(person => person.traits.forms.has(word))), 'called-so')))
    );
  }
  if (traits.titles.size === 0 || (names.links.get(byGivenName(word))?.length ?? 0) > crowd) {
    return undefined;
  }
  return join(
    onlyOne(
      found(byGivenName(word))
        .filter(sharesTitle)
        .map(({ head }) => head),
    ),
    'given-name',
  );
}
