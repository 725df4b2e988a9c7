import { textOf, type Span } from '../../../text/span';
import type { Figure } from '../../../types/figure';
import type { ConflictPlace, FindingOf } from '../../../types/finding';

export interface Conflict {
  readonly here: Span;
  /** As written, with what is counted: “14 people”. */
  readonly form: string;
  readonly there: Span;
  readonly other: string;
  readonly where: ConflictPlace;
  /** The article in which it stands. */
  readonly uri: string;
}

/** The finding that the value at `here` and the one at `there` cannot both be true. */
export function conflictFinding({ here, form, there, other, where, uri }: Conflict): FindingOf<'figure-conflict'> {
  return {
    start: here.start,
    end: here.end,
    code: 'figure-conflict',
    args: { form, other, where },
    severity: 'information',
    related: [{ uri, start: there.start, end: there.end, as: 'other-value', words: other }],
  };
}

/** The figure with what it counts: “14 people”. */
export function wordsOf(text: string, { start, end, measured }: Figure): string {
  const reach = measured === undefined || measured.start > end + 2 ? end : measured.end;
  return textOf(text, { start, end: Math.max(end, reach) }).replace(blanks, ' ');
}

const blanks = /\s+/gu;
