import type { ArticleRecord } from '../../types/record';
import type { EntitySummary } from '../../types/summary';
import type { Chunks } from '../chunks';
import type { Dossier } from './dossiers';
import type { KnownNames } from './knownNames';

/** Who is who across the articles. */
export class Identities {
  constructor(
    readonly names: KnownNames,
    private readonly records: Chunks<ArticleRecord>,
  ) {}

  /** All of them, in order of type and name. */
  get dossiers(): Chunks<Dossier> {
    return this.names.dossiers;
  }

  /** The dossier that a key means: its own, or that of whoever else the name with this key stands for. */
  dossier(key: string): Dossier | undefined {
    return this.names.dossier(key);
  }

  /** The dossier to which an article's entity belongs. */
  dossierOf(uri: string, entityKey: string): Dossier | undefined {
    const entity = this.records.get(uri)?.summary.entities.find(({ key }) => key === entityKey);
    return entity && this.dossierFor(uri, entity);
  }

  /** Those to which several entities of an article belong, each once: “the National Rowing Association and the NRA” are one. */
  dossiersOf(uri: string, entityKeys: readonly string[]): readonly Dossier[] {
    return [...new Set(entityKeys.flatMap(key => this.dossierOf(uri, key) ?? []))];
  }

  /** Other names, as other articles have them, that stand for the same as the entity's name. */
  joinedWith(uri: string, entity: EntitySummary): readonly JoinedName[] {
    const { clusters, joins, members } = this.names;
    const mine = this.names.keyFor(uri, entity);
    const head = joins.get(mine)?.head ?? mine;
    return [head, ...(members.get(head) ?? [])].flatMap(other => {
      const all = other === mine ? [] : (clusters.get(other)?.appearances ?? []);
      const here = all.find(one => one.uri === uri);
      const first = here ?? all[0];
      const isHere = here !== undefined;
      return first === undefined
        ? []
        : { mine, other, name: first.entity.name, isHere, articles: all.length - (isHere ? 1 : 0) };
    });
  }

  /** The other people who have the entity's name. */
  namesakesOf(uri: string, entity: EntitySummary): readonly Dossier[] {
    const own = this.dossierFor(uri, entity);
    return this.names.namesakes(entity).flatMap(({ key }) => {
      const other = this.dossier(key);
      return other === undefined || other === own ? [] : [other];
    });
  }

  dossierFor(uri: string, entity: EntitySummary): Dossier | undefined {
    return this.dossier(this.names.keyFor(uri, entity));
  }
}

/** Two names that are joined, by their keys. */
export interface JoinedName {
  readonly mine: string;
  readonly other: string;
  /** The other one, as the article itself has it, else another one. */
  readonly name: string;
  readonly isHere: boolean;
  /** How many other articles have it. */
  readonly articles: number;
}
