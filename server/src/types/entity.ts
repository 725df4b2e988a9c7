import type { Span } from '../text/span';
import type { NameType } from './name';

/** How an entity is spoken of: “Olga Sanchez Cordero”, “the interior secretary”, “she”. */
export type MentionForm = 'name' | 'description' | 'pronoun';

export interface Mention extends Span {
  readonly form: MentionForm;
  /** The entity's key within the article. */
  readonly entity: string;
  readonly because: string;
  /** Key of somebody else whom a pronoun or a description might as well stand for; absent where nobody comes close. */
  readonly rival?: string;
}

export type Gender = 'female' | 'male';

/** Somebody or something that one article names. */
export interface Entity {
  /** Unique within the article and the same for equal texts: derived from type and fullest name, “person:olga-sanchez-cordero”. */
  readonly key: string;
  readonly type: NameType;
  /** The fullest form the article gives: “Olga Sanchez Cordero”; of one in capitals throughout, “Elspeth Drury”. */
  readonly name: string;
  /** Every form of the name as written, the fullest first. */
  readonly forms: readonly string[];
  /** Named mentions, in order of reading; never empty. */
  readonly names: readonly Span[];
  /** From given name, title or pronoun; persons only. */
  readonly gender: Gender | undefined;
  /** Where people joined, parted or named it. */
  readonly because?: 'decided';
}
