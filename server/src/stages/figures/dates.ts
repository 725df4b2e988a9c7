import type { Figure } from '../../types/figure';
import type { Surroundings } from './exclusions';

export interface DateRead {
  readonly figure: Figure;
  /** Index of the token behind it. */
  readonly end: number;
}

/** The date, time or stretch of the calendar that begins at `at`. */
export function dateAt(
  _text: string,
  _around: Surroundings,
  _at: number,
  _today: string | undefined,
): DateRead | undefined {
  return undefined;
}
