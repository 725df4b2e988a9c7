import type { Anchor } from './anchor';

/** A layer of a person's own, beside what Copydesk reads: stance, topic, who answers whom. It never passes through the stages. */
export interface OwnLayer {
  /** As data calls it: “stance”. */
  readonly name: string;
  readonly of: OwnItem['kind'];
  /** Of quotes alone: an attribute of statements, as stance is. */
  readonly on?: 'quote';
  /** As people call it. */
  readonly label?: string;
  /** What it is for and when to use it: the guideline. */
  readonly description?: string;
  readonly tags: readonly OwnTag[];
  readonly fields: readonly OwnField[];
}

/** One of a layer's values: “supportive”. */
export interface OwnTag {
  readonly name: string;
  readonly label?: string;
  readonly description?: string;
  /** “#c04040”. */
  readonly colour?: string;
  /** The letter or digit that gives it. */
  readonly key?: string;
}

/** What else an item may say of itself. */
export interface OwnField {
  readonly name: string;
  /** All that may be said; absent where anything may. */
  readonly values?: readonly string[];
}

/** One item of an own layer: words, two words that belong together, or the article as a whole. */
export type OwnItem = OwnSpan | OwnRelation | OwnLabel;

interface Own {
  /** The layer's name. */
  readonly of: string;
  /** The tag's name. */
  readonly tag: string;
  readonly fields?: Readonly<Record<string, string>>;
}

export interface OwnSpan extends Own {
  readonly kind: 'span';
  readonly anchor: Anchor;
}

export interface OwnRelation extends Own {
  readonly kind: 'relation';
  readonly from: Anchor;
  readonly to: Anchor;
}

export interface OwnLabel extends Own {
  readonly kind: 'label';
}
