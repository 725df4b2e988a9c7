import type { NameType } from '../types/name';
import type { EntitySummary, Summary } from '../types/summary';

/** One person, organisation or place over all articles. */
export interface Dossier {
  /** Unique in the corpus: “person:olga-sanchez-cordero”. */
  readonly key: string;
  readonly type: NameType;
  /** The fullest form that any article gives. */
  readonly name: string;
  /** The entity in each article that names it, in order of uri. */
  readonly appearances: readonly Appearance[];
}

export interface Appearance {
  readonly uri: string;
  readonly entity: EntitySummary;
}

/** Who is who across the articles. */
export interface Identities {
  /** In order of type and name. */
  readonly dossiers: readonly Dossier[];
  /** The dossier to which an article's entity belongs. */
  readonly dossierOf: (uri: string, entityKey: string) => Dossier | undefined;
}

/** Joins the entities of all articles: the same key is the same entity. */
export function identitiesOf(summaries: readonly Summary[]): Identities {
  const appearances = new Map<string, Appearance[]>();
  for (const { uri, entities } of summaries) {
    for (const entity of entities) {
      appearances.set(entity.key, [...(appearances.get(entity.key) ?? []), { uri, entity }]);
    }
  }
  const byKey = new Map<string, Dossier>();
  for (const [key, list] of appearances) {
    const [first] = list;
    if (first !== undefined) {
      byKey.set(key, { key, type: first.entity.type, name: first.entity.name, appearances: list });
    }
  }
  const dossiers = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { dossiers, dossierOf: (_uri, entityKey) => byKey.get(entityKey) };
}
