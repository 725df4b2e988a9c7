import type { Span } from '../text/span';
import type { MentionForm } from '../types/entity';
import type { FigureKind, Modifier } from '../types/figure';
import type { NameType } from '../types/name';
import type { Confidence, ContentForm, QuoteKind } from '../types/quote';

/** The form's name; a change that breaks a reader of it counts the number up. */
export const annotationSchema = 'copydesk/1';

/**
 * What `copydesk annotate` prints of one article: the public data format. Its JSON Schema is `server/schema/copydesk-1.schema.json`.
 * Spans are half-open and count UTF-16 code units. What was not found is an empty list; what no stage knows yet is null.
 */
export interface Annotation {
  readonly schema: typeof annotationSchema;
  /** Of Copydesk. */
  readonly version: string;
  /** “rules”, or the hash of the weights. */
  readonly reader: string;
  readonly id: string | number;
  /** Of the UTF-8 text that was analysed, in hexadecimal. */
  readonly sha256: string;
  readonly article: AnnotatedArticle;
  readonly entities: readonly AnnotatedEntity[];
  readonly mentions: readonly AnnotatedMention[];
  readonly titles: readonly AnnotatedTitle[];
  readonly quotes: readonly AnnotatedQuote[];
  readonly figures: readonly AnnotatedFigure[];
  readonly findings: readonly AnnotatedFinding[];
  readonly own: readonly AnnotatedOwn[];
}

export interface AnnotatedArticle {
  readonly headline: Span | null;
  readonly byline: Span | null;
  readonly dateline: Span | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly outlet: string | null;
  /** BCP 47: “en”; another where the article was not analysed; null for what is not running text. */
  readonly language: string | null;
  /** Articles about the same events share it: the id of the first of them; null for an article by itself. */
  readonly story: string | number | null;
  /** The id of the article that this one repeats nearly whole. */
  readonly duplicateOf: string | number | null;
}

/** A named mention. */
export interface AnnotatedEntity extends Span {
  readonly type: NameType;
  readonly entity: string;
  /** The fullest form of the name that the run has seen. */
  readonly name: string;
  readonly status: Status;
}

export interface AnnotatedMention extends Span {
  readonly form: MentionForm;
  readonly entity: string;
}

export interface AnnotatedTitle extends Span {
  readonly entity: string | null;
}

export interface AnnotatedQuote extends Span {
  readonly kind: QuoteKind;
  readonly form: ContentForm | null;
  readonly content: Span | null;
  /** The words themselves, so that no reader needs the offsets. */
  readonly text: string;
  readonly speakerText: string | null;
  readonly cueText: string | null;
  readonly speaker: Span | null;
  readonly speakerName: string | null;
  readonly speakerEntity: string | null;
  readonly speakers: readonly string[];
  readonly relay: string | null;
  readonly outlet: string | null;
  readonly cue: Span | null;
  readonly continues: number | null;
  readonly statement: string;
  readonly because: string;
  readonly confidence: Confidence;
  /** The same statement in other articles. */
  readonly elsewhere: readonly AnnotatedElsewhere[];
  readonly status: Status;
}

/** The same statement in another article: where it begins there, and what its wording is to this one. */
export interface AnnotatedElsewhere {
  readonly id: string | number;
  readonly start: number;
  readonly relation: 'same' | 'cut' | 'reworded' | 'other-speaker';
}

export interface AnnotatedFigure extends Span {
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: Modifier;
  readonly unit: string | null;
  readonly iso: string | null;
  readonly measured: string | null;
  readonly asOf: string | null;
  /** Key of who gave it: the speaker of the statement in which it stands. */
  readonly source: string | null;
  readonly topic: string | null;
}

export interface AnnotatedFinding extends Span {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly related: readonly RelatedSpan[];
}

export interface RelatedSpan extends Span {
  /** Of the article in which it lies. */
  readonly id: string | number;
}

/** An item of somebody's own layer, where its words stand now. */
export type AnnotatedOwn = AnnotatedOwnSpan | AnnotatedOwnRelation | AnnotatedOwnLabel;

interface AnnotatedOwnItem {
  /** The layer's name. */
  readonly of: string;
  readonly tag: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface AnnotatedOwnSpan extends AnnotatedOwnItem, Span {
  readonly kind: 'span';
}

export interface AnnotatedOwnRelation extends AnnotatedOwnItem {
  readonly kind: 'relation';
  readonly from: Span;
  readonly to: Span;
}

/** Of the article as a whole. */
export interface AnnotatedOwnLabel extends AnnotatedOwnItem {
  readonly kind: 'label';
}

/** Whether somebody has confirmed it. */
export type Status = 'suggested' | 'confirmed';
