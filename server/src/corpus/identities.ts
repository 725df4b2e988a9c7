import { rememberMany } from '../pipeline/memo';
import { slugOf } from '../text/nameForms';
import type { NameType } from '../types/name';
import type { EntitySummary, Summary } from '../types/summary';
import type { Appearance, Cluster } from './clusters';
import { joinOrganisations } from './joinOrganisations';
import { joinPeople } from './joinPeople';

/** One person, organisation or place over all articles. */
export interface Dossier {
  /** Unique in the corpus: “person:olga-sanchez-cordero”. */
  readonly key: string;
  readonly type: NameType;
  /** The fullest form that any article gives. */
  readonly name: string;
  /** Every form of the name that any article uses, the fullest first. */
  readonly forms: readonly string[];
  /** Mentions in all articles: names, pronouns and descriptions. */
  readonly mentions: number;
  /** Statements made in all articles. */
  readonly statements: number;
  /** The entity in each article that names it, in order of uri. */
  readonly appearances: readonly Appearance[];
}

/** Who is who across the articles. */
export interface Identities {
  /** In order of type and name. */
  readonly dossiers: readonly Dossier[];
  /** The dossier to which an article's entity belongs. */
  readonly dossierOf: (uri: string, entityKey: string) => Dossier | undefined;
  /** Those to which several entities of an article belong, each once: “the National Rowing Association and the NRA” are one. */
  readonly dossiersOf: (uri: string, entityKeys: readonly string[]) => readonly Dossier[];
}

/**
 * Joins the entities of all articles: persons by full name, and by surname where the corpus has one bearer of it; organisations
 * by name and acronym; everything else by name. Two different full names are never joined.
 */
export function identitiesOf(summaries: readonly Summary[]): Identities {
  const byType = new Map<NameType, Map<string, Cluster>>();
  for (const { uri, entities } of summaries) {
    for (const entity of entities) {
      clusterFor(byType, entity).appearances.push({ uri, entity });
    }
  }
  const dossiers: Dossier[] = [];
  const taken = new Map<string, number>();
  for (const [type, clusters] of byType) {
    for (const appearances of joined(type, [...clusters.values()])) {
      dossiers.push(dossierFrom(type, appearances, taken));
    }
  }
  dossiers.sort((a, b) => (a.key < b.key ? -1 : 1));
  const byEntity = new Map<EntitySummary, Dossier>();
  for (const dossier of dossiers) {
    for (const { entity } of dossier.appearances) {
      byEntity.set(entity, dossier);
    }
  }
  const summaryOf = new Map(summaries.map(summary => [summary.uri, summary]));
  const entitiesOf = rememberMany(
    keptArticles,
    (uri: string) => new Map(summaryOf.get(uri)?.entities.map(entity => [entity.key, entity])),
  );
  const dossierOf = (uri: string, entityKey: string): Dossier | undefined => {
    const entity = entitiesOf(uri).get(entityKey);
    return entity && byEntity.get(entity);
  };
  return {
    dossiers,
    dossierOf,
    dossiersOf: (uri, entityKeys) => [...new Set(entityKeys.flatMap(key => dossierOf(uri, key) ?? []))],
  };
}

/** Articles whose entities are kept by key: those asked about last. */
const keptArticles = 64;

/** Entities of the same type and core are together from the start. */
function clusterFor(byType: Map<NameType, Map<string, Cluster>>, { type, core }: EntitySummary): Cluster {
  let clusters = byType.get(type);
  if (clusters === undefined) {
    clusters = new Map();
    byType.set(type, clusters);
  }
  let cluster = clusters.get(core);
  if (cluster === undefined) {
    cluster = { core, words: core.split(' '), appearances: [] };
    clusters.set(core, cluster);
  }
  return cluster;
}

function joined(type: NameType, clusters: readonly Cluster[]): readonly (readonly Appearance[])[] {
  switch (type) {
    case 'PERSON':
      return joinPeople(clusters);
    case 'ORG':
      return joinOrganisations(clusters);
    case 'GPE':
    case 'LOC':
    case 'NORP':
    case 'FAC':
    case 'EVENT':
    case 'PRODUCT':
    case 'WORK':
    case 'LAW':
      return clusters.map(cluster => cluster.appearances);
  }
}

function dossierFrom(type: NameType, unsorted: readonly Appearance[], taken: Map<string, number>): Dossier {
  const appearances = inOrder(unsorted);
  const uses = new Map<string, number>();
  const forms = new Set<string>();
  let mentions = 0;
  let statements = 0;
  for (const { entity } of appearances) {
    uses.set(entity.name, (uses.get(entity.name) ?? 0) + 1);
    mentions += entity.mentions;
    statements += entity.statements;
    for (const form of entity.forms) {
      forms.add(form);
    }
  }
  const name = fullest(uses);
  forms.delete(name);
  const others = forms.size < 2 ? forms : [...forms].sort((a, b) => wordCount(b) - wordCount(a));
  return { key: freeKey(type, name, taken), type, name, forms: [name, ...others], mentions, statements, appearances };
}

function freeKey(type: NameType, name: string, taken: Map<string, number>): string {
  const key = `${type.toLowerCase()}:${slugOf(name)}`;
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  return count === 1 ? key : `${key}-${String(count)}`;
}

/** In order of uri; articles mostly come so already. */
function inOrder(appearances: readonly Appearance[]): readonly Appearance[] {
  const isSorted = appearances.every((one, index) => index === 0 || (appearances[index - 1]?.uri ?? '') <= one.uri);
  return isSorted ? appearances : [...appearances].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}

/** The name with most words among those in use; of those, one not in capitals, then the one most articles use, then the longer one. */
function fullest(uses: ReadonlyMap<string, number>): string {
  let best = '';
  let total = 0;
  for (const count of uses.values()) {
    total += count;
  }
  for (const [name, count] of uses) {
    if (count * rarest < total) {
      continue;
    }
    const more =
      wordCount(name) - wordCount(best) ||
      Number(isInCapitals(best)) - Number(isInCapitals(name)) ||
      count - (uses.get(best) ?? 0) ||
      name.length - best.length;
    if (best === '' || more > 0 || (more === 0 && name < best)) {
      best = name;
    }
  }
  return best;
}

/** “COLIN STRAND”, as transcripts and datelines have it; a single word may be an acronym. */
function isInCapitals(name: string): boolean {
  return name.includes(' ') && name === name.toUpperCase() && name !== name.toLowerCase();
}

/** A name that fewer than one in so many articles use is a slip, or the reader's mistake. */
const rarest = 20;

function wordCount(name: string): number {
  let count = 1;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
    count++;
  }
  return count;
}
