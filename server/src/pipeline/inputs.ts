import type { Decisions } from '../decisions/decisions';
import type { Lexicon } from '../lexicon/lexicon';
import type { Article } from '../types/article';
import type { Readings } from '../types/reading';
import type { Trace } from '../types/trace';

/** All that the analysis of one article may depend on: one immutable value. */
export interface Inputs {
  readonly article: Article;
  readonly readings: Readings;
  readonly lexicon: Lexicon;
  readonly decisions: Decisions;
  /** Told what the rules did, where somebody asks; it changes nothing that is found. */
  readonly trace?: Trace | undefined;
}
