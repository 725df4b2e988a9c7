import { isAhead, tenseAt } from './ahead';
import { between, dayFrom, isoDay, isoMonth, monthOf, weekdayIn, weekdayOf, yearOf, type Day } from './calendar';
import type { DateSense } from './dateSense';
import type { Surroundings } from './surroundings';
import { isOrdinalEnding, type Token } from './tokens';
import { yearOfToken } from './years';

/** A day or quarter told by its place in a longer time: “the third Monday in May”, “Tuesday of last week”, “the second of August”, “Q1 2020”. */
export function namedDayAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  return (
    quarterAt(tokens, at) ??
    weekdayOfWeekAt(tokens, at, today) ??
    weekdayInWeekAt(tokens, at, today) ??
    weekdayWithDayAt(around, at, today) ??
    ordinalDayAt(around, at, today)
  );
}

const capital = /^\p{Lu}/u;
/** The months of a quarter and of a half. */
const monthsBySign: ReadonlyMap<string, number> = new Map([
  ['Q', 3],
  ['q', 3],
  ['H', 6],
]);

/** “Q1 2020”, “Q3 of 2019”, “2019 Q3”, “H1 2024”. */
function quarterAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const leading = yearOfToken(tokens[at]);
  const sign = leading === undefined ? at : at + 1;
  const number = tokens[sign + 1];
  const months = monthsBySign.get(tokens[sign]?.text ?? '');
  const count = Number(number?.text);
  if (months === undefined || number?.glued !== true || !(count >= 1 && count <= 12 / months)) {
    return undefined;
  }
  const from = tokens[sign + 2]?.text === 'of' ? sign + 3 : sign + 2;
  const year = leading ?? yearOfToken(tokens[from]);
  if (year === undefined) {
    return undefined;
  }
  const first = months * (count - 1) + 1;
  const iso = between(isoMonth(year, first), isoMonth(year, first + months - 1));
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

/** “last week on Monday”. */
function weekdayInWeekAt(tokens: readonly Token[], at: number, today: Day | undefined): DateSense | undefined {
  const shift = tokens[at]?.role?.shift;
  const weekday = tokens[at + 3]?.role?.weekday;
  const isIn = tokens[at + 1]?.role?.period === 'week' && tokens[at + 2]?.text === 'on';
  if (shift === undefined || weekday === undefined || !isIn || !capital.test(tokens[at + 3]?.text ?? '')) {
    return undefined;
  }
  const iso = today === undefined ? undefined : isoDay(today - weekdayOf(today) + weekday + 7 * shift);
  return { kind: 'date', end: at + 4, iso, relative: true, because: 'weekday' };
}

/** “Tues 25th”, “Friday the 13th”: the day of the month that is such a weekday, the nearest that the tense allows. */
function weekdayWithDayAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  const weekday = tokens[at]?.role?.weekday;
  const stop = tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued === true ? at + 2 : at + 1;
  const from = tokens[stop]?.text === ',' ? stop + 1 : stop;
  const number = tokens[from]?.text === 'the' ? from + 1 : from;
  const day = Number(tokens[number]?.decimal);
  const isTold = weekday !== undefined && capital.test(tokens[at]?.text ?? '') && isOrdinalEnding(tokens[number + 1]);
  if (!isTold || !(day >= 1 && day <= 31) || followsMonth(tokens[number + 2])) {
    return undefined;
  }
  const iso = today === undefined ? undefined : nearestIso(around, at, { weekday, day }, today);
  return { kind: 'date', end: number + 2, iso, relative: true, because: 'weekday' };
}

function followsMonth(token: Token | undefined): boolean {
  return token?.text === 'of' || token?.role?.month !== undefined;
}

/** Among the months around the article's; undefined where none of them has such a day. */
function nearestIso(
  around: Surroundings,
  at: number,
  { weekday, day }: { readonly weekday: number; readonly day: number },
  today: Day,
): string | undefined {
  const tense = tenseAt(around, at);
  const dates = monthsAround
    .map(shift => ({ date: dayFrom(yearOf(today), monthOf(today) + shift, day), month: monthOf(today) + shift }))
    .filter(({ date, month }) => weekdayOf(date) === weekday && (month + 11) % 12 === monthOf(date) - 1)
    .map(({ date }) => date);
  const isMeant = (date: Day): boolean => tense === 'unknown' || (tense === 'ahead' ? date >= today : date <= today);
  const nearest = dates.sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  const found = nearest.find(isMeant) ?? nearest[0];
  return found === undefined ? undefined : isoDay(found);
}

/** By so many months before or behind the article's own. */
const monthsAround: readonly number[] = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];

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

function two(number: number): string {
  return String(number).padStart(2, '0');
}
