import type { Span } from '../text/span';

/** What a figure holds of: who gives it, when, and what it is a value of. */
export interface Circumstance {
  /** Key of who gives it: the first speaker of the innermost statement around it; undefined where the article itself does, or nobody named. */
  readonly source: string | undefined;
  /** The words that name who gives it: “Tarrant”, “officials”; undefined where the article itself does. */
  readonly sourceSpan: Span | undefined;
  /** The time for which it holds, as the clause around it says: ISO 8601 / EDTF; undefined where no date is said or known. */
  readonly asOf: string | undefined;
  /** The words that say the time: “Wednesday”. */
  readonly asOfSpan: Span | undefined;
  /** What is counted or measured; undefined of a bare number. */
  readonly thing: Thing | undefined;
  readonly topic: Topic | undefined;
}

/** What figures are figures of, as a list of them would be headed. */
export interface Thing {
  /** In dictionary form, folded, or a unit: “docker”, “USD”, “percent”. */
  readonly key: string;
  /** The noun as written, in small letters: “dockers”; undefined where only a unit tells. */
  readonly noun: string | undefined;
}

/** What a figure is a value of. Words stand in their dictionary form, folded. */
export interface Topic {
  /** The same for values that may be compared: “people/death/object/flood”. */
  readonly key: string;
  /** What is counted: “people”; a unit where no noun is: “USD”; undefined of a bare number. */
  readonly thing: string | undefined;
  /** Words that narrow it down: “wounded”, “other”. Sorted. */
  readonly traits: readonly string[];
  /** What happens to it, or what it belongs to: “deploy”, “death”. */
  readonly act: string;
  /** What it is to the act: “subject”, “object”, or a preposition. */
  readonly role: string;
  /** Who and what else has a part in the act, as keys of entities or as words. Sorted. */
  readonly others: readonly string[];
  /** Where, in what, for what it happens, likewise; no dates. Sorted. */
  readonly settings: readonly string[];
  /** From the first to the last word that says so: “2,274 people had entered the country”. */
  readonly clause: Span;
}
