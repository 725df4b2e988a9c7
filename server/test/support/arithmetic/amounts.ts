import fc from 'fast-check';

/** How the numbers of one sentence are told: “$80.7 million”, “1,300 boats”, “twelve boats”. */
export interface Telling {
  /** Before and behind a number: “$”, “ tonnes”. */
  readonly before: string;
  readonly after: string;
  /** What is in one of what is told: 1e6 of “million”, which is part of `after`. */
  readonly scale: number;
  /** Digits behind the point. */
  readonly decimals: number;
  /** The numbers themselves: from and to. */
  readonly low: number;
  readonly high: number;
}

export const tellings: readonly Telling[] = [
  { before: '$', after: ' million', scale: 1e6, decimals: 1, low: 2, high: 900 },
  { before: '£', after: 'm', scale: 1e6, decimals: 2, low: 1, high: 400 },
  { before: '€', after: ' billion', scale: 1e9, decimals: 2, low: 1, high: 90 },
  { before: '$', after: '', scale: 1, decimals: 2, low: 1, high: 90 },
  { before: '$', after: '', scale: 1, decimals: 0, low: 20, high: 90_000 },
  { before: '', after: ' euros', scale: 1, decimals: 0, low: 100, high: 9_000 },
  { before: '', after: ' boats', scale: 1, decimals: 0, low: 100, high: 9_000 },
  { before: '', after: ' nurses', scale: 1, decimals: 0, low: 3, high: 99 },
  { before: '', after: '', scale: 1, decimals: 0, low: 120, high: 90_000 },
  { before: '', after: ' tonnes', scale: 1, decimals: 0, low: 200, high: 90_000 },
  { before: '', after: ' million tonnes', scale: 1e6, decimals: 1, low: 2, high: 80 },
];

/** The number in digits, as a newspaper groups them. */
export function inDigits(value: number, decimals: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** The number as told, rounded to the digits that are told of it. */
export function told(value: number, { before, after, decimals }: Telling, inWords = false): string {
  const rounded = roundTo(value, decimals);
  const number = inWords && decimals === 0 && rounded > 0 && rounded < 100 ? wordsOf(rounded) : undefined;
  return number === undefined || before !== ''
    ? `${before}${inDigits(rounded, decimals)}${after}`
    : `${number}${after}`;
}

export function roundTo(value: number, decimals: number): number {
  return Number(`${Math.round(Number(`${value}e${decimals}`))}e${-decimals}`);
}

/** How a number stands to what is told of it. */
export type Hedge = 'none' | 'about' | 'nearly' | 'more than' | 'at least' | 'up to';

export const hedges: readonly Hedge[] = ['none', 'none', 'none', 'about', 'nearly', 'more than', 'at least', 'up to'];

/** The value that a hedged number stands for becomes the one that is told: “nearly 40” of 38.6. */
export function hedgedValue(value: number, hedge: Hedge, decimals: number): number {
  const step = 10 ** -decimals * (hedge === 'about' || value < 20 ? 1 : 2);
  switch (hedge) {
    case 'none':
      return roundTo(value, decimals);
    case 'about':
      return roundTo(value, decimals);
    case 'nearly':
    case 'up to':
      return roundTo(Math.ceil(value / step - 1e-9) * step, decimals);
    case 'more than':
    case 'at least':
      return roundTo(Math.floor(value / step + 1e-9) * step, decimals);
  }
}

/** The hedge's words before the number. */
export const hedgeWords: Readonly<Record<Hedge, readonly string[]>> = {
  none: [''],
  about: ['about ', 'some ', 'roughly ', 'around ', 'approximately '],
  nearly: ['nearly ', 'almost ', 'just under '],
  'more than': ['more than ', 'over ', 'just over '],
  'at least': ['at least '],
  'up to': ['up to ', 'as much as '],
};

/** Words that mean percent. */
export const percents: readonly string[] = [' percent', ' per cent', '%'];

/** “thirty-one”; from 1 to 99. */
export function wordsOf(value: number): string {
  const ten = Math.floor(value / 10);
  const one = value % 10;
  if (value < 20) {
    return ones[value] ?? '';
  }
  return one === 0 ? (tens[ten] ?? '') : `${tens[ten] ?? ''}-${ones[one] ?? ''}`;
}

const ones = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const tens = ['', '', ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')];

/** A number from `low` to `high`, small ones as often as large ones. */
export function between(low: number, high: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1_000_000 }).map(at => low * (high / low) ** (at / 1_000_000));
}

/** “a” or “an” before what is told. */
export function withArticle(words: string): string {
  return `${/^(?:8|11(?!\d)|18(?!\d)|11,|18,|eight|eleven|[aeiou])/u.test(words.replace(/^[$£€]/u, '')) ? 'an' : 'a'} ${words}`;
}
