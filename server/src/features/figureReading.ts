import { currencyInWords, numberInWords, ordinalInWords, unitInWords } from '../words/amounts';
import type { Amount, Modifier } from '../types/figure';
import type { Line } from './card';
import { dateInWords } from './dateWords';

const hedges: Readonly<Record<Modifier, string>> = {
  '=': '',
  '~': 'about ',
  '<': 'under ',
  '>': 'over ',
  '<=': 'at most ',
  '>=': 'at least ',
};

/** The same of dates; “since May” and “as early as May” alike are “from May”. */
const dateHedges: Readonly<Record<Modifier, string>> = {
  '=': '',
  '~': 'about ',
  '<': 'before ',
  '>': 'after ',
  '<=': 'by ',
  '>=': 'from ',
};

/** “at least 2,274”, “10,000 to 100,000”, “80.7 million US dollars”, “43%”, “December 2023”; undefined when nothing could be read. */
export function readingOf(figure: Amount): string | undefined {
  const { kind, value, min, max, iso, modifier } = figure;
  if (value !== undefined) {
    const number = kind === 'ordinal' ? ordinalInWords(value) : numberInWords(value);
    return `${hedges[modifier]}${withUnit(number, value, figure)}`;
  }
  if (min !== undefined && max !== undefined) {
    return withUnit(`${hedges[modifier]}${numberInWords(min)} to ${numberInWords(max)}`, max, figure);
  }
  if (min !== undefined) {
    return withUnit(`${modifier === '=' ? 'at least ' : hedges[modifier]}${numberInWords(min)}`, min, figure);
  }
  if (max !== undefined) {
    return withUnit(`${modifier === '=' ? 'at most ' : hedges[modifier]}${numberInWords(max)}`, max, figure);
  }
  return iso === undefined ? undefined : `${dateHedges[modifier]}${dateInWords(iso) ?? iso}`;
}

function withUnit(words: string, value: number, { unit, per, kind }: Amount): string {
  if (unit === undefined || kind === 'ordinal') {
    return words;
  }
  const rate = per === undefined ? '' : ` per ${per}`;
  if (unit === 'percent') {
    return `${words}%${rate}`;
  }
  return `${words} ${currencyInWords(unit, value) ?? unitInWords(unit, value)}${rate}`;
}

/** The date as data has it, unless the words are the same: “2016”. */
export function isoBeside({ iso }: Amount): Line {
  return iso === undefined || dateInWords(iso) === iso ? [] : [` · ${iso}`];
}

/** How a figure is read, where that says more than the article's words for it do: “at least 2,000” of “thousands”, nothing of “2,274”. */
export function readingBeside(words: string, amount: Amount): string | undefined {
  const reading = readingOf(amount);
  return reading === undefined || plain(reading) === plain(words) ? undefined : reading;
}

/** The same among others of its unit: “$50” needs no “50 US dollars” there. */
export function readingInGroup(words: string, amount: Amount): string | undefined {
  const number = amount.kind === 'money' ? readingOf({ ...amount, unit: undefined }) : undefined;
  return number !== undefined && plain(number) === plain(words.replace(currencySign, ''))
    ? undefined
    : readingBeside(words, amount);
}

/** “$”, “US$”. */
const currencySign = /\p{Lu}{0,3}\p{Sc}/u;

/** Without what is only another way to write it. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s*(?:per ?cent|pct\.?|%)$/u, '%')
    .replace(/\s+/gu, ' ');
}
