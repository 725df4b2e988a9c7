import { isBlank } from '../../text/lines';
import { seenOf } from '../../text/seen';
import type { Span } from '../../text/span';
import { decimalOf, endOfDigits, isDigit, stop } from './digitRun';
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
  /** Whether a number may count it, by its own and not by an ending: “people”. */
  readonly isCounted: boolean;
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
      at = endOfDigits(text, at, end, { before: tokens.at(-1), isGlued: last === from, vocabulary });
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
        isCounted: false,
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

/** A plural, by its form, that a number before it may count: “dockers”, “people”, “MPs”. */
export function isPlural(token: Token | undefined): token is Token {
  return token?.kind === 'word' && !token.glued && (token.isCounted || plural.test(token.text));
}

const plural = /^(?:\p{Ll}{2,20}s|\p{Lu}{2,4}s)$/u;

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

function digits(text: string, start: number, end: number, glued: boolean): Token {
  const raw = text.slice(start, end);
  return {
    start,
    end,
    kind: 'digits',
    text: raw,
    glued,
    mixed: false,
    decimal: decimalOf(raw),
    role: undefined,
    isCounted: false,
  };
}

/** Longer words are nothing to a reader of figures. */
const longestWord = 14;

function word(text: string, start: number, end: number, glued: boolean, vocabulary: Vocabulary): Token {
  const raw = text.slice(start, end);
  const role = end - start > longestWord ? undefined : vocabulary.roles.get(raw.toLowerCase());
  const mixed = isDigit(text.charCodeAt(end));
  const isCounted = vocabulary.counted.has(raw);
  return { start, end, kind: 'word', text: raw, glued, mixed, decimal: '', role, isCounted };
}

/** An apostrophe, or the mark that stands for one. */
export const apostrophe = /^[’'‘]$/u;
/** A year in full. */
export const fourDigits = /^[12]\d{3}$/u;
/** What ends a sentence, or a clause as good as one. */
export const sentenceEnd = /^[.!?;]$/u;
