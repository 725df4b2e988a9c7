import { acronymsOf } from '../../stages/entities/organisations';
import { personWords, type Words } from '../../stages/entities/personWords';
import { rememberWhileHeld, sameItems } from '../../pipeline/memo';
import { fold } from '../../text/fold';
import { acronymOf } from '../../text/nameForms';
import type { Gender } from '../../types/entity';
import type { NameType } from '../../types/name';
import type { EntitySummary, Summary } from '../../types/summary';
import type { Changes, Chunks } from '../chunks';
import type { Appearance } from './appearance';
import { keyOf } from './keys';
import { sumsOf, sumsWith, type Counts, type Sums } from './sums';

/** Entities of several articles that are surely one: same type, same core of the name. */
export interface Cluster {
  readonly key: string;
  readonly type: NameType;
  readonly core: string;
  readonly words: readonly string[];
  /** In order of uri; at least one. */
  readonly appearances: readonly Appearance[];
  /** Whether others have the same name: `peopleIn`. */
  readonly isShared: boolean;
}

/** A cluster's key, what it was and what it is. */
export type ClusterChange = readonly [key: string, before: Cluster | undefined, now: Cluster | undefined];

/** What one article told the others, and what it tells them now. */
export type SummaryChange = readonly [uri: string, before: Summary | undefined, now: Summary | undefined];

/** The clusters that are otherwise when these articles tell something else than before. */
export function changedClusters(clusters: Chunks<Cluster>, changes: readonly SummaryChange[]): Changes<Cluster> {
  const touched = new Map<string, Map<string, readonly EntitySummary[]>>();
  for (const [uri, before, now] of changes) {
    const [was, is] = [byKey(before), byKey(now)];
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      const entities = is.get(key) ?? [];
      if (!sameItems(was.get(key) ?? [], entities)) {
        const articles = touched.get(key) ?? new Map<string, readonly EntitySummary[]>();
        touched.set(key, articles.set(uri, entities));
      }
    }
  }
  return new Map([...touched].map(([key, articles]) => [key, clusterWith(key, clusters.get(key), articles)]));
}

function byKey(summary: Summary | undefined): ReadonlyMap<string, readonly EntitySummary[]> {
  const found = new Map<string, EntitySummary[]>();
  for (const entity of summary?.entities ?? []) {
    const key = keyOf(entity);
    const same = found.get(key);
    if (same === undefined) {
      found.set(key, [entity]);
    } else {
      same.push(entity);
    }
  }
  return found;
}

/** The cluster when these articles have these entities of it. */
function clusterWith(
  key: string,
  before: Cluster | undefined,
  articles: ReadonlyMap<string, readonly EntitySummary[]>,
): Cluster | undefined {
  const appearances = before?.appearances.slice() ?? [];
  const [gone, come]: [Appearance[], Appearance[]] = [[], []];
  for (const [uri, entities] of articles) {
    const start = firstAt(appearances, uri);
    const here = entities.map((entity): Appearance => ({ uri, entity, because: 'same-name' }));
    gone.push(...appearances.splice(start, firstBehind(appearances, uri, start) - start, ...here));
    come.push(...here);
  }
  const [first] = appearances;
  if (first === undefined) {
    return undefined;
  }
  const { type, core } = first.entity;
  const now = { key, type, core, words: before?.words ?? core.split(' '), appearances, isShared: false };
  if (before !== undefined && before.appearances.length > few) {
    sums.set(now, sumsWith(sumsIn(before), gone, come));
  }
  return now;
}

/** Where the appearances in an article begin, or would. */
export function firstAt(appearances: readonly Appearance[], uri: string): number {
  let [low, high] = [0, appearances.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((appearances[middle]?.uri ?? '') < uri) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Where the appearances in an article end that begin at `start`. */
export function firstBehind(appearances: readonly Appearance[], uri: string, start: number): number {
  let end = start;
  while (appearances[end]?.uri === uri) {
    end++;
  }
  return end;
}

/** What a cluster's appearances tell together; remembered of those that are many. */
export function sumsIn(cluster: Cluster): Sums {
  const known = sums.get(cluster) ?? sumsOf(cluster.appearances);
  if (cluster.appearances.length > few) {
    sums.set(cluster, known);
  }
  return known;
}

const sums = new WeakMap<Cluster, Sums>();

/** Appearances that are as soon counted anew. */
const few = 32;

export function byUri(a: Appearance, b: Appearance): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}

/** What a cluster's appearances tell of a person together. */
export interface Traits {
  /** In how many appearances they are told to be a woman, and a man. */
  readonly female: number;
  readonly male: number;
  /** Folded. */
  readonly titles: ReadonlySet<string>;
  /** Forms of the name, folded. */
  readonly forms: ReadonlySet<string>;
  /** See `EntitySummary`. */
  readonly spheres: readonly string[];
}

export const traitsOf = rememberWhileHeld((cluster: Cluster): Traits => {
  const { female, male, titles, forms, spheres } = sumsIn(cluster);
  return { female, male, titles: folded(titles), forms: folded(forms), spheres: [...spheres.keys()] };
});

/** Every form of the name that any article uses, in order of the alphabet. */
export function formsOf(cluster: Cluster): readonly string[] {
  return [...sumsIn(cluster).forms.keys()].sort();
}

function folded(words: Counts): ReadonlySet<string> {
  return new Set([...words.keys()].map(fold));
}

export function traitsTogether(clusters: readonly Cluster[]): Traits {
  const all = clusters.map(traitsOf);
  const [only] = all;
  return only !== undefined && all.length === 1
    ? only
    : {
        female: all.reduce((total, { female }) => total + female, 0),
        male: all.reduce((total, { male }) => total + male, 0),
        titles: new Set(all.flatMap(({ titles }) => [...titles])),
        forms: new Set(all.flatMap(({ forms }) => [...forms])),
        spheres: [...new Set(all.flatMap(({ spheres }) => spheres))],
      };
}

/** As most appearances have it. */
export function genderOf({ female, male }: Traits): Gender | undefined {
  return female > male ? 'female' : male > female ? 'male' : undefined;
}

/** A person's name in parts. */
export const personNameOf = rememberWhileHeld((cluster: Cluster): Words => personWords(cluster.words));

/** Whether it is a person with more than one name: “Olga Sanchez Cordero”, not “Cordero”. */
export function isFullName(cluster: Cluster): boolean {
  return cluster.type === 'PERSON' && personNameOf(cluster).words.length > 1;
}

export function isSingleName(cluster: Cluster): boolean {
  return cluster.type === 'PERSON' && personNameOf(cluster).words.length === 1;
}

/** The letters of a name that articles write as an acronym: “DHS”. */
export const acronymIn = rememberWhileHeld((cluster: Cluster): string | undefined =>
  [...sumsIn(cluster).names.keys()]
    .flatMap(name => acronymOf(name) ?? [])
    .sort()
    .at(0),
);

/** What organisations that are spelled out may be called: acronyms that an article gives beside the name, and those that its words may have. */
export const shortFormsOf = rememberWhileHeld(
  (cluster: Cluster): { readonly known: ReadonlySet<string>; readonly initials: readonly string[] } => {
    const known = new Set(formsOf(cluster).flatMap(form => acronymOf(form) ?? []));
    return { known, initials: cluster.words.length > 2 ? acronymsOf(cluster.words) : [] };
  },
);

/** The only one, when there is exactly one. */
export function onlyOne<Item>(items: Iterable<Item>): Item | undefined {
  const [first, ...others] = new Set(items);
  return others.length === 0 ? first : undefined;
}
