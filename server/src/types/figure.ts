import type { Span } from '../text/span';

export type FigureKind =
  'cardinal' | 'ordinal' | 'money' | 'percent' | 'quantity' | 'range' | 'vague' | 'date' | 'time' | 'duration';

/** How the value is hedged: exactly, about, under, over, at most, at least. */
export type Modifier = '=' | '~' | '<' | '>' | '<=' | '>=';

export interface Figure extends Span {
  readonly kind: FigureKind;
  /** In `unit`, after words of scale: “$1.2 billion” is 1.2e9; “43 %” is 43. Undefined for ranges, intervals and dates. */
  readonly value: number | undefined;
  /** Ends of a range or interval, inclusive. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** A range that is told from its upper end down: “from $80 to $60”. */
  readonly isDescending?: boolean;
  readonly modifier: Modifier;
  /** The words that hedge: “at least”. */
  readonly modifierSpan: Span | undefined;
  /** ISO 4217 for money (“USD”), “percent”, a unit's name (“kilometre”, “year”), or undefined. */
  readonly unit: string | undefined;
  /** What an amount is told by: “$5 a barrel” by the “barrel”. */
  readonly per?: string;
  /** Dates and times as ISO 8601 / EDTF: “2023-12”, “--01-20”, “2020-01-13/2020-01-19” (inclusive ends); undefined when unknown. */
  readonly iso: string | undefined;
  /** A date that needs the article's own date to be known: “Thursday”, “last week”. */
  readonly relative: boolean;
  /** The noun phrase that is counted or measured: “people”. */
  readonly measured: Span | undefined;
  /** Whether the number counts it there (“20 people”) or the clause names it (“the caravan began with 160”). */
  readonly measuredBy?: 'count' | 'clause' | undefined;
  /** The rule that read it. */
  readonly because: string;
}

/** A figure's value, without its place. */
export type Amount = Pick<Figure, 'kind' | 'value' | 'min' | 'max' | 'modifier' | 'unit' | 'per' | 'iso'>;
