/**
 * One window of a paragraph as the network takes it; `pieces` indexes the vocabulary and begins and ends with a special piece.
 * P pieces, W words; every array holds 32-bit integers.
 */
export interface NetworkInputs {
  readonly pieces: Int32Array;
  /** The clues of each piece's word, [P]; 0 for the special pieces. */
  readonly casing: Int32Array;
  readonly lexical: Int32Array;
  readonly hint: Int32Array;
  /** Where each word's pieces begin and end, [W]: indices into `pieces`, both of them the word's own. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** What the network says of the window's W words; indices are into the lists of `Labels`. */
export interface NetworkOutputs {
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  /** [W, W + 1]: how well each candidate would do as the word's head; column 0 is the root, column j + 1 is word j. */
  readonly heads: Float32Array;
  /** The relation to the head with the best score. */
  readonly relation: Int32Array;
  /** [W, 1 + 2 × types]: log-probabilities; 0 is outside, 1 + 2t begins a name of type t, 2 + 2t goes on. */
  readonly names: Float32Array;
  /** [K]: words that may be of saying, in order. */
  readonly cues: Int32Array;
  /** [K]: the log-odds that each is. */
  readonly saying: Float32Array;
  /** [K, W, 5]: log-probabilities of each word to be outside, to begin or go on with that cue's source, or with what is said. */
  readonly tags: Float32Array;
}

/** The trained weights, ready to run, by whatever runtime a door brings. One window a run, so that none depends on its neighbours. */
export interface Network {
  /** Of the weights' bytes: readings of equal networks are equal. */
  readonly hash: string;
  readonly run: (inputs: NetworkInputs) => Promise<NetworkOutputs>;
  readonly close: () => Promise<void>;
}

/** The names by which the weights know their inputs and outputs. */
export const inputNames = ['pieces', 'casing', 'lexical', 'hint', 'first', 'last'] as const;
export const outputNames = ['upos', 'xpos', 'heads', 'relation', 'names', 'cues', 'saying', 'tags'] as const;
