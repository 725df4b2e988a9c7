import { textOf } from '../../text/span';
import type { Figure } from '../../types/figure';
import { exact, minus, most, nothing, plus, times, least, isAtMost, type Exact } from './exact';

/** How closely a whole number is taken: those that one sentence reckons with are told more closely than those of far sentences. */
export type Closeness = 'loosely' | 'closely';

/** From `low` to `high`, both inclusive; an end that is undefined is open. */
export interface Interval {
  readonly low: Exact | undefined;
  readonly high: Exact | undefined;
}

/**
 * What a figure can stand for: what was rounded to it, as far as its digits tell, and what its hedge allows. “43” percent is 42.5 to 43.5,
 * “80.7 million” 80.65 to 80.75 million, “about 50” 44.5 to 55.5. A small count is what it is. Undefined where it has no value.
 */
export function leewayOf(text: string, figure: Figure, how: Closeness = 'loosely'): Interval | undefined {
  const { value, min, max } = figure;
  if (value === undefined) {
    return min === undefined && max === undefined
      ? undefined
      : {
          low: min === undefined ? undefined : hedged(figure, minus(exact(min), half(text, figure, min, how))).low,
          high: max === undefined ? undefined : hedged(figure, plus(exact(max), half(text, figure, max, how))).high,
        };
  }
  const slack = half(text, figure, value, how);
  const low = hedged(figure, minus(exact(value), slack)).low;
  const high = hedged(figure, plus(exact(value), slack)).high;
  return { low, high };
}

/** Whether the two have a number in common. */
export function meet(a: Interval, b: Interval): boolean {
  return isBelow(a.low, b.high) && isBelow(b.low, a.high);
}

/** Of intervals above zero. */
export function product(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && times(a.low, b.low), high: a.high && b.high && times(a.high, b.high) };
}

function isBelow(low: Exact | undefined, high: Exact | undefined): boolean {
  return low === undefined || high === undefined || isAtMost(low, high);
}

/** What the hedge makes of a bound: “about” gives a tenth, “nearly” and “more than” a fifth on their side, “at least” leaves it open. */
function hedged({ modifier }: Figure, bound: Exact): Interval {
  const by = (factor: number): Exact => times(bound, exact(factor));
  switch (modifier) {
    case '=':
      return { low: bound, high: bound };
    case '~':
      return { low: least(by(0.9), by(1.1)), high: most(by(0.9), by(1.1)) };
    case '<':
      return { low: by(0.8), high: bound };
    case '>':
      return { low: bound, high: by(1.2) };
    case '<=':
      return { low: nothing, high: bound };
    case '>=':
      return { low: bound, high: undefined };
  }
}

/** Half of the step to which the number was rounded. */
function half(text: string, { kind, unit, start, end }: Figure, value: number, how: Closeness): Exact {
  const size = Math.abs(value);
  const [written = ''] = digits.exec(textOf(text, { start, end: Math.min(end, start + longest) })) ?? [];
  const [whole = '', part] = written.replace(/[,\s]/gu, '').split('.');
  const mantissa = Number(part === undefined ? whole : `${whole}.${part}`);
  const scale = mantissa > 0 && kind !== 'range' ? powerOfTen(size / mantissa) : 1;
  if (part !== undefined) {
    return exact((scale * 10 ** -part.length) / 2);
  }
  const isCount = kind === 'cardinal' && unit === undefined && scale === 1;
  const step = scale === 1 ? roundnessOf(size) : scale * roundnessOf(mantissa > 0 ? mantissa : 1);
  const smallest = isCount ? 0 : scale / 2;
  const isExact = isCount && size <= countedOut;
  if (kind === 'money' && scale <= 1 && mantissa <= countedOut) {
    // “$65” is no sum rounded to fives, nor is “65p”.
    return exact(scale / 2);
  }
  const most = how === 'loosely' ? size / 20 : kind === 'money' && scale <= 1 ? size / 100 : size / 50;
  return exact(isExact ? 0 : Math.max(smallest, Math.min(step / 2, most)));
}

/** Counts up to here are counted, not estimated, however round. */
const countedOut = 100;

/** The first number in digits. */
const digits = /\d[\d,\u00a0\u202f\u2009]{0,30}(?:\.\d{1,20})?/u;

/** Of a figure's words, so much is looked at: UTF-16 code units. */
const longest = 60;

/** 1e6 of 1,000,000.0000001; 1 of what is no power of ten. */
function powerOfTen(ratio: number): number {
  const power = 10 ** Math.round(Math.log10(ratio));
  return Math.abs(ratio / power - 1) < 1e-6 ? power : 1;
}

/** What a whole number may have been rounded to: 40 to tens, 45 to fives, 43 to ones. */
function roundnessOf(whole: number): number {
  if (!Number.isInteger(whole) || whole === 0) {
    return 1;
  }
  let step = 1;
  let rest = whole;
  while (rest % 10 === 0) {
    rest /= 10;
    step *= 10;
  }
  return rest % 5 === 0 ? step * 5 : step;
}
