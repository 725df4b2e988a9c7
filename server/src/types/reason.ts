import type { AttributionRule, Confidence } from './quote';

/** Why a quote is whose it is: the rule that says so, and whom it takes a word for that is no name of one bearer. */
export type Reason = RuleReason | StandInReason;

export interface RuleReason {
  readonly kind: 'rule';
  readonly rule: AttributionRule;
  readonly confidence: Confidence;
  /** Of a rule that looks back: paragraphs from the words that it takes up, to the quote. 0 is the same paragraph. */
  readonly paragraphs: number;
}

export interface StandInReason {
  /** `namesake`: two bear this name; `title`: who is meant bears it; `in-view`: who is meant was just spoken of. */
  readonly kind: 'namesake' | 'title' | 'in-view';
  /** The article's own: “she”. */
  readonly words: string;
  readonly meant: string;
  /** Who fits as well. */
  readonly rival: string | undefined;
}
