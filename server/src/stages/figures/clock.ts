import type { DateSense } from './dateSense';
import type { Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Where the time of day that begins at `at` ends: “5 p.m.”, “5:30pm EST”, “22:30”, “noon”; undefined where none does. */
export function endOfClock(tokens: readonly Token[], at: number): number | undefined {
  const hour = tokens[at];
  if (hour?.role?.clock !== undefined) {
    return at + 1;
  }
  if (hour?.kind !== 'digits' || isPartOfSign(tokens, at)) {
    return undefined;
  }
  // “5.30pm” as the British write it is one number to the scanner.
  const isPointed = pointed.test(hour.text);
  if (!isPointed && !(clock.test(hour.text) && Number(hour.text) <= 24)) {
    return undefined;
  }
  const minutes = behindColon(tokens, at);
  const hasMinutes = minutes?.kind === 'digits' && minutes.text.length === 2 && Number(minutes.text) < 60;
  const isScoreLike = hasMinutes && tokens[at + 3]?.text === ':' && tokens[at + 3]?.glued === true;
  if (isScoreLike) {
    return undefined;
  }
  const half = endOfHalfDay(tokens, hasMinutes ? at + 3 : at + 1) ?? endOfOClock(tokens, at + 1);
  if (half === undefined && !hasMinutes) {
    return undefined;
  }
  const end = half ?? at + 3;
  return endOfZone(tokens, end) ?? end;
}

/** What stands glued behind the colon that follows `at`: “30” of “5:30”. */
export function behindColon(tokens: readonly Token[], at: number): Token | undefined {
  const [colon, part] = [tokens[at + 1], tokens[at + 2]];
  return colon?.text === ':' && colon.glued && part?.glued === true ? part : undefined;
}

export function isZone(token: Token | undefined): boolean {
  return token?.role?.zone !== undefined && token.text === token.text.toUpperCase();
}

/** Where “GMT”, “UTC+1” or “GMT-03:30” ends that begins at `at`. */
export function endOfZone(tokens: readonly Token[], at: number): number | undefined {
  if (!isZone(tokens[at])) {
    return undefined;
  }
  const hours = tokens[at + 2];
  const isMoved = isOffset(tokens, at + 2) && hours?.kind === 'digits';
  const minutes = isMoved ? behindColon(tokens, at + 2) : undefined;
  return isMoved ? (minutes === undefined ? at + 3 : at + 5) : at + 1;
}

/** Whether a number says how far a zone is from Greenwich: “1” of “UTC+1”. */
export function isOffset(tokens: readonly Token[], at: number): boolean {
  const [zone, sign, hours] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  const isMoved = sign?.glued === true && moving.test(sign.text) && hours?.glued === true && clock.test(hours.text);
  return isMoved && zone?.role?.zone === 0 && isZone(zone);
}

const moving = /^[+\-−–]$/u;

const pointed = /^\d{1,2}\.[0-5]\d$/u;

/** “o'clock” behind an hour. */
export function endOfOClock(tokens: readonly Token[], at: number): number | undefined {
  const isOne = tokens[at]?.text === 'oclock';
  const isWritten =
    tokens[at]?.text === 'o' && apostrophe.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === 'clock';
  return isOne ? at + 1 : isWritten ? at + 3 : undefined;
}

const apostrophe = /^['’]$/u;

/** “am”, “p.m.”; the last full stop belongs to it when letters had stops. */
export function endOfHalfDay(tokens: readonly Token[], at: number): number | undefined {
  const letter = tokens[at];
  if (letter?.kind !== 'word' || !halfDay.test(letter.text)) {
    return undefined;
  }
  if (letter.text.length === 2) {
    return at + 1;
  }
  const isStopped =
    tokens[at + 1]?.text === '.' && tokens[at + 2]?.text.toLowerCase() === 'm' && tokens[at + 2]?.glued === true;
  if (!isStopped) {
    return undefined;
  }
  return tokens[at + 3]?.text === '.' && tokens[at + 3]?.glued === true ? at + 4 : at + 3;
}

/** Whether an hour is part of a longer sign; the one in “9am-5pm” is not. */
export function isPartOfSign(tokens: readonly Token[], at: number): boolean {
  const isUntil = dash.test(tokens[at - 1]?.text ?? '') && halfDay.test(tokens[at - 2]?.text ?? '');
  return isGluedBefore(tokens, at) && !isUntil;
}

const dash = /^[-–]$/u;

/** Whether digits are glued to what stands before them and makes them part of a longer sign; brackets, dashes and quotation marks do not. */
export function isGluedBefore(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.glued === true && !opening.test(tokens[at - 1]?.text ?? '');
}

const opening = /^["“‘'’([—–]$/u;

const halfDay = /^[ap]m?$/iu;
const clock = /^\d{1,2}$/u;

/** A time of the clock that ends before `end`. */
export function clockSense(end: number, iso: string): DateSense {
  return { kind: 'time', end, iso, relative: false, because: 'clock' };
}

/** Hours count from 0 to 24. */
export function isoTime(hour: number, minute: number): string {
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Whether “at” stands before it. */
export function isAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text.toLowerCase() === 'at';
}

/** Whether nothing that is counted follows: “at five to ten.”, “at ten to six on Friday”. */
export function closes(tokens: readonly Token[], at: number, { cues }: Vocabulary): boolean {
  const token = tokens[at];
  return (
    token === undefined ||
    (token.kind === 'mark'
      ? !token.glued || closing.test(token.text)
      : following.test(token.text) || token.role?.day !== undefined || cues('punctual').has(token.text))
  );
}

const closing = /^[.,;:!?)”’"]$/u;
const following = /^(?:on|in|and|when|that|as|but|for|from|this|last|next)$/u;

/** “30” of “5:30”. */
export const twoDigits = /^[0-5]\d$/u;

/** What joins the two ends of a stretch of time. */
export const joining = /^(?:to|until|till|through|-|–|—)$/u;

/** Words before a time of the clock. */
export const timeOpener = /^(?:at|until|till|by|before|after|since|around|about|from|to)$/iu;
