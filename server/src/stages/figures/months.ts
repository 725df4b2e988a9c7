import { isAhead } from './ahead';
import { between, isoMonth, monthOf, twoFigures, yearOf, type Day } from './calendar';
import type { DateSense } from './dateSense';
import { isDayOfMonth, isMonth, isShortened, isShortYear, joint, skip } from './monthDays';
import type { Surroundings } from './surroundings';
import type { Token } from './tokens';
import { yearOfShort, yearOfToken } from './years';

/** “December”, “December 2023”, “March and April”. */
export function monthsAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
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

/** Months that are words or names too; alone they need a word of time before them. */
const doubtful: readonly number[] = [3, 4, 5, 6, 8];
const opener =
  /^(?:in|since|by|until|till|from|during|after|before|of|to|through|and|between|early|late|mid|last|next|this|every|each|for|or)$/iu;

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

/** “2008-05” when the year is known, else “--05”. */
function monthIso(month: number, year: number | undefined): string {
  return year === undefined ? `--${twoFigures(month)}` : isoMonth(year, month);
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
