import { dayFrom, isoDay, isoMonth, monthOf } from './calendar';
import { behindColon, isGluedBefore } from './clock';
import type { DateSense } from './dateSense';
import type { Surroundings } from './surroundings';
import type { Token } from './tokens';
import { yearOfShort, yearOfToken } from './years';

/** A date in signs: “2019-05-08”, “2019-05-08 14:30:15”, “5/8/2019”, “5/8/19”, “08-05-2019”, “8.5.2019”, “8-May-19”; “2019-05” and “05/2019” are months. */
export function numericDateAt(around: Surroundings, at: number): DateSense | undefined {
  const { tokens } = around;
  if (isGluedBefore(tokens, at)) {
    return undefined;
  }
  const written = pointedAt(tokens, at) ?? joinedAt(around, at);
  if (written === undefined) {
    return isDatable(around, at - 1) ? monthAt(tokens, at) : undefined;
  }
  if (isNumber(around, at - 1)) {
    return undefined;
  }
  const { end, year, month, day } = written;
  const date = dayFrom(year, month, day);
  if (day < 1 || month < 1 || monthOf(date) !== month || isLonger(tokens, end)) {
    return undefined;
  }
  const clock = written.isIso ? clockAt(tokens, end) : undefined;
  return {
    kind: clock === undefined ? 'date' : 'time',
    end: clock?.end ?? end,
    iso: `${isoDay(date)}${clock?.iso ?? ''}`,
    relative: false,
    because: clock === undefined ? 'calendar' : 'clock',
  };
}

/** Words behind which a month stands and no number of a case: “since 11/2019”, but “appeal 11/2019”. */
function isDatable({ tokens, vocabulary: { cues } }: Surroundings, at: number): boolean {
  const word = tokens[at]?.text.toLowerCase() ?? '';
  return datable.test(word) || cues('stamped').has(word);
}

const datable = /^(?:in|since|from|until|till|to|by|of|before|after|during|between|and|for)$/u;

/** “case 3/4/98”, “No. 3/4/98”. */
function isNumber({ tokens, vocabulary: { labels } }: Surroundings, at: number): boolean {
  const word = tokens[at]?.text === '.' ? `${tokens[at - 1]?.text ?? ''}.` : (tokens[at]?.text ?? '');
  return labels.has(word.toLowerCase());
}

interface Written {
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly isIso: boolean;
}

/** “8.5.2019” is a number and a year to the scanner, with a stop between; the day stands first where dates have stops. */
function pointedAt(tokens: readonly Token[], at: number): Written | undefined {
  const [first, stop, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const [, day, month] = pointed.exec(first?.text ?? '') ?? [];
  const year = stop?.text === '.' && stop.glued && last?.glued === true ? yearOfToken(last) : undefined;
  return day === undefined || month === undefined || year === undefined
    ? undefined
    : { end: at + 3, year, month: Number(month), day: Number(day), isIso: false };
}

const pointed = /^(\d{1,2})\.(\d{1,2})$/u;

function joinedAt({ tokens, isDayFirst }: Surroundings, at: number): Written | undefined {
  const [a, b, c, d, e] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  const isJoined = b !== undefined && b.text === d?.text && b.glued && c?.glued && d.glued && e?.glued;
  if (!isJoined || a?.kind !== 'digits' || e.kind !== 'digits') {
    return undefined;
  }
  const end = at + 5;
  if (b.text === '-' && c.role?.month !== undefined && oneOrTwo.test(a.text)) {
    return { end, year: yearOf(e.text), month: c.role.month, day: Number(a.text), isIso: false };
  }
  const [first, last] = [yearOfToken(a), yearOfToken(e)];
  if (joins.test(b.text) && first !== undefined && twoDigits.test(c.text) && twoDigits.test(e.text)) {
    return { end, year: first, month: Number(c.text), day: Number(e.text), isIso: true };
  }
  if (!joins.test(b.text) || !oneOrTwo.test(a.text) || !oneOrTwo.test(c.text)) {
    return undefined;
  }
  const isHyphened = b.text === '-';
  const year = last ?? (!isHyphened && twoDigits.test(e.text) ? yearOfShort(Number(e.text)) : undefined);
  if (year === undefined) {
    return undefined;
  }
  // With hyphens the day stands first but where it can be none.
  const isDayBefore = isHyphened ? Number(c.text) <= monthsOfYear : isDayFirst || Number(a.text) > monthsOfYear;
  const [month, day] = isDayBefore ? [c.text, a.text] : [a.text, c.text];
  return { end, year, month: Number(month), day: Number(day), isIso: false };
}

/** “2023-03”, which is no stretch of years, and “11/2019”. */
function monthAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const [first, joint, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (joint?.glued !== true || last?.glued !== true || last.kind !== 'digits' || isLonger(tokens, at + 3)) {
    return undefined;
  }
  const [year, month] =
    joint.text === '-' && isoMonthDigits.test(last.text)
      ? [yearOfToken(first), Number(last.text)]
      : joint.text === '/' && oneOrTwo.test(first?.text ?? '')
        ? [yearOfToken(last), Number(first?.text)]
        : [undefined, 0];
  const isStretch = joint.text === '-' && year !== undefined && month > year % 100;
  return year === undefined || isStretch || month < 1 || month > monthsOfYear
    ? undefined
    : { kind: 'date', end: at + 3, iso: isoMonth(year, month), relative: false, because: 'month' };
}

const isoMonthDigits = /^(?:0[1-9]|1[0-2])$/u;

const oneOrTwo = /^\d{1,2}$/u;
const twoDigits = /^\d\d$/u;
const monthsOfYear = 12;

/** “2019”, or “19” without its century. */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : yearOfShort(year);
}

/** “ 14:30”, “T14:30:15”: with seconds where they are told. */
function clockAt(tokens: readonly Token[], at: number): { readonly iso: string; readonly end: number } | undefined {
  const sign = tokens[at];
  const from = sign?.text === 'T' && sign.glued ? at + 1 : at;
  const [hour, minute] = [tokens[from], partBehind(tokens, from)];
  if (hour === undefined || minute === undefined || !twoDigits.test(hour.text) || Number(hour.text) > 24) {
    return undefined;
  }
  const second = partBehind(tokens, from + 2);
  return {
    iso: `T${hour.text}:${minute}${second === undefined ? '' : `:${second}`}`,
    end: from + (second === undefined ? 3 : 5),
  };
}

/** “30” behind a colon. */
function partBehind(tokens: readonly Token[], at: number): string | undefined {
  const part = behindColon(tokens, at);
  return part !== undefined && twoDigits.test(part.text) && Number(part.text) < 60 ? part.text : undefined;
}

/** “5/8/2019/2”, “2019-05-08-A”. */
function isLonger(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return (
    next?.glued === true &&
    ((next.kind === 'word' && next.text !== 'T') ||
      next.kind === 'digits' ||
      (joins.test(next.text) && tokens[end + 1]?.glued === true))
  );
}

const joins = /^[-/]$/u;
