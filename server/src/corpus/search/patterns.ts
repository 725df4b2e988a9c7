import type { Lexicon } from '../../lexicon/lexicon';
import { lemmaOf } from '../../stages/circumstances/lemmas';
import { packedWord, type Layout } from './packedWords';
import type { Pattern, Phrase } from './query';
import type { Vocabulary } from './vocabulary';

/** A phrase as numbers of the vocabulary. */
export type WantedPhrase = readonly WantedWord[];

/** The numbers that a word may have: one, those that are marked, or any. */
export type WantedWord = number | Uint8Array | 'any';

/** What the phrase means to the vocabulary as it is; undefined where no article can have it. */
export function wanted(phrase: Phrase, vocabulary: Vocabulary, lexicon: Lexicon): WantedPhrase | undefined {
  const words = phrase.map(pattern => wantedWord(pattern, vocabulary, lexicon));
  return words.includes(undefined) ? undefined : words.filter(word => word !== undefined);
}

/** Calls `take` with the first and the last word of each place that has the phrase. */
export function findPhrase(phrase: WantedPhrase, layout: Layout, take: (first: number, last: number) => void): void {
  const { numbers, count } = layout;
  const [head, ...rest] = phrase;
  const last = count - rest.length;
  for (let at = 0; at < last; at++) {
    const number = numbers[at] ?? 0;
    const isHead = typeof head === 'number' ? number === head : fits(head, number);
    if (isHead && rest.every((word, index) => fits(word, numbers[at + 1 + index] ?? 0))) {
      take(at, at + rest.length);
    }
  }
}

/**
 * Of each word of the phrase that is one of few, how these stand in packed words: an article that has none of one word's has not the phrase. It is much
 * quicker to look for these than to lay out the article.
 */
export function codesOf(phrase: WantedPhrase): readonly (readonly string[])[] {
  return phrase.flatMap(word => {
    if (word === 'any') {
      return [];
    }
    const numbers = typeof word === 'number' ? [word] : numbersIn(word);
    return numbers.length > few ? [] : [numbers.map(packedWord)];
  });
}

const few = 24;

function numbersIn(marks: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let number = marks.indexOf(1); number >= 0; number = marks.indexOf(1, number + 1)) {
    found.push(number);
  }
  return found;
}

export function hasPhrase(phrase: WantedPhrase, layout: Layout): boolean {
  let isThere = false;
  findPhrase(phrase, layout, () => (isThere = true));
  return isThere;
}

function fits(word: WantedWord | undefined, number: number): boolean {
  return typeof word === 'number' ? word === number : typeof word === 'object' ? word[number] === 1 : word === 'any';
}

function wantedWord(pattern: Pattern, vocabulary: Vocabulary, lexicon: Lexicon): WantedWord | undefined {
  switch (pattern.kind) {
    case 'any':
      return 'any';
    case 'word':
      return vocabulary.known(pattern.form);
    case 'like':
      return marked(vocabulary, word => isLike(word, pattern.form));
    case 'lemma': {
      const lemma = lemmaOf(pattern.lemma, lexicon);
      const irregular = lexicon.table('irregular-forms');
      // Endings change, beginnings do not: few words need be looked up.
      const mayBe = (word: string): boolean => word.charCodeAt(0) === lemma.charCodeAt(0) || irregular.has(word);
      return marked(vocabulary, word => mayBe(word) && lemmaOf(word, lexicon) === lemma);
    }
  }
}

/** The words of the vocabulary that are so; undefined where none is. */
function marked(vocabulary: Vocabulary, isSo: (word: string) => boolean): Uint8Array | undefined {
  const marks = new Uint8Array(vocabulary.size);
  let any = false;
  for (let number = 0; number < marks.length; number++) {
    if (isSo(vocabulary.word(number))) {
      marks[number] = 1;
      any = true;
    }
  }
  return any ? marks : undefined;
}

/**
 * Whether `word` is as `pattern` has it, where `*` stands for any letters or none and `?` for one. It goes back to the last `*` only, so that no
 * pattern takes long: letters of one times letters of the other at most.
 */
export function isLike(word: string, pattern: string): boolean {
  let [at, from, star, resume] = [0, 0, -1, 0];
  while (at < word.length) {
    const wants = pattern.charAt(from);
    if (wants === '*') {
      star = from++;
      resume = at;
    } else if (from < pattern.length && (wants === '?' || wants === word.charAt(at))) {
      at++;
      from++;
    } else if (star >= 0) {
      from = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  return !/[^*]/u.test(pattern.slice(from));
}
