import type { Claims } from './claim';
import type { Gender } from './entity';
import type { NameType } from './name';
import type { Prose } from './prose';

/** What one article tells the others: small, and free of offsets that an edit elsewhere would move. */
export interface Summary {
  readonly uri: string;
  readonly prose: Prose;
  readonly headline: string | undefined;
  /** The article's own date, ISO 8601. */
  readonly date: string | undefined;
  readonly entities: readonly EntitySummary[];
  /** Values that other articles may contradict. */
  readonly claims: Claims;
}

export interface EntitySummary {
  /** The entity's key within its article. */
  readonly key: string;
  readonly type: NameType;
  readonly name: string;
  /** The part of the name by which articles know the entity again, folded: “customs and border protection”. */
  readonly core: string;
  readonly forms: readonly string[];
  readonly gender: Gender | undefined;
  /** Named mentions, pronouns and descriptions. */
  readonly mentions: number;
  /** Statements it makes, split parts counted once. */
  readonly statements: number;
  /** Statements that lists have under its name: those it makes, and those of somebody without a name that it passes on. */
  readonly listed: number;
  /** For each statement that it makes together with others, their keys: “Hale and Ruiz said”. */
  readonly jointly: readonly (readonly string[])[];
  /** Roles the article gives it, as written: “Interior Secretary”. */
  readonly titles: readonly string[];
  /** The spheres of life that its roles and descriptions tell, in order: “sport”. */
  readonly spheres: readonly string[];
}
