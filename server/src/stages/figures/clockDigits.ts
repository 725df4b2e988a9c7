import { between } from './calendar';
import {
  behindColon,
  clockSense,
  closes,
  isAt,
  isoTime,
  isPartOfSign,
  endOfZone,
  joining,
  timeOpener,
  twoDigits,
} from './clock';
import type { DateSense } from './dateSense';
import { isPlural, sentenceEnd, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A time of day in digits alone, as twenty-four hours are told: “0430 GMT”, “at 22.15 on Saturday”, “10:42:07 UTC”, “06h45”. */
export function clockDigitsAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): DateSense | undefined {
  return (
    withSecondsAt(tokens, at) ??
    militaryAt(tokens, at, vocabulary) ??
    pointedAt(tokens, at, vocabulary) ??
    lettersAt(tokens, at)
  );
}

/** “10:42:07 UTC”, “at 14:30:15”. */
function withSecondsAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const hour = tokens[at];
  const parts = [behindColon(tokens, at), behindColon(tokens, at + 2)].map(part => part?.text ?? '');
  const isWhole = hour?.kind === 'digits' && hourWord.test(hour.text) && parts.every(part => twoDigits.test(part));
  const end = endOfZone(tokens, at + 5) ?? at + 5;
  const isTold = end > at + 5 || isAt(tokens, at) || isLocal(tokens, end);
  return isWhole && isTold && !isPartOfSign(tokens, at)
    ? clockSense(end, `T${hour.text.padStart(2, '0')}:${parts.join(':')}`)
    : undefined;
}

/** “0430 GMT”, “1530 hours”, “at 0655”, “at 1120 local time”, “sailed at 1830”, “the 0712 to Leeds”, “from 2100 to 0500”. */
function militaryAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): DateSense | undefined {
  const first = militaryHour(tokens, at);
  if (first === undefined) {
    return undefined;
  }
  const opens = hourOpener.test(tokens[at - 1]?.text ?? '');
  const second = opens && joining.test(tokens[at + 1]?.text ?? '') ? militaryHour(tokens, at + 2) : undefined;
  if (second !== undefined && (first.isEarly || second.isEarly)) {
    return clockSense(at + 3, between(first.iso, second.iso));
  }
  const next = tokens[at + 1];
  const signed = endOfSign(tokens, at + 1);
  return signed !== undefined
    ? clockSense(signed, first.iso)
    : (opens && ((first.isEarly && !isPlural(next)) || isLocal(tokens, at + 1))) ||
        isClocked(tokens, at, vocabulary) ||
        (first.isEarly && isBound(tokens, at))
      ? clockSense(at + 1, first.iso)
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

/** Where “GMT”, “UTC+2” or “hours” behind a time ends. */
function endOfSign(tokens: readonly Token[], at: number): number | undefined {
  return endOfZone(tokens, at) ?? (tokens[at]?.role?.periods === 'hour' ? at + 1 : undefined);
}

/** “the 0712 from Leeds”, “the 17.40 to Derby”; but “the 0845 number”. */
function isBound(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text.toLowerCase() === 'the' && bound.test(tokens[at + 1]?.text ?? '');
}

const bound = /^(?:from|to)$/u;

/** “left the quay at 1830”: behind “at” and a verb of what happens at a time, where nothing is priced or counted. */
function isClocked(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  if (!isAt(tokens, at) || !closes(tokens, at + 1, vocabulary)) {
    return false;
  }
  for (let index = at - 2; index >= Math.max(0, at - clockedReach); index--) {
    const text = tokens[index]?.text.toLowerCase() ?? '';
    if (vocabulary.clocked.has(text)) {
      return true;
    }
    if (sentenceEnd.test(text)) {
      return false;
    }
  }
  return false;
}

/** Tokens before a time. */
const clockedReach = 8;

/** “local time”. */
function isLocal(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'local' && tokens[at + 1]?.text === 'time';
}

const hourOpener = /^(?:at|until|till|by|before|after|since|around|about|from|between|to)$/iu;

/** “at 22.15 on Saturday”, “from 09.30 local time”, “at 22.00 hours”, “left at 14.30”: as British papers write. */
function pointedAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): DateSense | undefined {
  const [, hour = '', minute = ''] = pointedHour.exec(tokens[at]?.text ?? '') ?? [];
  const isService = isBound(tokens, at);
  if (hour === '' || isPartOfSign(tokens, at) || !(isService || hourOpener.test(tokens[at - 1]?.text ?? ''))) {
    return undefined;
  }
  const isOnDay = tokens[at + 1]?.text === 'on' && tokens[at + 2]?.role?.weekday !== undefined;
  const signed = endOfSign(tokens, at + 1);
  const isToldSo =
    isService || isOnDay || signed !== undefined || isLocal(tokens, at + 1) || isClocked(tokens, at, vocabulary);
  return isToldSo ? clockSense(signed ?? at + 1, `T${hour}:${minute}`) : undefined;
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
    ? clockSense(at + 3, isoTime(Number(hour.text), Number(minutes.text)))
    : timeOpener.test(tokens[at - 1]?.text ?? '')
      ? clockSense(at + 2, isoTime(Number(hour.text), 0))
      : undefined;
}

const hourWord = /^(?:[01]?\d|2[0-4])$/u;
