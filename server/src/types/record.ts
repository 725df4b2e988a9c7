import type { PackedSpans } from '../text/packed';
import type { Thing } from './circumstance';
import type { Amount } from './figure';
import type { Confidence, QuoteKind } from './quote';
import type { Span } from '../text/span';
import type { Summary } from './summary';

/** The form of the records that this program writes; a record of another form is made anew. */
export const recordForm = 8;

/**
 * All that is kept of a read article, so that lists over a folder need neither its text nor another analysis: plain data that JSON and
 * structured cloning give back as it was. What is undefined is absent.
 */
export interface ArticleRecord {
  readonly form: typeof recordForm;
  readonly summary: Summary;
  /** In order of reading. */
  readonly statements: readonly StatementNote[];
  /** Figures that count or measure something, in order of reading. */
  readonly figures: readonly FigureNote[];
  /** Figures that articles of the same story may give otherwise, in order of reading. */
  readonly told: readonly ToldNote[];
  /** Where the summary's claims stand, in their order. */
  readonly claimPlaces: PackedSpans;
  /** Where the summary's entities are mentioned, in their order. */
  readonly places: readonly EntityPlaces[];
  /** The article's lines without their ends, as `linesOf` has them, so that a place can be told in lines and characters. */
  readonly lines: PackedSpans;
  /** The words that it is about, those that tell most first, see `termsOf`. */
  readonly terms: readonly string[];
  /** By which copies of it are known, see `printsOf`. */
  readonly prints: readonly number[];
  /** How many names, figures and quotes it has, and of how many people decided. */
  readonly tally: Tally;
}

export interface Tally {
  readonly all: number;
  readonly decided: number;
}

/** What is kept of a statement: what somebody said in one go. */
export interface StatementNote {
  /** Keys of the entities that say it, within the article; empty for unnamed sources. */
  readonly speakers: readonly string[];
  /** Key of who passed it on. */
  readonly relay?: string | undefined;
  /** The words that name who says it, as lists show them: “a senior official”, “she”. */
  readonly source?: string | undefined;
  /** Whether these words are the label of a turn: “Q”. */
  readonly isTurn?: boolean | undefined;
  /** What is said, as lists show it: on one line, its parts joined by an ellipsis, cut when long. */
  readonly words: string;
  readonly kind: QuoteKind;
  readonly confidence: Confidence;
  /** Stretches of text that make it up, in order of reading; at least one. */
  readonly parts: PackedSpans;
  /** Where the word stands that tells that it was said: “said”; the first one. */
  readonly cue?: PackedSpans | undefined;
  /** Of what stands in marks or is a turn: its words, folded, an ellipsis where something was left out, see `saidIn`. */
  readonly said?: string | undefined;
  /** Where these words begin. */
  readonly saidAt?: number | undefined;
  /** Whether it was said on an earlier occasion than the article's: “had told the court”. */
  readonly isRecalled?: boolean | undefined;
  /** Whether people decided that it is so, in all its parts. */
  readonly isDecided?: boolean | undefined;
}

/** What is kept of a figure. Words are on one line and cut when long, as lists show them. */
export interface FigureNote extends Span {
  /** As written, with its hedge: “at least 2,274”. */
  readonly words: string;
  /** The same with what is counted: “at least 2,274 people”. */
  readonly withNoun: string;
  readonly amount: Amount;
  readonly thing: Thing;
  /** The words that say what happens to it: “14 dockers were arrested”. */
  readonly clause?: string | undefined;
  /** The same for values that may be compared. */
  readonly topic?: string | undefined;
  /** What happens to it, and what it is to that: the topic without those who have a part in it. */
  readonly act?: string | undefined;
  /** Who and what have a part in it. */
  readonly others: readonly string[];
  readonly asOf?: string | undefined;
  /** Key of who gives it, within its article. */
  readonly source?: string | undefined;
  /** The words that name who gives it. */
  readonly sourceWords?: string | undefined;
  /** The words around it. */
  readonly context: string;
  /** Whether people decided that it is so. */
  readonly isDecided?: boolean | undefined;
}

/** What is kept of a figure and its sentence, so that other articles' figures of the same can be held against it, see `ToldFigure`. */
export interface ToldNote extends Span {
  /** The figure with what it counts: “14 people”. */
  readonly words: string;
  readonly kind: string;
  /** What is counted: a noun in dictionary form; undefined of what is measured. */
  readonly counted?: string | undefined;
  /** What is measured, likewise: a metre of the bridge is none of the tunnel. */
  readonly of?: string | undefined;
  readonly value: number;
  /** From `low` to `high`, both inclusive, with all that rounding and hedges allow; an end that is undefined is open. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** What its sentence is about: words in dictionary form, those that tell most first. */
  readonly about: readonly string[];
  /** Keys of whom and what its sentence names, within the article. */
  readonly names: readonly string[];
  /** Days that its sentence tells, ISO 8601. */
  readonly days: readonly string[];
  /** The year for which it holds, where its clause says so: “2019”. */
  readonly year?: string | undefined;
  /** Whether its sentence tells what will be, may be or is meant to be. */
  readonly mood: string;
  /** What happens to it, and what it is to that: “insure/for”. */
  readonly act?: string | undefined;
  /** Key of who gives it, within its article. */
  readonly source?: string | undefined;
  /** Of what is counted again while an event goes on: whether it is those of a day (the dead of Sunday) or those up to a day (the cases by Sunday). */
  readonly rises?: 'toll' | 'count' | undefined;
}

/** Where an article speaks of one of its entities. */
export interface EntityPlaces {
  /** Every mention, in order of reading. */
  readonly mentions: PackedSpans;
  /** For each form of the name, in the entity's order, which mention is the first that is written so; -1 where none is. */
  readonly forms: readonly number[];
  /** Which mention is the first that has the name in its fullest form. */
  readonly fullest: number;
}
