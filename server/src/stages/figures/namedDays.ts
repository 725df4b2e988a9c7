import { isAhead } from './ahead';
import { between, dayFrom, isoDay, isoMonth, monthOf, weekdayOf, yearOf, type Day } from './calendar';
import type { DateSense } from './dateSense';
import type { Surroundings } from './surroundings';
import { isOrdinalEnding, type Token } from './tokens';
import { yearOfToken } from './years';

/** A day or quarter told by its place in a longer time: “the third Monday in May”, “Tuesday of last week”, “the second of August”, “Q1 2020”. */
export function namedDayAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  return quarterAt(tokens, at) ?? weekdayOfWeekAt(tokens, at, today) ?? ordinalDayAt(around, at, today);
}

const capital = /^\p{Lu}/u;
const quarter = /^[qQ]$/u;
const quarterNumber = /^[1-4]$/u;

/** “Q1 2020”, “Q3 of 2019”, “2019 Q3”. */
function quarterAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const leading = yearOfToken(tokens[at]);
  const sign = leading === undefined ? at : at + 1;
  const number = tokens[sign + 1];
  if (!quarter.test(tokens[sign]?.text ?? '') || number?.glued !== true || !quarterNumber.test(number.text)) {
    return undefined;
  }
  const from = tokens[sign + 2]?.text === 'of' ? sign + 3 : sign + 2;
  const year = leading ?? yearOfToken(tokens[from]);
  if (year === undefined) {
    return undefined;
  }
  const first = 3 * Number(number.text) - 2;
  const iso = between(isoMonth(year, first), isoMonth(year, first + 2));
  return { kind: 'date', end: leading === undefined ? from + 1 : sign + 2, iso, relative: false, because: 'quarter' };
}

/** “Tuesday of last week”. */
function weekdayOfWeekAt(tokens: readonly Token[], at: number, today: Day | undefined): DateSense | undefined {
  const weekday = tokens[at]?.role?.weekday;
  const shift = tokens[at + 2]?.role?.shift;
  const isOf = tokens[at + 1]?.text === 'of' && tokens[at + 3]?.role?.period === 'week';
  if (weekday === undefined || shift === undefined || !isOf || !capital.test(tokens[at]?.text ?? '')) {
    return undefined;
  }
  const iso = today === undefined ? undefined : isoDay(today - weekdayOf(today) + weekday + 7 * shift);
  return { kind: 'date', end: at + 4, iso, relative: true, because: 'weekday' };
}

/** “the second of August”, “the third Monday in May”, “the last Friday of March 2019”. */
function ordinalDayAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  const isDigits = tokens[at]?.kind === 'digits' && isOrdinalEnding(tokens[at + 1]);
  const count = isDigits
    ? Number(tokens[at]?.decimal)
    : (tokens[at]?.role?.ordinal ?? (tokens[at]?.text === 'last' ? -1 : undefined));
  if (count === undefined) {
    return undefined;
  }
  const behind = isDigits ? at + 2 : at + 1;
  const weekday = tokens[behind]?.role?.weekday;
  const joint = weekday === undefined ? behind : behind + 1;
  const isJoined = tokens[joint]?.text === 'of' || (weekday !== undefined && tokens[joint]?.text === 'in');
  const month = isJoined && capital.test(tokens[joint + 1]?.text ?? '') ? tokens[joint + 1]?.role?.month : undefined;
  if (month === undefined || count > (weekday === undefined ? 31 : 5) || (weekday === undefined && count < 1)) {
    return undefined;
  }
  const comma = tokens[joint + 2]?.text === ',' ? joint + 3 : joint + 2;
  const told = yearOfToken(tokens[comma]);
  const year = told ?? (today === undefined ? undefined : yearOfMonth(today, month, isAhead(around, at)));
  const iso =
    year === undefined
      ? undefined
      : isoDay(weekday === undefined ? dayFrom(year, month, count) : weekdayIn(year, month, weekday, count));
  const unknown = weekday === undefined ? `--${two(month)}-${two(count)}` : undefined;
  return {
    kind: 'date',
    end: told === undefined ? joint + 2 : comma + 1,
    iso: iso ?? unknown,
    relative: year === undefined && weekday !== undefined,
    because: 'named day',
  };
}

function yearOfMonth(today: Day, month: number, ahead: boolean): number {
  return yearOf(today) + (ahead ? Number(month < monthOf(today)) : -Number(month > monthOf(today)));
}

/** The `count`-th such weekday of the month; the last for -1. */
function weekdayIn(year: number, month: number, weekday: number, count: number): Day {
  if (count < 0) {
    const last = dayFrom(year, month + 1, 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayFrom(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
