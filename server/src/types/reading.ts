import type { Span } from '../text/span';
import type { NameType } from './name';

/** Universal part of speech (https://universaldependencies.org/u/pos/). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A token: a word, a clitic (“’s”, “n’t”), a number or a mark. */
export interface Word extends Span {
  readonly pos: Upos;
  /** Penn Treebank tag, for number, tense and degree: “NNS”, “VBD”; undefined where the reader does not say. */
  readonly tag?: string;
  /** Index of the syntactic head among the same list's words; undefined where the reader knows no syntax, -1 for a root. */
  readonly head?: number;
  /** Universal Dependencies relation to the head: “nsubj”. */
  readonly relation?: string;
}

/** A named span as the reader sees it in one paragraph, before the rest of the article is considered. */
export interface ReadName extends Span {
  readonly type: NameType;
  /** The rule or model that found it. */
  readonly because: string;
  /** How sure: a “guess” may be overruled by the rest of the article. */
  readonly confidence: 'certain' | 'likely' | 'guess';
}

/** What a reader says of one paragraph; offsets count from the paragraph's start. */
export interface Reading {
  readonly words: readonly Word[];
  readonly names: readonly ReadName[];
}

/**
 * All readings an analysis may use. `of` is a pure function of the paragraph's words: a model's reading where there is one,
 * else the rule reading, so that the analysis always answers.
 */
export interface Readings {
  /** “rules”, or the hash of the weights that read. */
  readonly reader: string;
  readonly of: (paragraph: string) => Reading;
}
