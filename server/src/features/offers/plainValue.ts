import type { Anchor } from '../../types/anchor';
import type { FigureChange } from '../../types/decision';
import type { Modifier } from '../../types/figure';

/**
 * A value as data has it, for what no article's words would say: “>= 2300”, “~ 4e9 USD”, “10..20 percent”, “24..” (24 at least), “2023-12”,
 * “XXXX-01-20”, “2020-01-13/2020-01-19”, “T14:30”; “~” alone. What it does not tell stays as it was. Undefined of anything else.
 */
export function plainValue(typed: string): FigureChange<Anchor> | undefined {
  const words = typed.trim();
  return words.length > longest ? undefined : (dateIn(words) ?? rangeIn(words) ?? numberIn(words) ?? hedgeIn(words));
}

/** UTF-16 code units. */
const longest = 80;

const part = String.raw`(?:[\dX]{4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W\d{2}(?:-\d)?|Q\d))?)`;
const clock = String.raw`T\d{2}(?::\d{2}){0,2}(?:Z|[+-]\d{2}:\d{2})?`;
const moment = `(?:${part}(?:${clock})?|${clock})`;
const date = new RegExp(`^${moment}(?:/${moment})?$`, 'u');

function dateIn(words: string): FigureChange<Anchor> | undefined {
  // A bare number of four digits may be a year; whoever means a number has “= 1967”.
  return date.test(words) ? { iso: words, value: null, min: null, max: null } : undefined;
}

const number = String.raw`-?\d[\d,]{0,20}(?:\.\d{1,12})?(?:e\d{1,3})?`;
const hedge = '(?<hedge>=|~|<=|>=|<|>)';
const unit = String.raw`(?:\s*(?<unit>%|\p{L}[\p{L}\d/ ]{0,30}))?`;
const range = new RegExp(String.raw`^(?:${hedge}\s*)?(?<min>${number})?\s*\.\.\s*(?<max>${number})?${unit}$`, 'u');
const single = new RegExp(String.raw`^${hedge}\s*(?<value>${number})${unit}$`, 'u');

function rangeIn(words: string): FigureChange<Anchor> | undefined {
  const groups = range.exec(words)?.groups;
  const { min, max } = groups ?? {};
  return groups === undefined || (min === undefined && max === undefined)
    ? undefined
    : { ...common(groups), value: null, min: numberOrNull(min), max: numberOrNull(max) };
}

function numberIn(words: string): FigureChange<Anchor> | undefined {
  const groups = single.exec(words)?.groups;
  return groups && { ...common(groups), value: numberOrNull(groups['value']), min: null, max: null };
}

function hedgeIn(words: string): FigureChange<Anchor> | undefined {
  return hedges.test(words) ? { modifier: words as Modifier } : undefined;
}

const hedges = new RegExp(`^${hedge}$`, 'u');

function common(groups: Readonly<Record<string, string | undefined>>): FigureChange<Anchor> {
  const { hedge: sign, unit: told } = groups;
  return {
    modifier: (sign ?? '=') as Modifier,
    ...(told === undefined ? {} : { unit: told === '%' ? 'percent' : told.trim() }),
  };
}

function numberOrNull(words: string | undefined): number | null {
  const value = words === undefined ? NaN : Number(words.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}
