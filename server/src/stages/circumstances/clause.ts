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
  /** Heads of the act's other arguments. */
  readonly others: readonly Word[];
}
