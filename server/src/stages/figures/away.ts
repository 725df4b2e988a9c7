import { amountAt } from './amounts';
import { isoDay, isoMonth, isoYear, monthOf, yearOf, type Day } from './calendar';
import type { DateSense } from './dateSense';
import type { Surroundings } from './surroundings';
import { apostrophe } from './tokens';

/** “a fortnight's time”, “three days’ time” behind “in”: so long after the article's date. */
export function inTimeAt(
  { tokens, vocabulary }: Surroundings,
  at: number,
  today: Day | undefined,
): DateSense | undefined {
  if (tokens[at - 1]?.text.toLowerCase() !== 'in') {
    return undefined;
  }
  const isOne = oneOf.test(tokens[at]?.text ?? '');
  const length = isOne ? undefined : amountAt(tokens, at, vocabulary);
  const unit = isOne ? tokens[at + 1]?.role?.period : length?.kind === 'duration' ? length.unit : undefined;
  const mark = length?.end ?? at + 2;
  const time = tokens[mark + 1]?.text === 's' ? mark + 2 : mark + 1;
  if (unit === undefined || !apostrophe.test(tokens[mark]?.text ?? '') || tokens[time]?.text !== 'time') {
    return undefined;
  }
  const count = isOne ? 1 : (length?.value ?? NaN);
  return { kind: 'date', end: time + 1, iso: isoAway(unit, count, today), relative: true, because: 'in time' };
}

const oneOf = /^an?$/u;

/** The day, month or year that lies `count` units from today, before it where `count` is less than nought; undefined where none can be told. */
export function isoAway(unit: string, count: number, today: Day | undefined): string | undefined {
  if (today === undefined || !Number.isInteger(count) || Math.abs(count) > 3000) {
    return undefined;
  }
  const year = yearOf(today);
  const inYear = (other: number): string | undefined => (other > 0 ? isoYear(other) : undefined);
  switch (unit) {
    case 'day':
      return isoDay(today + count);
    case 'week':
      return isoDay(today + 7 * count);
    case 'fortnight':
      return isoDay(today + 14 * count);
    case 'month':
      return isoMonth(year, monthOf(today) + count);
    case 'year':
      return inYear(year + count);
    case 'decade':
      return inYear(year + 10 * count);
    case 'century':
      return inYear(year + 100 * count);
    default:
      return undefined;
  }
}
