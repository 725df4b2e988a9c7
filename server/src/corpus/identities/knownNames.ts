import type { Lexicon } from '../../lexicon/lexicon';
import type { EntityDecision } from '../../types/decision';
import type { EntitySummary } from '../../types/summary';
import { sameItems } from '../../pipeline/memo';
import { Chunks } from '../chunks';
import { changedClusters, type Cluster, type SummaryChange } from './clusters';
import { companyIn, type SummaryOf } from './company';
import { Dossier } from './dossiers';
import { calledBy, joinsDecided, type ReadJoins } from './decided';
import { joinsAfter, membersAfter } from './joins';
import { likesAfter } from './likes';
import { areLinkedAlike, linksOf, relinked, type Links } from './links';
import { keyOf } from './keys';
import { mayBeSeveral, nameKeyOf, peopleIn } from './namesakes';
import type { Join } from './people';
import { respeltAfter } from './respelt';

/**
 * Joins the entities of all articles: persons by full name, by a fuller one that only one person has (“Olga Sanchez Cordero”, “Olga M. Sanchez Cordero”,
 * “Joe” and “Joseph”), and by surname where the corpus has one bearer of it; organisations by name, part of a longer name and acronym; names that are one written otherwise (`respelt.ts`); a single word that
 * few articles take for a person or a body, and many for something else, with the many; everything else by name. The people of one full name are
 * kept apart where articles tell that they are several (`namesakes.ts`).
 *
 * Names are in clusters by type and core. A change touches the clusters of the article's own entities, the block of those that can be joined
 * with them, and no others: whatever the way here, the same articles give the same identities.
 */
export class KnownNames {
  static none(lexicon: Lexicon): KnownNames {
    const nothing = Chunks.none;
    return new KnownNames(
      lexicon,
      nothing,
      nothing,
      nothing,
      nothing,
      nothing,
      { joins: nothing, members: nothing },
      { joins: nothing, members: nothing },
      nothing,
      nothing,
      nothing,
      [],
      new Map(),
    );
  }

  private constructor(
    private readonly lexicon: Lexicon,
    /** By the key of the name alone. */
    readonly names: Chunks<Cluster>,
    /** Of names that several people have, by the key of the name alone. */
    private readonly people: Chunks<readonly Cluster[]>,
    readonly clusters: Chunks<Cluster>,
    readonly links: Links,
    private readonly likes: Links,
    /** Joins and members as far as the same names tell. */
    private readonly read: ReadJoins,
    /** Also of names that are one written otherwise. */
    private readonly respelt: ReadJoins,
    /** Of the clusters that are joined to another. */
    readonly joins: Chunks<Join>,
    /** By the key of a cluster, the keys of those that are joined to it. In order. */
    readonly members: Chunks<readonly string[]>,
    /** In order of type and name. */
    readonly dossiers: Chunks<Dossier>,
    /** What people decided of who is who, in order of time. */
    readonly decided: readonly EntityDecision[],
    /** How people decided dossiers to be called, by key. */
    private readonly called: ReadonlyMap<string, string>,
  ) {}

  /** The dossier that a key means: its own, that of whoever else the name with this key stands for, or of the only one left who has the name. */
  dossier(key: string): Dossier | undefined {
    const known = this.clusters.get(key) === undefined ? nameKeyOf(key) : key;
    return this.dossiers.get(this.joins.get(known)?.head ?? known);
  }

  /** The key under which an article's entity is known: that of its name, or of who it is of those who have the name. */
  keyFor(uri: string, entity: EntitySummary): string {
    const key = keyOf(entity);
    const person = this.people
      .get(key)
      ?.find(({ appearances }) => appearances.some(one => one.uri === uri && one.entity.key === entity.key));
    return person?.key ?? key;
  }

  /** Those who have the entity's name, where they are several. */
  namesakes(entity: EntitySummary): readonly Cluster[] {
    return this.people.get(keyOf(entity)) ?? [];
  }

  /**
   * When articles tell something else than before, or people decided otherwise. `summaryOf` says what each article tells now.
   */
  after(
    changes: readonly SummaryChange[],
    summaryOf: SummaryOf,
    decided: readonly EntityDecision[] = this.decided,
  ): KnownNames {
    const names = this.names.with(changedClusters(this.names, changes));
    const renamed = names.changesSince(this.names);
    const moved = inOtherCompany(changes);
    const stirred = new Set([
      ...renamed.map(([key]) => key),
      ...moved.filter(key => this.people.get(key) !== undefined || isOfSeveral(names.get(key))),
    ]);
    const people = this.people.with(
      new Map([...stirred].map(key => [key, severalOf(names.get(key), this.people.get(key), summaryOf)])),
    );
    const clusters = this.clusters.with(
      new Map([
        ...[...stirred].flatMap(key => (this.people.get(key) ?? []).map(one => [one.key, undefined] as const)),
        ...[...stirred].map(key => [key, people.get(key) === undefined ? names.get(key) : undefined] as const),
        ...[...stirred].flatMap(key => (people.get(key) ?? []).map(one => [one.key, one] as const)),
      ]),
    );
    const touched = clusters.changesSince(this.clusters);
    if (touched.length === 0 && moved.length === 0 && decided === this.decided) {
      return this;
    }
    const { lexicon } = this;
    const links = relinked(
      this.links,
      touched
        .filter(([, before, now]) => before === undefined || now === undefined || !areLinkedAlike(before, now))
        .map(([key, before, now]) => [key, before ? linksOf(before, lexicon) : [], now ? linksOf(now, lexicon) : []]),
    );
    const before = { clusters: this.clusters, links: this.links, lexicon, ...this.read };
    const now = { clusters, links, lexicon };
    const likes = likesAfter(this.likes, before, now, touched);
    const readJoins = joinsAfter(before, now, touched);
    const read = { joins: readJoins, members: membersAfter(this.read, readJoins) };
    const respeltJoins = respeltAfter(
      { ...this.respelt, likes: this.likes, clusters: this.clusters },
      { ...now, ...read, likes, summaryOf },
      [
        ...touched.map(([key]) => key),
        ...moved,
        ...readJoins
          .changesSince(this.read.joins)
          .flatMap(([key, was, is]) => [key, was?.head ?? key, is?.head ?? key]),
      ],
    );
    const respelt = { joins: respeltJoins, members: membersAfter(this.respelt, respeltJoins) };
    const joins = joinsDecided(respelt, clusters, decided);
    const rejoined = joins.changesSince(this.joins);
    const members = joins === respeltJoins ? respelt.members : membersAfter(this, joins);
    const called = calledBy(decided, joins);
    const heads = new Set([
      ...[...called.keys(), ...this.called.keys()].filter(key => called.get(key) !== this.called.get(key)),
      ...touched.flatMap(([key]) => [key, joins.get(key)?.head ?? key]),
      ...rejoined.flatMap(([key, before, now]) => [key, before?.head ?? key, now?.head ?? key]),
    ]);
    const dossiers = new Map<string, Dossier | undefined>();
    for (const key of heads) {
      const head = joins.get(key) === undefined ? clusters.get(key) : undefined;
      const joined = (members.get(key) ?? []).flatMap(member => {
        const [cluster, because] = [clusters.get(member), joins.get(member)?.because];
        return cluster && because ? { cluster, because } : [];
      });
      const parts = head && ([{ cluster: head, because: 'same-name' }, ...joined] as const);
      dossiers.set(key, parts && new Dossier(parts, called.get(key)));
    }
    return new KnownNames(
      lexicon,
      names,
      people,
      clusters,
      links,
      likes,
      read,
      respelt,
      joins,
      members,
      this.dossiers.with(dossiers),
      decided,
      called,
    );
  }
}

/** The keys of the names of articles in which another company stands than before. */
function inOtherCompany(changes: readonly SummaryChange[]): readonly string[] {
  return changes.flatMap(([, before, now]) => {
    const [was, is] = [before && companyIn(before), now && companyIn(now)];
    const isSame = was !== undefined && is?.size === was.size && [...is.keys()].every(key => was.has(key));
    return isSame ? [] : [...(before?.entities ?? []), ...(now?.entities ?? [])].map(entity => keyOf(entity));
  });
}

function isOfSeveral(name: Cluster | undefined): boolean {
  return name !== undefined && mayBeSeveral(name);
}

/** The people of a name where they are several; the same objects as before where they are the same. */
function severalOf(
  name: Cluster | undefined,
  before: readonly Cluster[] | undefined,
  summaryOf: SummaryOf,
): readonly Cluster[] | undefined {
  const now = name === undefined ? [] : peopleIn(name, summaryOf);
  if (now.length < 2) {
    return undefined;
  }
  const kept = now.map(
    one => before?.find(({ key, appearances }) => key === one.key && sameItems(appearances, one.appearances)) ?? one,
  );
  return before !== undefined && sameItems(before, kept) ? before : kept;
}
