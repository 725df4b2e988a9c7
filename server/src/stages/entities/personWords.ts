import { nameWords } from '../../text/nameForms';
import { isSameWord, type GivenNames } from './givenNames';

export interface Words {
  readonly words: readonly string[];
  /** “jr”, “iii”; empty when none. */
  readonly suffix: string;
}

export function wordsOf(name: string): Words {
  return personWords(nameWords(withoutNickname(name)));
}

/** “Bob Lane” of “Bob “The Builder” Lane”. */
export function withoutNickname(name: string): string {
  return name.replace(nickname, ' ');
}

/** What stands in marks within a name. */
const nickname = / \(?["“‘'][^"”’'\n]{1,32}["”’']\)? /u;

/** The words of a person's name without “Jr.”. */
export function personWords(words: readonly string[]): Words {
  const last = words.at(-1) ?? '';
  return words.length > 1 && suffixes.has(last) ? { words: words.slice(0, -1), suffix: last } : { words, suffix: '' };
}

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Whether the shorter full name can be the longer one's: same surname and a given name that is alike, middle names and initials left out. */
export function isSamePerson(long: Words, short: Words, given: GivenNames): boolean {
  if (long.suffix !== short.suffix && long.suffix !== '' && short.suffix !== '') {
    return false;
  }
  const [a, b] = long.words.length >= short.words.length ? [long.words, short.words] : [short.words, long.words];
  if (a.length > b.length && a.length <= longestName && (isEndOf(a, b) || isStartOf(a, b))) {
    return true;
  }
  return a.at(-1) === b.at(-1) && given.areAlike(a[0], b[0]) && isSameMiddle(a.slice(1, -1), b.slice(1, -1));
}

/** Words of a person's name; what is longer is a phrase that was read as one. */
const longestName = 5;

/** Middle names may be left out or cut to initials; “George W.” and “George H. W.” are two. */
function isSameMiddle(long: readonly string[], short: readonly string[]): boolean {
  return short.some(word => word.length === 1) && short.length !== long.length ? false : isSubsequence(long, short);
}

function isEndOf(long: readonly string[], short: readonly string[]): boolean {
  const from = long.length - short.length;
  return short.every((word, index) => word === long[from + index]);
}

/** “Enrique Peña” of “Enrique Peña Nieto”. */
function isStartOf(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word, index) => word === long[index]);
}

function isSubsequence(long: readonly string[], short: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !isSameWord(long[at] ?? '', word)) {
      at++;
    }
    if (at++ >= long.length) {
      return false;
    }
  }
  return true;
}
