import type { Lexicon } from '../../../lexicon/lexicon';
import { Buckets } from './buckets';

/** A name to compare with others: the words of its core, folded. */
export interface Comparable {
  readonly type: 'PERSON' | 'ORG' | 'GPE';
  readonly words: readonly string[];
}

/**
 * Pairs of names that are nearly the same, so that one may be a slip: persons whose names differ by a letter in one word, and
 * organisations that differ in one word with the same initial (“Customs and Border Patrol”, “… Protection”), and places of one word that differ by a
 * letter.
 * Each pair once, the earlier item first. Names are compared through what they share, never all with all.
 */
export function nearlySame<Item extends Comparable>(
  items: readonly Item[],
  lexicon: Lexicon,
): readonly (readonly [Item, Item])[] {
  const found: (readonly [Item, Item])[] = [];
  const buckets = new Buckets<Item>();
  for (const item of items) {
    for (const key of likeKeysOf(item)) {
      for (const other of buckets.join(key, item)) {
        if (areAlike(other, item, lexicon)) {
          found.push([other, item]);
        }
      }
    }
  }
  return found;
}

/** What two names share that differ in one word: their type, which word that is, and the others. Of a place: its letters but one. */
export function likeKeysOf({ type, words }: Comparable): readonly string[] {
  const [first = ''] = words;
  if (type === 'GPE') {
    return words.length > 1 || first.length < shortestPlace || first.length > longestPlace
      ? []
      : [...new Set([first, ...Array.from(first, (_, at) => without(first, at))])].map(letters => `${type} ${letters}`);
  }
  return words.length < 2 || words.length > longestName
    ? []
    : words.map((_, index) => `${type} ${String(index)} ${words.toSpliced(index, 1).join(' ')}`);
}

/** Whether two names of one type that differ in one word may be taken for each other. */
export function areAlike({ type, words }: Comparable, other: Comparable, lexicon: Lexicon): boolean {
  const index = words.findIndex((word, at) => word !== other.words[at]);
  const [word = '', its = ''] = [words[index], other.words[index]];
  const rest = words.toSpliced(index, 1);
  if (index < 0) {
    return false;
  }
  switch (type) {
    case 'PERSON':
      return isMisspelt(word, its) || (rest.length > 1 && isTurned(word, its));
    case 'ORG':
      return isMistaken(word, its, rest, lexicon);
    case 'GPE':
      return isMisspelt(word, its) && !(isPlace(word, lexicon) && isPlace(its, lexicon));
  }
}

/** Whether lists know a place of this name, folded. */
export function isPlace(word: string, lexicon: Lexicon): boolean {
  return lexicon.words('places').has(word);
}

/** Letters of a place's name that is held against others. */
const shortestPlace = 6;
const longestPlace = 20;

function without(word: string, at: number): string {
  return word.slice(0, at) + word.slice(at + 1);
}

/** Two neighbouring letters changed about: “Mei”, “Mie”. */
function isTurned(a: string, b: string): boolean {
  return (
    a.length === b.length &&
    a.length > 2 &&
    a !== b &&
    isOneEdit(a, b) &&
    Array.from(a).sort().join('') === Array.from(b).sort().join('')
  );
}

/** Words of a name; longer ones are lists. */
const longestName = 10;

/** Whether two words of a person's name differ by one letter, as slips do. “Ivanov” and “Ivanova” are two persons. */
function isMisspelt(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return short.length >= 5 && long !== short && !isInflected(long, short) && isOneEdit(long, short);
}

/** The same word with an ending: a plural, a possessive, a woman's form. */
function isInflected(long: string, short: string): boolean {
  return long.length > short.length && long.startsWith(short);
}

/** One letter more, one other letter, or two letters changed about. */
function isOneEdit(long: string, short: string): boolean {
  let start = 0;
  while (start < short.length && long[start] === short[start]) {
    start++;
  }
  const [a, b] = [long.slice(start), short.slice(start)];
  return long.length > short.length
    ? a.slice(1) === b
    : long.length === short.length &&
        (a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)));
}

/** Whether two words in the same place of an organisation's name are taken for each other; the rest must tell which body is meant. */
function isMistaken(a: string, b: string, rest: readonly string[], lexicon: Lexicon): boolean {
  const kinds = lexicon.table('organisation-endings');
  const minor = lexicon.words('function-words');
  const specific = rest.filter(word => !kinds.has(word) && !minor.has(word));
  return (
    a !== b &&
    a[0] === b[0] &&
    Math.min(a.length, b.length) >= 4 &&
    (specific.length >= 2 || (specific.length === 1 && isSpeltOtherwise(a, b))) &&
    !lexicon.words('places').has(specific.join(' ')) &&
    2 * sharedLetters(a, b) >= Math.min(a.length, b.length)
  );
}

/** A word taken for one that is spelt nearly so: “Strait”, “Straight”. */
function isSpeltOtherwise(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return (
    short.length > 4 &&
    long.length - short.length < 3 &&
    !isInflected(long, short) &&
    long.at(-1) === short.at(-1) &&
    sharedLetters(long, short) >= short.length - (long.length === short.length ? 1 : 0)
  );
}

/** The length of the longest run of letters that both words have in this order, gaps allowed. Words are cut at 24 letters. */
function sharedLetters(a: string, b: string): number {
  const [rows, columns] = [a.slice(0, longestWord), b.slice(0, longestWord)];
  let before: readonly number[] = Array.from({ length: columns.length + 1 }, () => 0);
  for (const letter of rows) {
    const row = [0];
    for (let index = 0; index < columns.length; index++) {
      const longer = Math.max(before[index + 1] ?? 0, row[index] ?? 0);
      row.push(letter === columns[index] ? (before[index] ?? 0) + 1 : longer);
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}

const longestWord = 24;
