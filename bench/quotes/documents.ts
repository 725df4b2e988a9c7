import { readFileSync } from 'node:fs';
import type { Span } from '../../server/src/text/span';
import type { AttributionRule, Confidence, QuoteKind } from '../../server/src/types/quote';

/** What gold and found quotes both say. */
export interface SomeQuote extends Span {
  readonly kind?: QuoteKind | null;
  /** The words that name who says it. */
  readonly speaker?: Span | null;
  readonly speakerName?: string | null;
  /** Parts of one content that its cue splits share it. */
  readonly group?: string | number | null;
}

export interface GoldQuote extends SomeQuote {
  /** Whether its cue is one of speech; false for states of mind and intents. */
  readonly speech?: boolean;
  /** Whether it stands inside of another quote. */
  readonly nested?: boolean;
}

/** A quote as `copydesk annotate` prints it. */
export interface FoundQuote extends SomeQuote {
  readonly kind: QuoteKind;
  readonly content?: Span | null;
  readonly because: AttributionRule;
  readonly confidence: Confidence;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

export interface FoundFinding extends Span {
  readonly code: string;
  readonly message: string;
}

export interface FoundDocument {
  readonly id: string;
  readonly quotes: readonly FoundQuote[];
  readonly findings: readonly FoundFinding[];
}

/** The gold of a file of JSON Lines. */
export function goldIn(file: string): readonly GoldDocument[] {
  return linesIn(file).map(line => JSON.parse(line) as GoldDocument);
}

/** What `copydesk annotate` has printed into a file. */
export function foundIn(file: string): readonly FoundDocument[] {
  return linesIn(file).map(line => JSON.parse(line) as FoundDocument);
}

function linesIn(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}
