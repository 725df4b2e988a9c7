import type { Span } from '../text/span';
import type { Reckoning } from './calculation';

export const findingCodes = [
  'unbalanced-quote',
  'unattributed-quote',
  'anonymous-source',
  'speaker-ambiguous',
  'name-variant',
  'name-collision',
  'figure-arithmetic',
  'figure-conflict',
  'quote-mismatch',
  'weekday-date',
  'age-birth',
  'relative-date-without-dateline',
  'boilerplate',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** Something a careful desk would look at again: a code with its arguments, of which `words/findings.ts` makes a sentence. */
export type Finding = { readonly [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** A finding with this code. */
export interface FindingOf<Code extends FindingCode> extends Span {
  readonly code: Code;
  readonly args: FindingArgs[Code];
  readonly severity: 'information' | 'hint';
  readonly related: readonly RelatedPlace[];
}

/** All that a sentence about a finding says beside its words: plain data. */
export interface FindingArgs extends Readonly<Record<FindingCode, object>> {
  readonly 'unbalanced-quote': { readonly because: OddMark | 'closed-later' };
  readonly 'unattributed-quote': NoArgs;
  /** How the article describes the source, and whether it asked not to be named. */
  readonly 'anonymous-source': { readonly described: string; readonly hasAsked: boolean };
  /** The word by which the speaker goes (“he”), for whom it is taken, and who fits as well. */
  readonly 'speaker-ambiguous': { readonly word: string; readonly meant: string; readonly rival: string };
  /** The form at the finding, and the one it differs from. */
  readonly 'name-variant': { readonly kind: VariantKind; readonly form: string; readonly other: string };
  /** The name that two people have, and how the other one is told of: “chairman”, or with the name that tells them apart. */
  readonly 'name-collision': { readonly name: string; readonly other: string };
  readonly 'figure-arithmetic': Reckoning;
  /** Both values as written, with what is counted: “14 people”. */
  readonly 'figure-conflict': { readonly form: string; readonly other: string; readonly where: ConflictPlace };
  /** How the statement differs from what another article has, and what that has, as lists show it; who is said to have said it there. */
  readonly 'quote-mismatch': {
    readonly relation: 'reworded' | 'other-speaker';
    readonly other: string;
    readonly speaker: string | undefined;
  };
  /** The date as written, the weekday it is told with and the one it falls on (Monday is 1), and the day as ISO 8601. */
  readonly 'weekday-date': {
    readonly date: string;
    readonly weekday: number;
    readonly day: string;
    readonly actual: number;
  };
  /** Age and birth as written, and from which to which age the birth leads. */
  readonly 'age-birth': { readonly age: string; readonly birth: string; readonly low: number; readonly high: number };
  readonly 'relative-date-without-dateline': { readonly date: string };
  readonly boilerplate: NoArgs;
}

/** Its place says all. */
type NoArgs = Readonly<Record<string, never>>;

export type OddMark = 'never-closed' | 'never-opened';

/** How two forms of a name differ: by stops, by diacritics, by a surname's first word, by a letter or a word. */
export type VariantKind = 'stops' | 'diacritics' | 'shortened' | 'near';

/** Where the other of two values stands. */
export type ConflictPlace = 'before' | 'in-headline' | 'in-another-article';

/** A place that belongs to a finding, and what it is to it. */
export type RelatedPlace = Span & { readonly uri: string } & RelatedRole;

export type RelatedRole =
  /** Another odd mark of the paragraph; the rest of a quote; a figure that is reckoned with; a date of birth. */
  | { readonly as: OddMark | 'rest' | 'term' | 'birth' }
  /** Who is taken for the speaker, and who might be; another form of a name, another value, date or wording. */
  | {
      readonly as: 'meant' | 'rival' | 'other-form' | 'other-value' | 'other-date' | 'other-wording' | 'namesake';
      readonly words: string;
    };
