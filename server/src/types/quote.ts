import type { Span } from '../text/span';

export type QuoteKind =
  | 'direct' // at least a clause that can stand alone
  | 'mixed' // a fragment inside the reporter's sentence that somebody is said to have said
  | 'indirect' // reported content without marks
  | 'scare'; // irony, a term of art, a foreign word, a title: marks, but nobody's speech

/** How an indirect or mixed quote tells what was said. */
export type ContentForm =
  | 'clause' // said that it rained; called it a lie
  | 'infinitive' // promised to go
  | 'phrase'; // an act of speech without content of its own: whom or what somebody praised, thanked, mentioned

export type Confidence = 'certain' | 'likely' | 'guess';

/** Why a quote is whose it is: the rule that attributed it, or that found nobody to attribute it to. */
export type AttributionRule =
  | 'cue-before' // Smith said: “…”
  | 'cue-behind' // “…,” Smith said
  | 'inverted-cue' // “…,” said Smith
  | 'according-to'
  | 'within-content' // Smith said the plan was “a disaster”
  | 'colon-lead-in' // Smith’s answer: “…”
  | 'subject-behind' // “…,” Smith sputtered: a verb that no list has
  | 'subject-of-the-sentence' // no cue at all; the sentence speaks of Smith
  | 'sign-off' // “…” – Smith
  | 'reported-clause' // Smith said it would rain
  | 'learned' // the model alone hears it reported: a word of saying that no list has, or an order of words that no rule knows
  | 'continues-statement' // the speaker of the quote before goes on
  | 'nearest-speaker-before' // nobody is named here; Smith was, just before
  | 'transcript' // SMITH: …
  | 'stands-alone' // a quote by itself, with nobody before who could speak
  | 'inside-a-quote' // marks within marks
  | 'no-cue' // marked words that nobody is said to have said
  | 'decided'; // somebody decided it

/** A pair of quotation marks with what stands between them. */
export interface MarkedSpan extends Span {
  readonly style: 'double' | 'single' | 'guillemet';
  /** Whether a closing mark stands at the end; a paragraph that the next one continues has none. */
  readonly closed: boolean;
  /** Start of the marked span around this one. */
  readonly inside: number | undefined;
}

/** Marks that do not pair: an opening without closing or the reverse. */
export interface StrayMark extends Span {
  readonly because: 'never-closed' | 'never-opened';
}

export interface Quote extends Span {
  readonly kind: QuoteKind;
  /** Indirect and mixed only: the form of the whole content, the same for all its parts. */
  readonly form: ContentForm | undefined;
  /** Mixed only: the whole reported content, quoted or not. */
  readonly content: Span | undefined;
  /** The words that name who says it, title excluded: “Sanchez Cordero”, “she”, “a spokeswoman”. */
  readonly speaker: Span | undefined;
  /** Keys of the entities that say it, resolved; several for a joint statement; empty for an unnamed source. */
  readonly speakers: readonly string[];
  /** Key of who passed it on, or undefined. */
  readonly relay: string | undefined;
  /** Where or to whom it was said, as a name: “BBC”, “Twitter”. */
  readonly outlet: string | undefined;
  /** The reporting word alone: “said”. */
  readonly cue: Span | undefined;
  /** Start of the earlier part of the same statement. */
  readonly continues: number | undefined;
  /** Parts of one statement share it. */
  readonly statement: number;
  readonly because: AttributionRule;
  readonly confidence: Confidence;
}
