import { tenseAt } from './ahead';
import { between, dayFrom, isoDay, isoMonth, lastDayOf, periodIso, weekdayOf, yearOf, type Day } from './calendar';
import type { DateSense } from './dateSense';
import type { Surroundings } from './surroundings';
import { isOrdinalEnding, type Token } from './tokens';
import { yearOfDay } from './yearOfDay';
import { yearOfToken } from './years';

/** A part of a longer time: “the first half of 2022”, “the second quarter of this year”, “the close of the decade”, “the week of May 6”. */
export function periodPartAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  return halfOrQuarterAt(around.tokens, at, today) ?? edgeAt(around, at, today) ?? weekOfAt(around, at, today);
}

/** “first half of 2022”, “second quarter of this year”. */
function halfOrQuarterAt(tokens: readonly Token[], at: number, today: Day | undefined): DateSense | undefined {
  const count = tokens[at]?.role?.ordinal;
  const part = tokens[at + 1]?.role;
  const parts = part?.half !== undefined ? 2 : part?.period === 'quarter' ? 4 : undefined;
  if (count === undefined || parts === undefined || count > parts || tokens[at + 2]?.text !== 'of') {
    return undefined;
  }
  const whole = yearTold(tokens, at + 3, today);
  if (whole === undefined) {
    return undefined;
  }
  const months = 12 / parts;
  const first = (count - 1) * months + 1;
  const { year } = whole;
  const iso = year === undefined ? undefined : between(isoMonth(year, first), isoMonth(year, first + months - 1));
  return { kind: 'date', end: whole.end, iso, relative: whole.relative, because: 'part of year' };
}

/** “2022”, “last year”, “the year”, “this year”; the year is undefined where the article's own date would tell it. */
function yearTold(
  tokens: readonly Token[],
  at: number,
  today: Day | undefined,
): { readonly year: number | undefined; readonly end: number; readonly relative: boolean } | undefined {
  const written = yearOfToken(tokens[at]);
  if (written !== undefined) {
    return { year: written, end: at + 1, relative: false };
  }
  const shift = shiftOf(tokens[at]);
  return shift === undefined || tokens[at + 1]?.role?.period !== 'year'
    ? undefined
    : { year: today === undefined ? undefined : yearOf(today) + shift, end: at + 2, relative: true };
}

/** “the” is “this”: 0. */
function shiftOf(token: Token | undefined): number | undefined {
  return token?.text === 'the' ? 0 : token?.role?.shift;
}

/** “the close of the decade”, “the start of next year”: the day or month at the edge of a period that holds the article's day. */
function edgeAt({ tokens }: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const edge = tokens[at]?.role?.edge;
  const shift = tokens[at + 1]?.text === 'of' ? shiftOf(tokens[at + 2]) : undefined;
  const period = tokens[at + 3]?.role?.period;
  if (edge === undefined || shift === undefined || period === undefined || period === 'day') {
    return undefined;
  }
  const iso = today === undefined ? undefined : edgeIso(edge, periodIso(period, shift, today));
  return { kind: 'date', end: at + 4, iso, relative: true, because: 'edge of period' };
}

/** The edge of a year is a month, that of a decade a year, that of what is shorter a day. */
function edgeIso(edge: string, period: string): string | undefined {
  const [first = '', last = first] = period.split('/');
  const isStart = edge === 'start';
  if (edge === 'middle') {
    return period;
  }
  if (first.length === 4) {
    return last === first ? `${first}-${isStart ? '01' : '12'}` : isStart ? first : last;
  }
  if (first.length === 7) {
    return isStart ? `${first}-01` : lastDayOf(last);
  }
  return isStart ? first : last;
}

/** “the week of March 4th”: the week that holds it, Sunday's beginning with it. */
function weekOfAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  const isWeek = tokens[at]?.role?.period === 'week' && tokens[at + 1]?.text === 'of';
  const month = isWeek ? tokens[at + 2]?.role?.month : undefined;
  const day = Number(tokens[at + 3]?.decimal);
  if (month === undefined || !capital.test(tokens[at + 2]?.text ?? '') || !(day >= 1 && day <= 31)) {
    return undefined;
  }
  const behind = isOrdinalEnding(tokens[at + 4]) ? at + 5 : at + 4;
  const comma = tokens[behind]?.text === ',' ? behind + 1 : behind;
  const told = yearOfToken(tokens[comma]);
  const year = told ?? (today && yearOfDay({ month, day, weekday: undefined }, tenseAt(around, at), today));
  const end = told === undefined ? behind : comma + 1;
  if (year === undefined) {
    return { kind: 'date', end, iso: undefined, relative: false, because: 'week' };
  }
  const date = dayFrom(year, month, day);
  const first = weekdayOf(date) === 7 ? date : date - weekdayOf(date) + 1;
  return { kind: 'date', end, iso: between(isoDay(first), isoDay(first + 6)), relative: false, because: 'week' };
}

const capital = /^\p{Lu}/u;
