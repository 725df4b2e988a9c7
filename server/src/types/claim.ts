/** A value that an article gives for something on a day, told so that other articles can be held against it: free of offsets. */
export interface Claim {
  /** The figure with what it counts: “14 people”. */
  readonly words: string;
  /** The article's own date; claims of other days may have grown. ISO 8601. */
  readonly published: string;
  /** The day for which it holds, ISO 8601. */
  readonly day: string;
  /** The same for values of one kind: what is counted, what happens to it, what it is to that, and what else is said of it. */
  readonly of: string;
  /** Who and what has a part in it, as keys of entities within the article or as words. Sorted. */
  readonly parties: readonly string[];
  /** Names of the places where it holds, folded. Sorted. */
  readonly places: readonly string[];
  /** Its value with its unit: “14”, “80700000 USD”; undefined of a range. */
  readonly amount: string | undefined;
  /** From `low` to `high`, both inclusive, with all that rounding and hedges allow; an end that is undefined is open. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Key of who gives it, or the words for somebody without a name (“officials”); undefined where the article itself does. */
  readonly source: string | undefined;
}

/** What an article claims, and what else it counts or measures: a number that it also gives speaks against nothing. */
export interface Claims {
  /** In order of reading. */
  readonly claims: readonly Claim[];
  /** All its amounts. Sorted; empty where it claims nothing. */
  readonly amounts: readonly string[];
}
