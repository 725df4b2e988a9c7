import type { Lexicon } from '../../lexicon/lexicon';
import type { EntityDecision } from '../../types/decision';
import { Chunks } from '../chunks';
import { changedClusters, type Cluster, type SummaryChange } from './clusters';
import { dossierFrom, type Dossier } from './dossiers';
import { calledBy, joinsDecided, type ReadJoins } from './decided';
import { joinsAfter, membersAfter } from './joins';
import { linksOf, relinked, type Links } from './links';
import type { Join } from './people';

/**
 * Joins the entities of all articles: persons by full name, by a fuller one that only one person has (“Olga Sanchez Cordero”, “Olga M. Sanchez Cordero”,
 * “Joe” and “Joseph”), and by surname where the corpus has one bearer of it; organisations by name, part of a longer name and acronym; a single word that
 * few articles take for a person or a body, and many for something else, with the many; everything else by name.
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
    readonly clusters: Chunks<Cluster>,
    readonly links: Links,
    /** Joins and members as far as the names alone tell. */
    private readonly read: ReadJoins,
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

  /** The dossier that a key means: its own, or that of whoever else the name with this key stands for. */
  dossier(key: string): Dossier | undefined {
    return this.dossiers.get(this.joins.get(key)?.head ?? key);
  }

  /** When articles tell something else than before, or people decided otherwise. */
  after(changes: readonly SummaryChange[], decided: readonly EntityDecision[] = this.decided): KnownNames {
    const clusters = this.clusters.with(changedClusters(this.clusters, changes));
    const touched = clusters.changesSince(this.clusters);
    if (touched.length === 0 && decided === this.decided) {
      return this;
    }
    const { lexicon } = this;
    const links = relinked(
      this.links,
      touched.map(([key, before, now]) => [
        key,
        before ? linksOf(before, lexicon) : [],
        now ? linksOf(now, lexicon) : [],
      ]),
    );
    const before = { clusters: this.clusters, links: this.links, lexicon, ...this.read };
    const readJoins = joinsAfter(before, { clusters, links, lexicon }, touched);
    const read = { joins: readJoins, members: membersAfter(this.read, readJoins) };
    const joins = joinsDecided(read, clusters, decided);
    const rejoined = joins.changesSince(this.joins);
    const members = joins === readJoins ? read.members : membersAfter(this, joins);
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
        const [cluster, join] = [clusters.get(member), joins.get(member)];
        return cluster && join ? [[cluster, join] as const] : [];
      });
      dossiers.set(key, head && dossierFrom(head, joined, called.get(key)));
    }
    return new KnownNames(
      lexicon,
      clusters,
      links,
      read,
      joins,
      members,
      this.dossiers.with(dossiers),
      decided,
      called,
    );
  }
}
