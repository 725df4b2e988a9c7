import type { Span } from '../../../text/span';
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
