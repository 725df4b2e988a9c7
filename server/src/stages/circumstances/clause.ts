import type { Word } from '../../types/reading';

/** The clause in which a figure stands, as far as it says what the figure is a value of. */
export interface Clause {
  /** The noun that is counted: “dockers”. */
  readonly counted: Word | undefined;
  /** Words that narrow it down: “other” dockers. */
  readonly traits: readonly Word[];
  /** The verb whose argument it is, or the noun to which it belongs: “the strike of 1,100 dockers”. */
  readonly act: Word;
  /** “subject”, “object”, or the preposition by which it hangs on the act. */
  readonly role: string;
  /** Who and what else has a part in the act: its subject, its object, its agent. */
  readonly others: readonly Party[];
  /** Where, in what, for what: what else the act hangs on by a preposition. */
  readonly settings: readonly Party[];
}

/** A noun with the words that narrow it down: “the sister ship”. */
export interface Party {
  readonly head: Word;
  readonly traits: readonly Word[];
}
