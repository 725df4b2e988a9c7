import type { EntitySummary } from '../../types/summary';

/** An entity of one article, and why it is taken for whom it is. */
export interface Appearance {
  readonly uri: string;
  readonly entity: EntitySummary;
  readonly because: JoinReason;
}

/** Because of what a name of one article is taken for a name of another. */
export type JoinReason =
  /** It is the same name, but for what the core of a name leaves out. */
  | 'same-name'
  /** One full name is the other's, with less of its middle names, initials or surnames. */
  | 'fuller-name'
  /** A name that many more articles have is in it, beside words that were read into it by a slip. */
  | 'known-name'
  /** One person alone bears the surname. */
  | 'surname'
  /** Of those who bear it, one has the same title. */
  | 'title'
  /** Of those who bear it, one is called by it alone. */
  | 'called-so'
  /** One person alone has this given name and the same title. */
  | 'given-name'
  /** One person alone has this given name and the surname of somebody in the same article. */
  | 'family'
  /** An article gives the acronym beside the name. */
  | 'acronym'
  /** One name alone has these initials. */
  | 'initials'
  /** One article alone has it, and others a name that is spelt nearly so, in the same company. */
  | 'misspelt'
  /** It has the same words, the surname first. */
  | 'turned-about'
  /** Another alphabet's letters are written otherwise, in the same company. */
  | 'transliterated'
  /** An article gives both names to one. */
  | 'other-name'
  /** A list of names has both. */
  | 'listed'
  /** Somebody decided it. */
  | 'decided';
