import type { Lexicon } from '../lexicon/lexicon';
import type { Article } from '../types/article';
import type { Decision } from '../types/decision';
import type { Readings } from '../types/reading';
import type { Trace } from '../types/trace';

/** All that the analysis of one article may depend on: one immutable value. */
export interface Inputs {
  readonly article: Article;
  readonly readings: Readings;
  readonly lexicon: Lexicon;
  /** What people decided of the article, and of all. */
  readonly decisions: readonly Decision[];
  /** Told what the rules did, where somebody asks; it changes nothing that is found. */
  readonly trace?: Trace | undefined;
}
