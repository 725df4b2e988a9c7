import { fold } from './fold';

/**
 * A name's words made comparable: “Alexandria Ocasio-Cortez” is alexandria, ocasio, cortez; full stops and commas are gone, and letters that
 * are no letter with a mark are written as papers do that have no such type: “Søren” is soren.
 */
export function nameWords(name: string): readonly string[] {
  return foldedWords(plainLettersOnly(name));
}

/** The same with each letter its own, as the lists of names have them. */
export function foldedWords(name: string): readonly string[] {
  return fold(name).split(separators).map(withoutStops).filter(isWord);
}

function plainLettersOnly(name: string): string {
  return isAscii.test(name) ? name : name.replace(ownLetters, letter => plainLetters[letter.toLowerCase()] ?? letter);
}

const isAscii = /^[\x20-~]*$/u;
const ownLetters = /[øłđæœßþðıħŧ]/giu;
/** In small letters: for comparing only. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
};

const separators = /[\s,‑-]+/u;

/** “U.S.” and “US” are one word, “E.” is “e”. */
function withoutStops(word: string): string {
  return word.includes('.') ? word.replaceAll('.', '') : word;
}

function isWord(word: string): boolean {
  return word !== '';
}

/** What a name is called in keys: “Olga Sánchez Cordero” is “olga-sanchez-cordero”. */
export function slugOf(name: string): string {
  const folded = fold(name);
  return isPlain.test(folded) ? folded.replaceAll(' ', '-') : folded.replace(gaps, '-').replace(edges, '') || 'unnamed';
}

const isPlain = /^[a-z0-9]+(?: [a-z0-9]+)*$/u;
const gaps = /[^\p{L}\p{N}]+/gu;
const edges = /^-|-$/gu;

/** First letters of the words that count: “Customs and Border Protection” is “cbp”. */
export function initialsOf(words: readonly string[]): string {
  return words
    .filter(word => !isSmall(word))
    .map(word => word.charAt(0))
    .join('');
}

/** Whether acronyms leave the word out. */
export function isSmall(word: string): boolean {
  return small.has(word);
}

const small = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'de', 'du', 'des', 'la', '&']);

/** Whether the name is written as an acronym: “CBP”, “U.N.”, “AMLO”; then its letters, small. */
export function acronymOf(name: string): string | undefined {
  return acronym.test(name) ? name.replace(/[.&]/gu, '').toLowerCase() : undefined;
}

const acronym = /^(?:\p{Lu}[.&]?){2,8}$/u;

/** “COUNCILLOR” as “Councillor”. */
export function withoutShouting(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
