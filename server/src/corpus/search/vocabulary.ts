import type { Lexicon } from '../../lexicon/lexicon';
import { copyOf } from '../../text/copy';

/**
 * Every word that any article has, folded, each with a number: the word's own for good. It only grows, and whoever asks twice is told the same. Words
 * that are frequent in the news have low numbers, which take less space (see `packedWords`).
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  #lengths = new Uint8Array(1 << 14);

  constructor(frequentFirst: Iterable<string> = []) {
    for (const word of frequentFirst) {
      this.numberOf(word);
    }
  }

  /** How many words there are; their numbers go from 0 to here. */
  get size(): number {
    return this.#words.length;
  }

  /** UTF-16 code units of each word, by its number; 255 where it has more. */
  get lengths(): Uint8Array {
    return this.#lengths;
  }

  /** The number of a word, which is from now on known. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) {
      return known;
    }
    const own = copyOf(word);
    const number = this.#words.push(own) - 1;
    this.#numbers.set(own, number);
    if (number >= this.#lengths.length) {
      const longer = new Uint8Array(this.#lengths.length * 2);
      longer.set(this.#lengths);
      this.#lengths = longer;
    }
    this.#lengths[number] = Math.min(own.length, longest);
    return number;
  }

  /** The number of a word that some article has. */
  known(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  word(number: number): string {
    return this.#words[number] ?? '';
  }
}

const longest = 255;

/** The words that articles are sure to have, the most frequent first. */
export function frequentWords(lexicon: Lexicon): readonly string[] {
  const functionWords = lexicon.words('function-words');
  return [...lexicon.table('common-words')]
    .map(([word, digits]) => ({ word, weight: 2 * Number(digits) + (functionWords.has(word) ? 1 : 0) }))
    .filter(({ weight }) => weight >= frequent)
    .sort((a, b) => b.weight - a.weight)
    .map(({ word }) => word);
}

/** Twice the digits of a count in fifty million words: ten thousand times. */
const frequent = 8;
