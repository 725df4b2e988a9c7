import type { Anchor } from './anchor';
import type { FigureKind, Modifier } from './figure';
import type { FindingCode } from './finding';
import type { OwnItem } from './layer';
import type { NameType } from './name';
import type { QuoteKind } from './quote';

/** What somebody decided of an article, or of all: an input of the analysis, never overruled by it. Plain data. */
export type Decision = (
  Confirm | Correct | Add | Reject | Words | Join | Part | Rename | Same | Apart | Called | Dismiss | AddOwn
) &
  Made;

/** A decision that nobody has made yet. */
export type Undecided = Decision extends infer One ? (One extends Made ? Omit<One, keyof Made> : never) : never;

export type DecisionKind = Decision['kind'];

/** Who decided, when, and what had been read. */
export interface Made {
  readonly by: string;
  /** ISO 8601 in UTC: “2026-03-04T09:30:00Z”. */
  readonly at: string;
  /** Who had read the article: “rules”, or the hash of the weights. */
  readonly upon: string;
  readonly note?: string;
  /** Who took it for agreed, when others had decided otherwise or nothing. */
  readonly agreed?: string;
}

/** What is found there is right; `as` says what that is, so that a later reading that misses it changes nothing. */
export type Confirm = { readonly kind: 'confirm' } & Told;

/** What is found there is right but for what `as` says. */
export type Correct = { readonly kind: 'correct' } & Told;

/** Nothing is found there, but should be. */
export type Add = { readonly kind: 'add' } & Told;

/** What is told of words, by layer. */
export type Told = { readonly [Layer in DecidedLayer]: ToldOf<Layer> }[DecidedLayer];

interface ToldOf<Layer extends DecidedLayer> {
  readonly layer: Layer;
  readonly anchor: Anchor;
  readonly as: Changes<Anchor>[Layer];
}

/** These words are no name, no figure, no quote. */
export interface Reject {
  readonly kind: 'reject';
  readonly layer: DecidedLayer;
  readonly anchor: Anchor;
}

/**
 * Wherever just these words stand, in the article or in all, they are a name of this type, or no name or figure: unless something else is
 * decided of a place, or they are part of a longer name.
 */
export type Words = { readonly kind: 'words'; readonly words: string } & (
  | { readonly layer: 'name'; readonly as: Pick<NameChange<Anchor>, 'type'> | null }
  | { readonly layer: 'figure'; readonly as: null }
);

/** The entities that bear these two names of the article are one. */
export interface Join {
  readonly kind: 'join';
  readonly names: readonly [Anchor, Anchor];
}

/**
 * The first name is not the second one's. Whatever is written like the first leaves the second's entity with it, unless the second is written
 * so, too: then the first leaves alone.
 */
export interface Part {
  readonly kind: 'part';
  readonly names: readonly [Anchor, Anchor];
}

/** The entity that bears the name at `anchor` is to be called `name`; the article's text stays as it is. */
export interface Rename {
  readonly kind: 'rename';
  readonly anchor: Anchor;
  readonly name: string;
}

/** The entities of the corpus with these two keys are one, which goes by the second's key. A key follows from type and name alone. */
export interface Same {
  readonly kind: 'same';
  readonly entities: readonly [string, string];
}

/** The names with these two keys are not one entity's, however alike. */
export interface Apart {
  readonly kind: 'apart';
  readonly entities: readonly [string, string];
}

/** The entity of the corpus with this key is to be called `name`, in all articles. */
export interface Called {
  readonly kind: 'called';
  readonly entity: string;
  readonly name: string;
}

/** What is decided of the corpus's entities, by their keys. */
export type EntityDecision = (Same | Apart | Called) & Made;

/** A finding is none: at these words, or wherever the decision holds, in the article or in all. */
export interface Dismiss {
  readonly kind: 'dismiss';
  readonly code: FindingCode;
  readonly anchor?: Anchor;
}

/** An item of somebody's own layer. */
export interface AddOwn {
  readonly kind: 'own';
  readonly item: OwnItem;
  /** Null where somebody takes away what stands there. */
  readonly as?: null;
}

/** Layers of the analysis of which anything may be decided. */
export type DecidedLayer = 'name' | 'figure' | 'quote';

/** What may be changed, by layer. `Place` is an anchor where it is told, a span where it is found. What is absent stays; null clears. */
export interface Changes<Place> {
  readonly name: NameChange<Place>;
  readonly figure: FigureChange<Place>;
  readonly quote: QuoteChange<Place>;
}

export interface NameChange<Place> {
  readonly type?: NameType;
  /** Where it stands instead. */
  readonly span?: Place;
  /** Another name of the entity that this one means. */
  readonly entity?: Place;
}

export interface FigureChange<Place> {
  readonly kind?: FigureKind;
  readonly span?: Place;
  readonly value?: number | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly modifier?: Modifier;
  readonly unit?: string | null;
  readonly iso?: string | null;
  /** The noun phrase that is counted or measured. */
  readonly measured?: Place | null;
}

export interface QuoteChange<Place> {
  readonly kind?: QuoteKind;
  readonly span?: Place;
  readonly content?: Place | null;
  /** The words that name who says it; null where nobody does. Whose words they are follows from them, unless `speakers` says it. */
  readonly speaker?: Place | null;
  /** A name of each who says it; none for an unnamed source. */
  readonly speakers?: readonly Place[];
  /** A name of who passed it on. */
  readonly relay?: Place | null;
  readonly cue?: Place | null;
  readonly outlet?: string | null;
  /** The earlier part of the same statement. */
  readonly continues?: Place | null;
}
