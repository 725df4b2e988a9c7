import type { Vocabulary } from './vocabulary';

/** What stands before digits, and the words that may stand behind them. */
export interface BesideDigits {
  readonly before: Before | undefined;
  /** Whether no blank parts it from the digits. */
  readonly isGlued: boolean;
  readonly vocabulary: Vocabulary;
}

/** The token before digits. */
interface Before {
  readonly kind: 'word' | 'digits' | 'mark';
  readonly text: string;
  readonly end: number;
}

/**
 * “1,234.5”, “1 234” with a no-break space, “12,34,567” as in India, “1.250.000” as in Germany, “.5”; a separator counts only before exactly three
 * digits.
 */
export function endOfDigits(text: string, from: number, end: number, beside: BesideDigits): number {
  let at = from;
  while (at < end && isDigit(text.charCodeAt(at))) {
    at++;
  }
  if (at - from <= 3 && at > from && text.charCodeAt(from) !== 0x30) {
    at = at - from <= 2 ? behindPairs(text, at, end) : at;
    const first = at;
    while (at < end && groups(text.charCodeAt(at)) && isGroup(text, at + 1, end)) {
      at += 4;
    }
    at = at === first ? behindSpaced(text, from, at, end, beside) : at;
  }
  const pointed = matchAt(pointedThousands, text, from);
  if (pointed > 0 && from + pointed <= end) {
    return from + pointed;
  }
  const decimals = decimalsBehindComma(text, at, beside);
  if (decimals > 0 && at + decimals <= end) {
    return at + decimals;
  }
  if (text.charCodeAt(at) === stop && at + 1 < end && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (at < end && isDigit(text.charCodeAt(at))) {
      at++;
    }
  }
  return at;
}

/**
 * Behind “ 340” of “12 340 households”: a plain blank groups digits where nothing before them makes two numbers of it (“route 14 200 metres on”)
 * and a word follows, or the sentence ends with a round number.
 */
function behindSpaced(
  text: string,
  from: number,
  at: number,
  end: number,
  { before, vocabulary }: BesideDigits,
): number {
  const length = matchAt(spacedGroups, text, at);
  if (length === 0 || at + length > end) {
    return at;
  }
  const isRound = text.endsWith('00', at + length) && text.startsWith(' 000', at + length - 4);
  return isRound || mayCountBehind(from, before, vocabulary) ? at + length : at;
}

/** Whether a number may stand behind the word so that it counts something: behind a mark or a word that begins no name. */
function mayCountBehind(from: number, before: Before | undefined, { labels, functions, cues }: Vocabulary): boolean {
  if (before?.kind !== 'word') {
    return before?.kind !== 'digits';
  }
  const word = before.text.toLowerCase();
  const isSign = before.end === from || currencyLetters.test(before.text);
  return (
    isSign || (!labels.has(word) && !cues('dialled').has(word) && (functions.has(word) || !capital.test(before.text)))
  );
}

/** “ 340 000” before a word, a sign of money or per cent, or the end of a sentence behind a round number; “3 100-metre races” are three. */
const spacedGroups = /(?: \d{3}){1,4}(?= \p{Ll}| ?[%€£)]|\p{Ll}| (?:\p{Lu}\p{Ll}+ )?\p{Ll}{4}|(?<=0)[.,;](?:\s|$))/uy;
const capital = /^\p{Lu}/u;
const currencyLetters = /^\p{Lu}{1,3}$/u;

/** “1.250.000”: two groups behind points; more of them may be an address of the net. */
const pointedThousands = /\d{1,3}(?:\.\d{3}){2}(?:\.000)?(?!\.?\d)/uy;

/** “,80” of “2,80 €”, “1,79 euros” and “R12,50”: a decimal comma, told by the sign or unit beside it. */
function decimalsBehindComma(text: string, at: number, { before, isGlued, vocabulary }: BesideDigits): number {
  const signed = matchAt(vocabulary.decimals, text, at);
  if (signed > 0) {
    return signed;
  }
  commaAndWord.lastIndex = at;
  const [, decimals = '', word = ''] = commaAndWord.exec(text) ?? [];
  const isPriced = isGlued && before !== undefined && decimals.length === 3 && isCurrency(before.text, vocabulary);
  return isPriced || (word.length > 1 && !commonShort.test(word) && isUnit(word, vocabulary)) ? decimals.length : 0;
}

const commaAndWord = /(,\d{1,2})(?!\d)(?:[ \u{a0}\u{202f}]?(\p{L}+))?/uy;
/** Forms of units that are words of every sentence as well: “rows 3,4 in the hall”. */
const commonShort = /^(?:in|a|at|as|am|are|to|or)$/iu;

function isCurrency(word: string, { currencies }: Vocabulary): boolean {
  return currencies.firsts.has(word.length <= 2 ? word : word.toLowerCase());
}

function isUnit(word: string, vocabulary: Vocabulary): boolean {
  const key = word.length <= 2 ? word : word.toLowerCase();
  return vocabulary.units.firsts.has(key) || isCurrency(word, vocabulary);
}

/** Length of what `pattern`, a sticky one, matches at `at`; 0 for nothing. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** “,34” of “12,34,567”: pairs of digits that a group of three follows, and at most six. */
function behindPairs(text: string, from: number, end: number): number {
  let at = from;
  for (let pairs = 0; pairs < 6 && isPair(text, at); pairs++) {
    at += 3;
  }
  return at > from && text.charCodeAt(at) === comma && isGroup(text, at + 1, end) ? at : from;
}

function isPair(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === comma &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    text.charCodeAt(at + 3) === comma
  );
}

function groups(code: number): boolean {
  return code === comma || groupingBlanks.includes(code);
}

function isGroup(text: string, at: number, end: number): boolean {
  return (
    at + 3 <= end &&
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  );
}

/** A comma before one or two last digits. */
const pointedByComma = /,(\d{1,2})$/u;
const separators = /[,\s]/gu;
const grouped = /^\d{1,3}(?:\.\d{3}){2,}$/u;

/** The number in plain decimal form: “1234.5” of “1,234.5”. */
export function decimalOf(raw: string): string {
  const whole = grouped.test(raw) ? raw.replaceAll('.', '') : raw;
  return whole.replace(pointedByComma, '.$1').replace(separators, '');
}

export const stop = 0x2e;
const comma = 0x2c;

/** Blanks that group digits: no-break, narrow no-break and thin space. */
const groupingBlanks: readonly number[] = [0xa0, 0x202f, 0x2009];

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
