import { possessives } from '../../lexicon/closedClasses';
import { between, isoYear } from './calendar';
import type { DateSense } from './dateSense';
import type { Surroundings } from './surroundings';
import { apostrophe, fourDigits, isOrdinalEnding, sentenceEnd, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A decade or century: “the 1990s”, “the mid-nineties”, “the 19th century”. */
export function decadeOrCenturyAt(around: Surroundings, at: number): DateSense | undefined {
  return centuryAt(around.tokens, at) ?? decadeAt(around, at);
}

function sense(end: number, iso: string, because: string): DateSense {
  return { kind: 'date', end, iso, relative: false, because };
}

/** “19th century”, “twenty-first-century”. */
function centuryAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const first = tokens[at];
  const isWord = first?.role?.ordinal !== undefined;
  const isDigits = first?.kind === 'digits' && isOrdinalEnding(tokens[at + 1]);
  if (!isWord && !isDigits) {
    return undefined;
  }
  const from = at + (isDigits ? 2 : 1);
  const word = tokens[from]?.text === '-' ? from + 1 : from;
  const role = tokens[word]?.role;
  if (role?.period !== 'century' && role?.periods !== 'century') {
    return undefined;
  }
  const number = first.role?.ordinal ?? Number(first.decimal);
  return number < 1 || number > 22
    ? undefined
    : sense(word + 1, between(isoYear((number - 1) * 100), isoYear(number * 100 - 1)), 'century');
}

/** “1990s”, “’90s”, “the mid-70’s”, “the thirties”; no “in his 80s”, no “temperatures in the 80s”. */
function decadeAt({ tokens, vocabulary }: Surroundings, at: number): DateSense | undefined {
  const token = tokens[at];
  const isDigits = token?.kind === 'digits';
  const s = isDigits ? endOfS(tokens, at) : at + 1;
  const year = token?.role?.decade ?? (isDigits ? Number(token.text) : undefined);
  if (token === undefined || s === undefined || year === undefined || year % 10 !== 0) {
    return undefined;
  }
  if (fourDigits.test(token.text)) {
    return sense(s, between(isoYear(year), isoYear(year + (year % 100 === 0 && year < 2000 ? 99 : 9))), 'decade');
  }
  if (year < 20 || (isDigits && token.text.length !== 2)) {
    return undefined;
  }
  const followed = decadeBefore(tokens, at);
  const first = year < 1900 ? (followed ?? 1900) + year : year;
  const before = tokens[at - 1];
  const mark = isDigits && token.glued && before !== undefined && apostrophe.test(before.text);
  const opener = behindShades(tokens, mark ? at - 2 : at - 1);
  const isOpened =
    mark ||
    opener?.text.toLowerCase() === 'the' ||
    isDescribed(tokens, at) ||
    (isDigits && opener?.isShaded === true) ||
    followed !== undefined;
  return isOpened &&
    !possessives.has(opener?.text.toLowerCase() ?? '') &&
    (mark || !isToldInTens(tokens, at, vocabulary))
    ? sense(s, between(isoYear(first), isoYear(first + 9)), 'decade')
    : undefined;
}

/** The century of the decade that another is told behind: 1900 in “the fifties and sixties”, 1800 in “the 1850s, 60s and 70s”. */
function decadeBefore(tokens: readonly Token[], at: number): number | undefined {
  if (!joiningDecades.test(tokens[at - 1]?.text ?? '')) {
    return undefined;
  }
  const last = tokens[at - 2];
  const isS = last?.text === 's' && last.glued;
  const place = apostrophe.test(tokens[at - 3]?.text ?? '') ? at - 4 : at - 3;
  const number = isS ? tokens[place] : undefined;
  if (number?.kind !== 'digits' || !decadeDigits.test(number.text)) {
    return last?.role?.decade === undefined ? undefined : 1900;
  }
  const before = Number(number.text);
  return before > 100 ? 100 * Math.floor(before / 100) : (decadeBefore(tokens, place) ?? 1900);
}

const joiningDecades = /^(?:and|or|to|,|\/|-|–)$/u;
const decadeDigits = /^(?:1\d|20)?[2-9]0$/u;

/** “the roaring twenties”, in words. */
function isDescribed(tokens: readonly Token[], at: number): boolean {
  const [the, word, decade] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  return (
    decade?.kind === 'word' && word?.kind === 'word' && word.role === undefined && the?.text.toLowerCase() === 'the'
  );
}

/** Behind the “s” or “’s” of a decade in digits. */
function endOfS(tokens: readonly Token[], at: number): number | undefined {
  const s = apostrophe.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  return tokens[s]?.text === 's' && tokens[s].glued && tokens[at + 1]?.glued === true ? s + 1 : undefined;
}

/** The word before “late”, “early” or “mid-”. */
function behindShades(
  tokens: readonly Token[],
  at: number,
): { readonly text: string; readonly isShaded: boolean } | undefined {
  let index = at;
  while (tokens[index]?.role?.shade !== undefined || (tokens[index]?.text === '-' && tokens[index]?.glued === true)) {
    index--;
  }
  const token = tokens[index];
  return token === undefined ? undefined : { text: token.text, isShaded: index < at };
}

/** “highs in the mid-80s”, “a field of golfers who shot in the 60s”: what is no time is told in tens too. */
function isToldInTens(tokens: readonly Token[], at: number, { tensNouns }: Vocabulary): boolean {
  for (let index = at - 1; index >= Math.max(0, at - tensReach); index--) {
    const text = tokens[index]?.text.toLowerCase() ?? '';
    if (tensNouns.has(text)) {
      return true;
    }
    if (sentenceEnd.test(text)) {
      return false;
    }
  }
  return false;
}

/** Tokens before a decade. */
const tensReach = 9;
