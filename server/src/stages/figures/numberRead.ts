import type { Modifier } from '../../types/figure';
import { scaled } from './magnitudes';

/** A bare number, read: its value without unit or currency. */
export interface NumberRead {
  /** Index of the first token, and of the one behind the last. */
  readonly start: number;
  readonly end: number;
  readonly value: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly form: 'digits' | 'words' | 'fraction' | 'ratio' | 'vague' | 'ordinal';
  /** The value before words of scale, and their power of ten: a range may share them (“$2-3 million”). */
  readonly mantissa: number;
  readonly exponent: number;
  /** What the number itself says of its sureness: “a couple of” is about two. */
  readonly modifier: Modifier;
}
/** A number of one value. */
export function plain(start: number, end: number, value: number, form: NumberRead['form'], exponent = 0): NumberRead {
  const mantissa = exponent === 0 ? value : scaled(String(value), -exponent);
  return { start, end, value, min: undefined, max: undefined, form, mantissa, exponent, modifier: '=' };
}
