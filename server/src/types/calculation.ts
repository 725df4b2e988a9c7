import type { Figure } from './figure';

/** What an article makes of figures that it states side by side. */
export type CalculationKind =
  | 'conversion' // 60 mph (97 km/h)
  | 'change' // up 10 percent, from 50 to 55; $80.7 million, a 43 percent cut
  | 'multiple' // doubled from 20 to 40
  | 'share' // 49 of the 54 seats (91 percent)
  | 'fraction' // a quarter of the 640 tickets, or 160
  | 'sum' // 12 people: seven men and five women
  | 'product' // 30 buses at $200,000 each, for $6 million
  | 'duration' // 12 days, from June 2 to June 13
  | 'whole' // 48 percent for it, 41 percent against, 21 percent undecided
  | 'difference'; // by 3 points, 48 percent to 45 percent

/** Figures that an article ties by arithmetic. */
export interface Calculation {
  readonly kind: CalculationKind;
  /** What is reckoned with, in the order in which a reader would: the parts of a sum; of a change, the share and what it was before or is now. */
  readonly terms: readonly Figure[];
  /** The figure that the terms ought to give; undefined where the article leaves it to the reader. */
  readonly result: Figure | undefined;
  /** What the terms give, in the result's unit. */
  readonly value: number;
  /** A change only. */
  readonly direction?: 'up' | 'down';
  /** A change only: whether `value` is what was before, rather than what is now. */
  readonly isBefore?: boolean;
  /** Whether the result is what the terms give, as far as rounding and hedges allow. */
  readonly holds: boolean;
}

/** A calculation as one tells of it: plain data, with the words of its figures instead of their places. */
export interface Reckoning extends Pick<Calculation, 'kind' | 'value' | 'direction' | 'isBefore'> {
  /** The terms as written: “60 mph”. */
  readonly terms: readonly string[];
  /** The unit of `value`. */
  readonly unit: string | undefined;
  /** What the first term is worth, where that is a number. */
  readonly first: number | undefined;
  /** The result as written; undefined where the article leaves it to the reader. */
  readonly stated: string | undefined;
}
