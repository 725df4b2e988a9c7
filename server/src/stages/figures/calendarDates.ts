import { casual } from 'chrono-node/en';
import { rememberWords } from '../../pipeline/memo';
import { isAhead, tenseAt, type Tense } from './ahead';
import { between, isoMonth, monthOf, yearOf, type Day } from './calendar';
import type { DateSense } from './dateSense';
import { endOfClock, endOfHalfDay, isPartOfSign } from './clock';
import { isCountedPlural, type Surroundings } from './surroundings';
import { isOrdinalEnding, type Token } from './tokens';
import { yearOfDay } from './yearOfDay';
import { yearOfShort, yearOfToken } from './years';

/**
 * A date or time of the calendar that begins at `at`: “Jan. 16, 2020”, “16 January”, “March and April”, “December 2023”, “5:30 p.m.”.
 * Our walk over the tokens says where it begins and ends (so that “May” as a verb and “9 to 10” are none); chrono reads what it says.
 */
export function calendarDateAt(
  text: string,
  around: Surroundings,
  at: number,
  today: Day | undefined,
): DateSense | undefined {
  return monthsAt(around, at, today) ?? writtenAt(text, around, at, today);
}

const capital = /^\p{Lu}/u;

function isMonth(token: Token | undefined): boolean {
  return token?.role?.month !== undefined && capital.test(token.text);
}

/** Months that are words or names too; alone they need a word of time before them. */
const doubtful: readonly number[] = [3, 4, 5, 6, 8];
const opener =
  /^(?:in|since|by|until|till|from|during|after|before|of|to|through|and|between|early|late|mid|last|next|this|every|each|for|or)$/iu;

/** “December”, “December 2023”, “March and April”. */
function monthsAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  const token = tokens[at];
  const month = token?.role?.month;
  if (token === undefined || !isMonth(token) || month === undefined) {
    return undefined;
  }
  const behind = skip(tokens, at + 1, '.');
  const comma = skip(tokens, behind, ',');
  if (isShortYear(tokens, behind)) {
    const short = yearOfShort(Number(tokens[behind + 1]?.text));
    return { kind: 'date', end: behind + 2, iso: isoMonth(short, month), relative: false, because: 'month' };
  }
  const year = yearOfToken(tokens[comma]) ?? yearOfToken(tokens[tokens[comma]?.text === 'of' ? comma + 1 : comma]);
  if (year !== undefined) {
    const end = comma + (tokens[comma]?.text === 'of' ? 2 : 1);
    const isBetween = tokens[end]?.text === 'and' && tokens[at - 1]?.text.toLowerCase() === 'between';
    const until = monthOfYearAt(tokens, isBetween || stretch.test(tokens[end]?.text ?? '') ? end + 1 : tokens.length);
    if (until !== undefined && until.iso > isoMonth(year, month)) {
      return {
        kind: 'date',
        end: until.end,
        iso: between(isoMonth(year, month), until.iso),
        relative: false,
        because: 'months',
      };
    }
    return { kind: 'date', end, iso: isoMonth(year, month), relative: false, because: 'month' };
  }
  if (isDayOfMonth(tokens, behind)) {
    return undefined;
  }
  const ahead = isAhead(around, at);
  const second = tokens[behind + 1];
  if (joint.test(tokens[behind]?.text ?? '') && isMonth(second) && !isDayOfMonth(tokens, behind + 2)) {
    const end = skip(tokens, behind + 2, '.');
    const last = yearOfToken(tokens[end]);
    const until = second?.role?.month ?? month;
    const iso = between(...monthsIso(month, until, last ?? yearOfMonth(today, until, ahead)));
    return { kind: 'date', end: last === undefined ? behind + 2 : end + 1, iso, relative: false, because: 'months' };
  }
  const before = tokens[at - 1];
  const needsOpener = doubtful.includes(month) || token.text.length <= 4;
  if (needsOpener && (!(opener.test(before?.text ?? '') || isMid(tokens, at)) || isGivenName(tokens, at))) {
    return undefined;
  }
  return {
    kind: 'date',
    end: isShortened(token, around) ? behind : at + 1,
    iso: monthIso(month, yearOfMonth(today, month, ahead)),
    relative: false,
    because: 'month',
  };
}

/** “mid-May”. */
function isMid(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.glued === true && tokens[at - 1]?.text === '-' && isTimely(tokens[at - 2]);
}

/** “and June Okoro”: no word before it tells a time alone, and a name goes on behind it. */
function isGivenName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const goesOn = next?.kind === 'word' && !next.glued && capitalised.test(next.text) && next.role === undefined;
  return goesOn && !isTimely(tokens[at - 1]);
}

const capitalised = /^\p{Lu}\p{Ll}/u;
/** “in”, “end”, “next”: only times stand behind it. */
function isTimely(token: Token | undefined): boolean {
  return timely.test(token?.text ?? '') || token?.role?.edge !== undefined;
}

const timely = /^(?:in|since|until|till|during|early|late|mid|last|next|this|every|each)$/iu;

/** “June 2020”. */
function monthOfYearAt(
  tokens: readonly Token[],
  at: number,
): { readonly iso: string; readonly end: number } | undefined {
  const month = isMonth(tokens[at]) ? tokens[at]?.role?.month : undefined;
  const behind = skip(tokens, at + 1, '.');
  const year = yearOfToken(tokens[behind]);
  return month === undefined || year === undefined ? undefined : { iso: isoMonth(year, month), end: behind + 1 };
}

const stretch = /^(?:to|through|until|till|-|–)$/u;

/** “Sept.”: a full stop behind it is its own. */
function isShortened(token: Token | undefined, { vocabulary: { wholeMonths } }: Surroundings): boolean {
  return token !== undefined && token.text.length <= 4 && !wholeMonths.has(token.text.toLowerCase());
}

const joint = /^(?:and|to|through|or|-|–|\/)$/u;

/** “2008-05” when the year is known, else “--05”. */
function monthIso(month: number, year: number | undefined): string {
  return year === undefined ? `--${two(month)}` : isoMonth(year, month);
}

/** Two months of which the second lies in `year`; “November to March” begins the year before. */
function monthsIso(month: number, until: number, year: number | undefined): [string, string] {
  const first = year === undefined || month <= until ? year : year - 1;
  return [monthIso(month, first), monthIso(until, year)];
}

/** The year of a month that follows from the article's date: of the last such month up to it, or the next. */
function yearOfMonth(today: Day | undefined, month: number, ahead: boolean): number | undefined {
  if (today === undefined) {
    return undefined;
  }
  const [thisYear, thisMonth] = [yearOf(today), monthOf(today)];
  return thisYear + (ahead ? Number(month < thisMonth) : -Number(month > thisMonth));
}

function skip(tokens: readonly Token[], at: number, mark: string): number {
  const token = tokens[at];
  return token?.text === mark && (mark !== '.' || token.glued) ? at + 1 : at;
}

function isDayOfMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const day = Number(token?.text);
  const next = tokens[at + 1];
  const isLonger = next?.glued === true && (next.kind === 'digits' || longer.test(next.text));
  return token?.kind === 'digits' && dayDigits.test(token.text) && day >= 1 && day <= 31 && !isLonger;
}

const dayDigits = /^\d{1,2}$/u;
const longer = /^[%:]$/u;

/** Where the written date or time that begins at `at` ends; undefined where none does. */
function endOfWritten(around: Surroundings, at: number): number | undefined {
  const { tokens } = around;
  const token = tokens[at];
  if (token === undefined) {
    return undefined;
  }
  const first = token.role?.weekday !== undefined && capital.test(token.text) ? afterWeekday(tokens, at) : at;
  const date = endOfDate(around, first);
  if (date !== undefined) {
    const comma = skip(tokens, date, ',');
    const time = endOfClock(tokens, tokens[comma]?.text === 'at' ? comma + 1 : comma);
    return time ?? date;
  }
  if (first > at) {
    return undefined;
  }
  return endOfClock(tokens, at);
}

function afterWeekday(tokens: readonly Token[], at: number): number {
  // “Mon., March 17”; but “on Monday. March 17 is …”
  const stop = (tokens[at]?.text.length ?? 0) < shortestWeekday ? skip(tokens, at + 1, '.') : at + 1;
  const behind = skip(tokens, stop, ',');
  return tokens[behind]?.text === 'the' ? behind + 1 : behind;
}

/** Letters of “Monday”. */
const shortestWeekday = 6;

function endOfDate(around: Surroundings, at: number): number | undefined {
  const { tokens } = around;
  const token = tokens[at];
  let end: number;
  if (isMonth(token)) {
    const day = skip(tokens, at + 1, '.');
    if (!isDayOfMonth(tokens, day)) {
      return undefined;
    }
    end = behindDay(tokens, day);
    if (isDayOfMonth(tokens, end + 1) && joinsDays(around, end)) {
      end = behindDay(tokens, end + 1);
    }
  } else if (token?.kind === 'digits' && !isPartOfSign(tokens, at)) {
    if (!isDayOfMonth(tokens, at)) {
      return undefined;
    }
    const day = behindDays(tokens, at);
    const month = tokens[day]?.text === 'of' ? day + 1 : day;
    if (!isMonth(tokens[month])) {
      return undefined;
    }
    end = isShortened(tokens[month], around) ? skip(tokens, month + 1, '.') : month + 1;
  } else {
    return undefined;
  }
  const year = skip(tokens, end, ',');
  if (isShortYear(tokens, end)) {
    return end + 2;
  }
  return yearOfToken(tokens[year]) === undefined || tokens[year]?.glued === true ? end : year + 1;
}

/** “’21” of “5 Feb ’21”. */
function isShortYear(tokens: readonly Token[], at: number): boolean {
  const [mark, digits] = [tokens[at], tokens[at + 1]];
  const isMark = mark?.glued === false && apostrophe.test(mark.text);
  return isMark && digits?.glued === true && shortYear.test(digits.text) && !isGluedWord(tokens[at + 2]);
}

function isGluedWord(token: Token | undefined): boolean {
  return token?.glued === true && token.kind !== 'mark';
}

const apostrophe = /^['’‘]$/u;
const shortYear = /^\d\d$/u;

/** “March 3-5”, “March 3 and 4.”; “March 3 and 4 people” is no stretch of days. */
function joinsDays(around: Surroundings, at: number): boolean {
  const { tokens } = around;
  const joined = tokens[at];
  if (joined === undefined || !joint.test(joined.text)) {
    return false;
  }
  const behind = tokens[behindDay(tokens, at + 1)];
  if (joined.kind === 'mark') {
    return joined.glued;
  }
  const first = isOrdinalEnding(tokens[at - 1]) ? at - 2 : at - 1;
  const isInOrder = until.test(joined.text) && Number(tokens[at + 1]?.text) > Number(tokens[first]?.text);
  return behind === undefined || behind.kind === 'mark' || (isInOrder && goesOn(around, behindDay(tokens, at + 1)));
}

const until = /^(?:to|through|until|till)$/u;

/** Whether the sentence goes on behind a day, and does not count it: “March 3 to 4 was dry”, “from March 3 to 4 p.m.”. */
function goesOn({ tokens, words }: Surroundings, at: number): boolean {
  const token = tokens[at];
  const isWord = token?.kind === 'word' && token.role === undefined && !isCountedPlural(words, token);
  return isWord && endOfHalfDay(tokens, at) === undefined;
}

/** “19-21” of “19-21 August”, “12 to 16” of “12 to 16 May”: days in their order, told before the month of both. */
function behindDays(tokens: readonly Token[], at: number): number {
  const end = behindDay(tokens, at);
  const joined = tokens[end];
  const isJoined = joined !== undefined && joint.test(joined.text) && isDayOfMonth(tokens, end + 1);
  const isInOrder = Number(tokens[end + 1]?.text) > Number(tokens[at]?.text);
  return isJoined && isInOrder && isMonth(tokens[behindDay(tokens, end + 1)]) ? behindDay(tokens, end + 1) : end;
}

function behindDay(tokens: readonly Token[], day: number): number {
  return isOrdinalEnding(tokens[day + 1]) ? day + 2 : day + 1;
}

function writtenAt(text: string, around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  const end = endOfWritten(around, at);
  const first = tokens[at];
  const last = tokens[(end ?? 0) - 1];
  if (end === undefined || first === undefined || last === undefined) {
    return undefined;
  }
  const { sense } = readBy(`${today ?? ''} ${tenseAt(around, at)} ${text.slice(first.start, last.end)}`);
  return sense && { ...sense, end };
}

/**
 * What chrono reads in the article's day, if it is known, the tense, and what is written, with blanks between. Remembered, for chrono takes longer than all
 * else that figures need, and an article is read anew at every keystroke.
 */
const readBy = rememberWords(1000, (key): { readonly sense: Omit<DateSense, 'end'> | undefined } => {
  const [day = '', tense = ''] = key.split(' ', 2);
  const text = key.slice(day.length + tense.length + 2);
  return { sense: senseOf(text, day === '' ? undefined : Number(day), tense as Tense) };
});

function senseOf(text: string, today: Day | undefined, tense: Tense): Omit<DateSense, 'end'> | undefined {
  const written = text
    .replace(britishClock, '$1:$2')
    .replace(betweenDays, '-')
    .replace(articleBefore, '$1 ')
    .replace(yearBehindMark, (_, year: string) => ` ${yearOfShort(Number(year))}`);
  const [read] = casual.parse(written, new Date((today ?? 0) * 86_400_000));
  if (read === undefined) {
    return undefined;
  }
  const isTime = read.start.isCertain('hour');
  const date = componentsIso(read.start, today, tense);
  const until = read.end && !isTime ? componentsIso(read.end, today, tense) : undefined;
  const time = isTime ? `T${two(read.start.get('hour') ?? 0)}:${two(read.start.get('minute') ?? 0)}` : '';
  const iso = until === undefined ? `${date}${time}` : date === '' || until === '' ? '' : between(date, until);
  return {
    kind: isTime ? 'time' : 'date',
    iso: iso === '' ? undefined : iso,
    relative: false,
    because: isTime ? 'clock' : 'calendar',
  };
}

/** chrono knows “Sunday 26 June, 2022”, not “Sunday the 26 June, 2022”. */
const articleBefore = /^(\p{L}{3,9}\.?,?) the (?=\d)/u;

/** chrono knows “March 3-4”, not “March 3 and 4”. */
const betweenDays = / (?:and|or|to|through|until|till) (?=\d)|(?<=\d|\d(?:st|nd|rd|th))\/(?=\d)/u;

/** “5 Feb ’21”. */
const yearBehindMark = / ['’‘](\d\d)$/u;

const britishClock = /^(\d{1,2})\.(\d\d)(?=\D)/u;

interface Components {
  readonly isCertain: (part: 'year' | 'month' | 'day' | 'weekday') => boolean;
  readonly get: (part: 'year' | 'month' | 'day' | 'weekday') => number | null;
}

/** “2020-01-16”; “--01-16” when neither the text nor the article's date says the year; empty for a time alone. */
function componentsIso(read: Components, today: Day | undefined, tense: Tense): string {
  if (!read.isCertain('month') || !read.isCertain('day')) {
    return '';
  }
  const month = read.get('month') ?? 1;
  const day = read.get('day') ?? 1;
  // chrono counts weekdays from Sunday, which is 0; for us it is 7.
  const weekday = read.isCertain('weekday') ? (read.get('weekday') ?? 0) || 7 : undefined;
  const year = read.isCertain('year')
    ? (read.get('year') ?? undefined)
    : today && yearOfDay({ month, day, weekday }, tense, today);
  return `${year === undefined ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
