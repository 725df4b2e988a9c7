import { rememberWhileHeld } from '../pipeline/memo';
import type { Amount } from '../types/figure';
import type { ArticleRecord } from '../types/record';

/** By what lists over a folder sort a figure and find it. */
export interface FigureHead {
  /** Which of its article's figures it is, counted from nought. */
  readonly at: number;
  readonly kind: Amount['kind'];
  readonly unit: string | undefined;
  /** Key of what is counted or measured, and the noun that stands for it. */
  readonly thing: string;
  readonly noun: string | undefined;
  /** What happens to it. */
  readonly act: string | undefined;
  /** Its value, or the nearest that is known of it; -Infinity where nothing is. */
  readonly size: number;
}

/** The heads of an article's figures, in order of reading. */
export const figureHeadsOf = rememberWhileHeld(({ figures }: ArticleRecord): readonly FigureHead[] =>
  figures.map(({ amount: { kind, unit, value, max, min }, thing, act }, at) => ({
    at,
    kind,
    unit,
    thing: thing.key,
    noun: thing.noun,
    act,
    size: value ?? max ?? min ?? -Infinity,
  })),
);
