import { isBlank } from '../../text/lines';
import { seenOf } from '../../text/seen';
import type { Span } from '../../text/span';
import type { Role, Vocabulary } from './vocabulary';

/** A run of letters, a number in digits, or one mark. */
export interface Token extends Span {
  readonly kind: 'word' | 'digits' | 'mark';
  /** As written. */
  readonly text: string;
  /** Whether it stands right behind the token before it, with no blank between. */
  readonly glued: boolean;
  /** A word that holds digits (“A320”): the name of something, never a number. */
  readonly mixed: boolean;
  /** Digits only: the number in plain decimal form, “1234.5”. */
  readonly decimal: string;
  readonly role: Role | undefined;
}

/** Cuts `text` between `start` and `end` into tokens, as they are seen through what scraping left: “mil-lion” with a soft hyphen is one word. */
export function tokensOf(text: string, span: Span, vocabulary: Vocabulary): readonly Token[] {
  const seen = seenOf(text.slice(span.start, span.end));
  return seen === undefined
    ? tokensIn(text, span, vocabulary)
    : tokensIn(seen.text, { start: 0, end: seen.text.length }, vocabulary).map(token => {
        const { start, end } = seen.outward(token);
        return { ...token, start: span.start + start, end: span.start + end };
      });
}

/** In one pass. */
function tokensIn(text: string, { start, end }: Span, vocabulary: Vocabulary): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  let last = -1;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const from = at;
    let token: Token;
    if (isDigit(code) || (code === stop && isDigit(text.charCodeAt(at + 1)) && last !== at)) {
      at = endOfDigits(text, at, end);
      token = digits(text, from, at, last === from);
    } else if (isLetter(text, code, at)) {
      at = endOfLetters(text, at, end);
      token = word(text, from, at, last === from, vocabulary);
      at = endOfAddress(text, from, at, end);
    } else {
      at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
      at = Math.min(at, end);
      const fraction = fractions.get(text.charAt(from));
      token = {
        start: from,
        end: at,
        kind: fraction === undefined ? 'mark' : 'digits',
        text: text.slice(from, at),
        glued: last === from,
        mixed: false,
        decimal: fraction ?? '',
        role: undefined,
      };
    }
    tokens.push(token);
    last = token.end === at ? at : -1;
  }
  return tokens;
}

/** Behind “https” or “www”: where the address ends, for its words and numbers are none of the article's; else `at`. */
function endOfAddress(text: string, from: number, at: number, end: number): number {
  const isAddress =
    text.startsWith('://', at) || (text.charAt(at) === '.' && text.startsWith('www', from) && at === from + 3);
  if (!isAddress) {
    return at;
  }
  let to = at;
  while (to < end && !isBlank(text.charCodeAt(to))) {
    to++;
  }
  return to;
}

/** Whether a digit token is a fraction's sign: “½”. */
export function isFractionSign(token: Token): boolean {
  return token.kind === 'digits' && fractions.has(token.text);
}

/** A hyphen right behind a word or number: “two-week”. */
export function isGluedHyphen(token: Token | undefined): boolean {
  return token?.text === '-' && token.glued;
}

/** “st”, “nd”, “rd” or “th” right behind digits. */
export function isOrdinalEnding(token: Token | undefined): token is Token {
  return token?.glued === true && ordinalEnding.test(token.text);
}

const ordinalEnding = /^(?:st|nd|rd|th)$/iu;

/** A plural, by its form, that a number before it may count: “dockers”, “people”. */
export function isPlural(token: Token | undefined): token is Token {
  return token?.kind === 'word' && !token.glued && plural.test(token.text);
}

const plural = /^(?:people|men|women|children|\p{Ll}{2,20}s)$/u;

const fractions: ReadonlyMap<string, string> = new Map([
  ['½', '0.5'],
  ['¼', '0.25'],
  ['¾', '0.75'],
  ['⅓', String(1 / 3)],
  ['⅔', String(2 / 3)],
  ['⅕', '0.2'],
  ['⅖', '0.4'],
  ['⅗', '0.6'],
  ['⅘', '0.8'],
  ['⅛', '0.125'],
  ['⅜', '0.375'],
  ['⅝', '0.625'],
  ['⅞', '0.875'],
]);

const stop = 0x2e;
const comma = 0x2c;

/** Blanks that group digits: no-break, narrow no-break and thin space. */
const groupingBlanks: readonly number[] = [0xa0, 0x202f, 0x2009];

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const letter = /\p{L}/u;

function isLetter(text: string, code: number, at: number): boolean {
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  }
  return letter.test(text.charAt(at)) || (code >= 0x300 && code <= 0x36f);
}

function endOfLetters(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isLetter(text, text.charCodeAt(at), at)) {
    at++;
  }
  return at;
}

/** “1,234.5”, “1 234” with a no-break space, “12,34,567” as in India, “.5”; a separator counts only before exactly three digits. */
function endOfDigits(text: string, from: number, end: number): number {
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
    at = at === first ? behindSpaced(text, at, end) : at;
  }
  const comma = matchAt(decimalComma, text, at);
  if (comma > 0 && at + comma <= end) {
    return at + comma;
  }
  if (text.charCodeAt(at) === stop && at + 1 < end && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (at < end && isDigit(text.charCodeAt(at))) {
      at++;
    }
  }
  return at;
}

/** Behind “ 000” of “245 000 tonnes”: a plain blank groups digits only before a whole thousand of what a word behind it names. */
function behindSpaced(text: string, at: number, end: number): number {
  const length = matchAt(spacedThousands, text, at);
  return at + length <= end ? at + length : at;
}

const spacedThousands = /(?: \d{3})* 000(?= \p{Ll})/uy;

/** “,80” of “2,80 €” and “3,5 %”: a decimal comma, told by the sign behind it. */
const decimalComma = /,\d{1,2}(?=[ \u{a0}\u{202f}]?(?:[€%]|(?:EUR|[mb]illion|per cent|percent)\b))/uy;

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

function digits(text: string, start: number, end: number, glued: boolean): Token {
  const raw = text.slice(start, end);
  const decimal = raw.replace(pointedByComma, '.$1').replace(separators, '');
  return { start, end, kind: 'digits', text: raw, glued, mixed: false, decimal, role: undefined };
}

/** Longer words are nothing to a reader of figures. */
const longestWord = 14;

function word(text: string, start: number, end: number, glued: boolean, vocabulary: Vocabulary): Token {
  const raw = text.slice(start, end);
  const role = end - start > longestWord ? undefined : vocabulary.roles.get(raw.toLowerCase());
  const mixed = isDigit(text.charCodeAt(end));
  return { start, end, kind: 'word', text: raw, glued, mixed, decimal: '', role };
}
