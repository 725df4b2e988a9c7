import type { Span } from '../text/span';

export const findingCodes = [
  'unbalanced-quote',
  'unattributed-quote',
  'anonymous-source',
  'speaker-ambiguous',
  'name-variant',
  'figure-arithmetic',
  'figure-conflict',
  'relative-date-without-dateline',
  'boilerplate',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** Something a careful desk would look at again. */
export interface Finding extends Span {
  readonly code: FindingCode;
  readonly severity: 'information' | 'hint';
  /** A sentence for the reader, in plain words, with what it is because of. */
  readonly message: string;
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace extends Span {
  readonly uri: string;
  readonly message: string;
}
