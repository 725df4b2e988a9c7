import type { Word } from './reading';

/** The words of an article as trees, to go up and down in. Places are indices of words; heads stay within their paragraph. */
export interface Tree {
  readonly words: readonly Word[];
  /** -1 of a root. */
  readonly headOf: (at: number) => number;
  /** In order of reading, and no more than any word that makes sense has. */
  readonly childrenOf: (at: number) => readonly number[];
  /** Universal Dependencies relation to the head without its subtype: “nsubj” of “nsubj:pass”; empty where there is none. */
  readonly relationOf: (at: number) => string;
}
