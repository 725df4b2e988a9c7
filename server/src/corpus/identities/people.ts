import type { JoinReason } from './appearance';
import type { Lexicon } from '../../lexicon/lexicon';
import { givenNamesOf, type GivenNames } from '../../stages/entities/givenNames';
import { isSamePerson, type Words } from '../../stages/entities/personWords';
import type { Chunks } from '../chunks';
import {
  genderOf,
  isFullName,
  onlyOne,
  personNameOf,
  traitsOf,
  traitsTogether,
  type Cluster,
  type Traits,
} from './clusters';
import { keyOf } from './keys';
import { areFarApart } from './spheres';
import { byEnds, byGivenName, byPart, byShared, bySurname, endsOf, partsOf, type Links } from './links';

/** The names as they are known, and by what they find each other. */
export interface Names {
  readonly clusters: Chunks<Cluster>;
  readonly links: Links;
  readonly lexicon: Lexicon;
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
    ...partsOf(words).flatMap(part => [...named(part), ...(names.links.get(byShared(part)) ?? [])]),
  ];
}

/** Those with the same initial and surname, or with that of a name it is short for; itself among them. */
function namesakesOf({ links, lexicon }: Names, cluster: Cluster): readonly string[] {
  const lists = endsOf(personNameOf(cluster).words, lexicon).map(ends => links.get(byEnds(ends)) ?? []);
  const [only = []] = lists;
  return lists.length === 1 ? only : [...new Set(lists.flat())];
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

interface Person extends Words {
  readonly key: string;
  readonly members: Cluster[];
}

/**
 * Joins the full names of a block that are surely one person's: each to the only longer name that may be the same person's. A longer name
 * comes first, of two as long the one that the alphabet has first; a slip of the reader's comes last, and is whom it begins or ends with.
 */
export function joinsIn(names: Names, block: Iterable<string>): ReadonlyMap<string, Join> {
  const all = [...block].flatMap(key => names.clusters.get(key) ?? []);
  const sorted = all.sort(
    (a, b) => personNameOf(b).words.length - personNameOf(a).words.length || (a.key < b.key ? -1 : 1),
  );
  const slips = new Map(
    sorted.flatMap(one => {
      const known = wellKnownIn(names, one);
      return known === undefined ? [] : [[one, known] as const];
    }),
  );
  const joins = new Map<string, Join>();
  const people = new Map<string, Person>();
  for (const one of sorted) {
    if (slips.has(one)) {
      continue;
    }
    const [namesakes, longer] = [namesakesOf(names, one), longerThan(names, one)];
    const isInCrowd = namesakes.length - 1 + longer.length > crowd;
    const candidates = isInCrowd ? [] : [...namesakes, ...longer].flatMap(key => people.get(key) ?? []);
    const bearer = closest(
      candidates.filter(person => isOne(person, one, givenNamesOf(names.lexicon))),
      one,
    );
    if (bearer === undefined) {
      people.set(one.key, { ...personNameOf(one), key: one.key, members: [one] });
    } else {
      bearer.members.push(one);
      joins.set(one.key, { head: bearer.key, because: 'fuller-name' });
    }
  }
  // The shorter ones first, for one may begin with another.
  for (const [one, known] of [...slips].reverse()) {
    if (agree(traitsOf(one), traitsOf(known))) {
      joins.set(one.key, { head: joins.get(known.key)?.head ?? known.key, because: 'known-name' });
    }
  }
  return joins;
}

/**
 * The name that this one begins or ends with, where so many more articles have that than this that the rest was read into the name by a slip:
 * “QWhy Helen Arden”, “Helen Arden Trails”.
 */
function wellKnownIn({ clusters }: Names, one: Cluster): Cluster | undefined {
  const { words } = personNameOf(one);
  return partsOf(words)
    .flatMap(part => clusters.get(keyOf({ type: 'PERSON', core: part })) ?? [])
    .find(({ appearances }) => appearances.length >= slip * one.appearances.length);
}

/** A name that is so many times rarer than one that it holds is a slip. */
const slip = 8;

/**
 * The only one, or the only one who has the given name and the surname: “Helen R. Arden” rather than “Mary Helen Arden” for “Helen Arden”; or the
 * surname at least: “Rudolph W. Arden” rather than “Rudy Arden Wear” for “Rudy Arden”.
 */
function closest(people: readonly Person[], one: Cluster): Person | undefined {
  const { words } = personNameOf(one);
  return (
    onlyOne(people) ??
    onlyOne(people.filter(person => person.words[0] === words[0] && person.words.at(-1) === words.at(-1))) ??
    onlyOne(people.filter(person => person.words.at(-1) === words.at(-1)))
  );
}

function isOne(person: Person, one: Cluster, given: GivenNames): boolean {
  const name = personNameOf(one);
  return (
    isSamePerson(person, name, given) &&
    person.suffix === name.suffix &&
    person.members.every(({ core }) => core !== one.core) &&
    agree(traitsTogether(person.members), traitsOf(one))
  );
}

function sharesTitle(a: Traits, b: Traits): boolean {
  return [...a.titles].some(title => b.titles.has(title));
}

/** Whether nothing speaks against it. */
export function agree(a: Traits, b: Traits): boolean {
  const [first, second] = [genderOf(a), genderOf(b)];
  return (first === undefined || second === undefined || first === second) && !areFarApart(a.spheres, b.spheres);
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
  const bearers = found(bySurname(word));
  if (bearers.length > 0) {
    const heads = (some: typeof bearers): string | undefined => onlyOne(some.map(({ head }) => head));
    return (
      join(heads(bearers), 'surname') ??
      (bearers.length > crowd
        ? undefined
        : (join(heads(bearers.filter(person => sharesTitle(person.traits, traits))), 'title') ??
          join(heads(bearers.filter(person => person.traits.forms.has(word))), 'called-so')))
    );
  }
  if (traits.titles.size === 0 || (names.links.get(byGivenName(word))?.length ?? 0) > crowd) {
    return undefined;
  }
  return join(
    onlyOne(
      found(byGivenName(word))
        .filter(person => sharesTitle(person.traits, traits))
        .map(({ head }) => head),
    ),
    'given-name',
  );
}
