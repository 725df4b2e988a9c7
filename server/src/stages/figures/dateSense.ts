import type { Modifier } from '../../types/figure';

/** A date or time as its reader gives it. */
export interface DateSense {
  readonly kind: 'date' | 'time';
  /** Index of the token behind it. */
  readonly end: number;
  readonly iso: string | undefined;
  readonly relative: boolean;
  readonly modifier?: Modifier;
  readonly because: string;
}
