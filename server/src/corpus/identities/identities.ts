import type { ArticleRecord } from '../../types/record';
import type { EntitySummary } from '../../types/summary';
import type { Chunks } from '../chunks';
import type { Dossier } from './dossiers';
import { keyOf } from './keys';
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
    return entity && this.dossierFor(entity);
  }

  /** Those to which several entities of an article belong, each once: “the National Rowing Association and the NRA” are one. */
  dossiersOf(uri: string, entityKeys: readonly string[]): readonly Dossier[] {
    return [...new Set(entityKeys.flatMap(key => this.dossierOf(uri, key) ?? []))];
  }

  dossierFor(entity: EntitySummary): Dossier | undefined {
    return this.dossier(keyOf(entity));
  }
}
