import type { Span } from '../text/span';

/** A rule that looked at a place, and what it made of it. */
export interface Note extends Span {
  /** The rule and where it stands, from `server/src`: “stages/quotes/marked/cued.ts: a cue behind the marks”. */
  readonly rule: string;
  /** Why it declined; undefined where it took the place. */
  readonly declined: string | undefined;
}

/** Hears what rules did; nobody listens but whoever wants to have a reading explained. */
export type Trace = (note: Note) => void;
