import type { Span } from '../../../text/span';
import type { AttributionRule, Confidence, MarkedSpan, QuoteKind } from '../../../types/quote';
import type { ReadReport } from '../../../types/reading';
import type { Trace } from '../../../types/trace';
import type { Attribution } from '../cues/attribution';
import type { Stretch } from '../outline/stretch';
import type { Phrase } from '../phrases/phrases';
import type { Piece } from '../outline/pieces';
import type { Grounds } from '../trees/grounds';
import type { Report } from '../trees/reports';

/** One quotation with what its own sentence says of it. */
export interface Heard {
  readonly pair: MarkedSpan;
  readonly kind: QuoteKind;
  readonly content: Span | undefined;
  readonly attribution: Attribution | undefined;
  /** Who says it where no cue does: the subject of “Trump on Clinton: “…”” */
  readonly subject: Phrase | undefined;
  /** Place of the verb that only gives something the name in marks, and so reports nothing: “call” of “doctors call it “trench lung””. */
  readonly calledAt?: number;
  /** Nothing but quotations stands in its sentence: whoever spoke before goes on. */
  readonly floats: boolean;
  readonly because: AttributionRule;
  readonly confidence: Confidence;
}

export interface Sentence extends Stretch {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly attributions: readonly Attribution[];
  /** What the sentence's tree reports; empty where no tree was read. */
  readonly reports: readonly Report[];
  /** The sentence's tree; undefined where none was read. */
  readonly grounds: Grounds | undefined;
  /** What the model hears said in it; undefined where it did not listen. */
  readonly learned: readonly ReadReport[] | undefined;
  readonly trace: Trace | undefined;
}

export function nobody(pair: MarkedSpan): Heard {
  return {
    pair,
    kind: 'scare',
    content: undefined,
    attribution: undefined,
    subject: undefined,
    floats: false,
    because: 'no-cue',
    confidence: 'likely',
  };
}

export function isMark(piece: Piece | undefined): boolean {
  return piece?.pos === 'PUNCT' || piece?.quote !== undefined;
}
