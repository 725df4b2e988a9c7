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

/** A word that somebody says something with, as a model hears it in one paragraph. */
export interface ReadReport {
  /** The word of saying, the first one of several: “according” of “according to”. */
  readonly cue: Span;
  /** How likely it is one, from 0 to 1: what is not likely at all is not told. */
  readonly saying: number;
  /** Who says it; undefined where nobody is told. */
  readonly source: Span | undefined;
  /** What is said, one or two parts in order of reading; empty where nothing is told. */
  readonly content: readonly ReadPart[];
}

/** A part of what is said, with how likely it begins and ends there, from 0 to 1. */
export interface ReadPart extends Span {
  readonly begins: number;
  readonly ends: number;
}

/** What a reader says of one paragraph; offsets count from the paragraph's start. */
export interface Reading {
  readonly words: readonly Word[];
  readonly names: readonly ReadName[];
  /** In order of reading; undefined where the reader does not listen for them. */
  readonly reports?: readonly ReadReport[] | undefined;
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
