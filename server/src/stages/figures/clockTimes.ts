import { between } from './calendar';
import type { DateSense } from './dateSense';
import {
  behindColon,
  clockSense,
  closes,
  endOfHalfDay,
  endOfOClock,
  isAt,
  isoTime,
  isPartOfSign,
  endOfZone,
  joining,
  timeOpener,
  twoDigits,
} from './clock';
import { clockDigitsAt } from './clockDigits';
import type { Surroundings } from './surroundings';
import { isPlural, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A time of day that needs more than an hour and its sign: “half past nine”, “nine o'clock”, “9 to 11 a.m.”, “0430 GMT”, “7 in the evening”. */
export function clockTimeAt({ tokens, vocabulary }: Surroundings, at: number): DateSense | undefined {
  return (
    inWordsAt(tokens, at, vocabulary) ??
    halfHourAt(tokens, at, vocabulary) ??
    clockDigitsAt(tokens, at, vocabulary) ??
    stretchAt(tokens, at) ??
    hourOfPartAt(tokens, at)
  );
}

/** “half past nine”, “a quarter to six”, “ten past four”, “twenty minutes to eight”, “nine o'clock”. */
function inWordsAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): DateSense | undefined {
  const number = numberOf(tokens[at]);
  const oClock = number === undefined || number < 1 || number > 12 ? undefined : endOfOClock(tokens, at + 1);
  if (oClock !== undefined && number !== undefined && !isPartOfSign(tokens, at)) {
    return timed(tokens, oClock, number, 0);
  }
  const hourAlone = hourOf(tokens[at]);
  if (hourAlone !== undefined && endOfHalfDay(tokens, at + 1) !== undefined) {
    return timed(tokens, at + 1, hourAlone, 0);
  }
  const role = tokens[at]?.role;
  const minutes = role?.half !== undefined ? 30 : role?.part === 4 ? 15 : number;
  const from = vocabulary.units.entries.get(tokens[at + 1]?.text ?? '')?.name === 'minute' ? at + 2 : at + 1;
  const isAfter = after.test(tokens[from]?.text ?? '');
  const isBefore = before.test(tokens[from]?.text ?? '');
  const hour = hourOf(tokens[from + 1]) ?? middleOf(tokens[from + 1]);
  if (minutes === undefined || minutes >= 60 || hour === undefined || !(isAfter || isBefore)) {
    return undefined;
  }
  const isNumber = role?.half === undefined && role?.part === undefined;
  const isTold =
    timeOpener.test(tokens[at - 1]?.text ?? '') &&
    (isHourTold(tokens, from + 2) || (isAt(tokens, at) && fives.has(minutes) && closes(tokens, from + 2, vocabulary)));
  // “ten past four” is a time, “ten to four” odds; but “at ten to four”, “about ten to four in the afternoon”.
  if (
    (isNumber && isBefore && from === at + 1 && !isTold) ||
    (minutes === 30 && !isNumber && isBefore) ||
    !ends(tokens, from + 2)
  ) {
    return undefined;
  }
  return timed(tokens, from + 2, isAfter ? hour : hour - 1, isAfter ? minutes : 60 - minutes);
}

/** “one minute past midnight”, “ten to noon”. */
function middleOf(token: Token | undefined): number | undefined {
  const clock = token?.role?.clock;
  return clock === undefined ? undefined : clock === 'midnight' ? 0 : 12;
}

/** Minutes that a clock is told by. */
const fives: ReadonlySet<number> = new Set([5, 10, 20, 25]);

/** “at half seven”, as the British say: half past seven. */
function halfHourAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): DateSense | undefined {
  const hour = tokens[at]?.role?.half === undefined ? undefined : hourOf(tokens[at + 1]);
  return hour !== undefined && timeOpener.test(tokens[at - 1]?.text ?? '') && closes(tokens, at + 2, vocabulary)
    ? timed(tokens, at + 2, hour, 30)
    : undefined;
}

function isHourTold(tokens: readonly Token[], end: number): boolean {
  return partOfDayBehind(tokens, end) !== undefined || halfDayBehind(tokens, end) !== undefined;
}

const after = /^past$/u;
const before = /^(?:to|before)$/u;

/** Whether a time may end here: “half past two people” is none. */
function ends(tokens: readonly Token[], at: number): boolean {
  return !isPlural(tokens[at]);
}

/** With “in the evening” or “p.m.” behind it, where it stands there; it belongs to the time as the hour tells it. */
function timed(tokens: readonly Token[], end: number, hour: number, minute: number): DateSense {
  const part = partOfDayBehind(tokens, end) ?? halfDayBehind(tokens, end);
  return clockSense(
    part?.end ?? end,
    isoTime(part?.isLate === true && hour < 12 ? hour + 12 : (hour + 24) % 24, minute),
  );
}

/** “in the evening”, “at night”. */
function partOfDayBehind(
  tokens: readonly Token[],
  at: number,
): { readonly isLate: boolean; readonly end: number } | undefined {
  const from =
    tokens[at]?.text === 'in' && tokens[at + 1]?.text === 'the'
      ? at + 2
      : tokens[at]?.text === 'at'
        ? at + 1
        : undefined;
  const part = from === undefined ? undefined : tokens[from]?.role?.partOfDay;
  return part === undefined || from === undefined || (part === 'night') !== (from === at + 1)
    ? undefined
    : { isLate: part !== 'morning', end: from + 1 };
}

function halfDayBehind(
  tokens: readonly Token[],
  at: number,
): { readonly isLate: boolean; readonly end: number } | undefined {
  const end = endOfHalfDay(tokens, at);
  return end === undefined ? undefined : { isLate: late.test(tokens[at]?.text ?? ''), end };
}

const late = /^p/iu;

/** An hour with what stands behind it. */
interface Hour {
  readonly hour: number;
  readonly minute: number;
  readonly hasMinutes: boolean;
  readonly half: 'am' | 'pm' | undefined;
  readonly end: number;
}

function hourAt(tokens: readonly Token[], at: number): Hour | undefined {
  const token = tokens[at];
  if (token?.role?.clock !== undefined) {
    const hour = token.role.clock === 'midnight' ? 24 : 12;
    return { hour, minute: 0, hasMinutes: true, half: undefined, end: at + 1 };
  }
  const [, digits = '', pointedMinutes] = hourDigits.exec(token?.text ?? '') ?? [];
  const words = hourOf(token);
  if (token === undefined || (digits === '' && words === undefined) || Number(digits) > 24) {
    return undefined;
  }
  const part = behindColon(tokens, at);
  const minutes = pointedMinutes ?? (part !== undefined && twoDigits.test(part.text) ? part.text : undefined);
  const behind = minutes !== undefined && pointedMinutes === undefined ? at + 3 : at + 1;
  const half = endOfHalfDay(tokens, behind);
  return {
    hour: digits === '' ? (words ?? 0) : Number(digits),
    minute: Number(minutes ?? 0),
    hasMinutes: minutes !== undefined && (pointedMinutes === undefined || half !== undefined),
    half: half === undefined ? undefined : late.test(tokens[behind]?.text ?? '') ? 'pm' : 'am',
    end: half ?? behind,
  };
}

const hourDigits = /^(\d{1,2})(?:\.([0-5]\d))?$/u;

/**
 * “9-11am”, “22:00–23:30”, “between 7 and 8 a.m.”. Between words two times that each have a sign of their own stay two (“9 a.m. to 5 p.m.”), and
 * “9 to 10” alone counts something.
 */
function stretchAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const first = isPartOfSign(tokens, at) ? undefined : hourAt(tokens, at);
  const joint = first === undefined ? undefined : tokens[first.end];
  if (first === undefined || joint === undefined || !joins(tokens, at, joint)) {
    return undefined;
  }
  const second = hourAt(tokens, first.end + 1);
  const isWhole = first.half !== undefined || first.hasMinutes;
  const isTimed = second?.half !== undefined || (second?.hasMinutes === true && isWhole);
  if (second === undefined || !isTimed || (isWhole && joint.kind === 'word')) {
    return undefined;
  }
  const last = hourOfDay(second, second.half);
  const shared = hourOfDay(first, first.half ?? second.half);
  // “11-1pm” begins in the morning.
  const begins = first.half === undefined && shared > last && second.half === 'pm' ? first.hour : shared;
  const end = endOfZone(tokens, second.end) ?? second.end;
  return clockSense(end, between(isoTime(begins, first.minute), isoTime(last, second.minute)));
}

function joins(tokens: readonly Token[], at: number, { text }: Token): boolean {
  return joining.test(text) || (text === 'and' && tokens[at - 1]?.text.toLowerCase() === 'between');
}

/** 12 a.m. is midnight, 12 p.m. noon. */
function hourOfDay({ hour }: Hour, half: 'am' | 'pm' | undefined): number {
  return half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** “7 in the evening”, “ten at night”: behind “at”, “until” and the like, where an hour is looked for. */
function hourOfPartAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const hour = hourOf(tokens[at]) ?? numberOf(tokens[at]);
  const part = hour === undefined || hour > 12 ? undefined : partOfDayBehind(tokens, at + 1);
  return hour === undefined || part === undefined || !timeOpener.test(tokens[at - 1]?.text ?? '')
    ? undefined
    : timed(tokens, at + 1, hour, 0);
}

/** “nine”: an hour in words. */
function hourOf(token: Token | undefined): number | undefined {
  const hour = token?.role?.cardinal;
  return hour !== undefined && hour >= 1 && hour <= 12 ? hour : undefined;
}

function numberOf(token: Token | undefined): number | undefined {
  return (
    token?.role?.cardinal ?? (token?.kind === 'digits' && wholeDigits.test(token.text) ? Number(token.text) : undefined)
  );
}

const wholeDigits = /^\d{1,2}$/u;
