import { between } from './calendar';
import type { DateSense } from './dateSense';
import { behindColon, endOfHalfDay, endOfOClock, isPartOfSign, isZone } from './clock';
import { isPlural, type Token } from './tokens';

/** A time of day that needs more than an hour and its sign: “half past nine”, “nine o'clock”, “9 to 11 a.m.”, “0430 GMT”, “7 in the evening”. */
export function clockTimeAt(tokens: readonly Token[], at: number): DateSense | undefined {
  return (
    inWordsAt(tokens, at) ??
    halfHourAt(tokens, at) ??
    militaryAt(tokens, at) ??
    pointedAt(tokens, at) ??
    lettersAt(tokens, at) ??
    stretchAt(tokens, at) ??
    hourOfPartAt(tokens, at)
  );
}

function sense(end: number, iso: string): DateSense {
  return { kind: 'time', end, iso, relative: false, because: 'clock' };
}

/** Hours count from 0 to 24. */
function isoTime(hour: number, minute: number): string {
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** “half past nine”, “a quarter to six”, “ten past four”, “twenty minutes to eight”, “nine o'clock”. */
function inWordsAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const hourAlone = hourOf(tokens[at]);
  const oClock = hourAlone === undefined ? undefined : endOfOClock(tokens, at + 1);
  if (hourAlone !== undefined && (oClock !== undefined || endOfHalfDay(tokens, at + 1) !== undefined)) {
    return timed(tokens, oClock ?? at + 1, hourAlone, 0);
  }
  const role = tokens[at]?.role;
  const minutes = role?.half !== undefined ? 30 : role?.part === 4 ? 15 : numberOf(tokens[at]);
  const from = minuteWord.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const isAfter = after.test(tokens[from]?.text ?? '');
  const isBefore = before.test(tokens[from]?.text ?? '');
  const hour = hourOf(tokens[from + 1]);
  if (minutes === undefined || minutes >= 60 || hour === undefined || !(isAfter || isBefore)) {
    return undefined;
  }
  const isNumber = role?.half === undefined && role?.part === undefined;
  const isTold =
    opener.test(tokens[at - 1]?.text ?? '') &&
    (isHourTold(tokens, from + 2) || (isAt(tokens, at) && fives.has(minutes) && closes(tokens, from + 2)));
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

function isAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text.toLowerCase() === 'at';
}

/** Minutes that a clock is told by. */
const fives: ReadonlySet<number> = new Set([5, 10, 20, 25]);

/** Whether nothing that is counted follows: “at five to ten.”, “at ten to six on Friday”. */
function closes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined ||
    (token.kind === 'mark' ? !token.glued || closing.test(token.text) : following.test(token.text))
  );
}

const closing = /^[.,;:!?)”’"]$/u;
const following = /^(?:on|in|and|when|that|as|but|this|last|next|yesterday|today|tomorrow|local|sharp)$/u;

/** “at half seven”, as the British say: half past seven. */
function halfHourAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const hour = tokens[at]?.role?.half === undefined ? undefined : hourOf(tokens[at + 1]);
  return hour !== undefined && opener.test(tokens[at - 1]?.text ?? '') && closes(tokens, at + 2)
    ? timed(tokens, at + 2, hour, 30)
    : undefined;
}

function isHourTold(tokens: readonly Token[], end: number): boolean {
  return partOfDayBehind(tokens, end) !== undefined || halfDayBehind(tokens, end) !== undefined;
}

const minuteWord = /^minutes?$/u;
const after = /^past$/u;
const before = /^(?:to|before)$/u;

/** Whether a time may end here: “half past two people” is none. */
function ends(tokens: readonly Token[], at: number): boolean {
  return !isPlural(tokens[at]);
}

/** With “in the evening” or “p.m.” behind it, where it stands there; it belongs to the time as the hour tells it. */
function timed(tokens: readonly Token[], end: number, hour: number, minute: number): DateSense {
  const part = partOfDayBehind(tokens, end) ?? halfDayBehind(tokens, end);
  return sense(part?.end ?? end, isoTime(part?.isLate === true && hour < 12 ? hour + 12 : (hour + 24) % 24, minute));
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

/** “0430 GMT”, “1530 hours”, “at 0655”, “at 1120 local time”, “from 2100 to 0500”. */
function militaryAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const first = militaryHour(tokens, at);
  if (first === undefined) {
    return undefined;
  }
  const opens = timeOpener.test(tokens[at - 1]?.text ?? '');
  const second = opens && joining.test(tokens[at + 1]?.text ?? '') ? militaryHour(tokens, at + 2) : undefined;
  if (second !== undefined && (first.isEarly || second.isEarly)) {
    return sense(at + 3, between(first.iso, second.iso));
  }
  const next = tokens[at + 1];
  const isTold = isZone(next) || hourWords.test(next?.text ?? '');
  return isTold
    ? sense(at + 2, first.iso)
    : opens && ((first.isEarly && !isPlural(next)) || isLocal(tokens, at + 1))
      ? sense(at + 1, first.iso)
      : undefined;
}

/** Four digits that may tell a time; before ten in the morning they are hardly anything else. */
function militaryHour(
  tokens: readonly Token[],
  at: number,
): { readonly iso: string; readonly isEarly: boolean } | undefined {
  const [, hour = '', minute = ''] = military.exec(tokens[at]?.text ?? '') ?? [];
  return hour === '' || isPartOfSign(tokens, at)
    ? undefined
    : { iso: `T${hour}:${minute}`, isEarly: hour.startsWith('0') };
}

const hourWords = /^(?:hours|hrs)$/u;

/** “local time”. */
function isLocal(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'local' && tokens[at + 1]?.text === 'time';
}

const timeOpener = /^(?:at|until|till|by|before|after|since|around|about|from|between|to)$/iu;

/** “at 22.15 on Saturday”, “from 09.30 local time”: as British papers write. */
function pointedAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const [, hour = '', minute = ''] = pointedHour.exec(tokens[at]?.text ?? '') ?? [];
  if (hour === '' || isPartOfSign(tokens, at) || !timeOpener.test(tokens[at - 1]?.text ?? '')) {
    return undefined;
  }
  const isOnDay = tokens[at + 1]?.text === 'on' && tokens[at + 2]?.role?.weekday !== undefined;
  const isToldSo = isOnDay || isLocal(tokens, at + 1) || isZone(tokens[at + 1]);
  return isToldSo ? sense(isZone(tokens[at + 1]) ? at + 2 : at + 1, `T${hour}:${minute}`) : undefined;
}

const pointedHour = /^([01]\d|2[0-3])\.([0-5]\d)$/u;

const military = /^([01]\d|2[0-4])([0-5]\d)$/u;

/** “06h45”, “18h”: as French papers write; “18h” needs a word of time before it. */
function lettersAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const [hour, letter, minutes] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isHour = hour?.kind === 'digits' && hourWord.test(hour.text) && !isPartOfSign(tokens, at);
  if (!isHour || letter?.text !== 'h' || !letter.glued) {
    return undefined;
  }
  const isExact = minutes?.glued === true && twoDigits.test(minutes.text);
  return isExact
    ? sense(at + 3, isoTime(Number(hour.text), Number(minutes.text)))
    : opener.test(tokens[at - 1]?.text ?? '')
      ? sense(at + 2, isoTime(Number(hour.text), 0))
      : undefined;
}

const hourWord = /^(?:[01]?\d|2[0-4])$/u;

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
const twoDigits = /^[0-5]\d$/u;

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
  const end = isZone(tokens[second.end]) ? second.end + 1 : second.end;
  return sense(end, between(isoTime(begins, first.minute), isoTime(last, second.minute)));
}

function joins(tokens: readonly Token[], at: number, { text }: Token): boolean {
  return joining.test(text) || (text === 'and' && tokens[at - 1]?.text.toLowerCase() === 'between');
}

const joining = /^(?:to|until|till|through|-|–|—)$/u;

/** 12 a.m. is midnight, 12 p.m. noon. */
function hourOfDay({ hour }: Hour, half: 'am' | 'pm' | undefined): number {
  return half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** “7 in the evening”, “ten at night”: behind “at”, “until” and the like, where an hour is looked for. */
function hourOfPartAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const hour = hourOf(tokens[at]) ?? numberOf(tokens[at]);
  const part = hour === undefined || hour > 12 ? undefined : partOfDayBehind(tokens, at + 1);
  return hour === undefined || part === undefined || !opener.test(tokens[at - 1]?.text ?? '')
    ? undefined
    : timed(tokens, at + 1, hour, 0);
}

const opener = /^(?:at|until|till|by|before|after|since|around|about|from|to)$/iu;

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
