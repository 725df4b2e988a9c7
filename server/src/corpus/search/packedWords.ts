import { denseNumbers, leaders, stoppers } from '../../text/denseNumbers';
import { eachWord } from './words';
import type { Vocabulary } from './vocabulary';

/**
 * The words of an article one behind the other, as their numbers in the vocabulary, with where they stand, in less than two bytes a word: each
 * character of this string is a byte. Search engines turn this round and keep for each word where it stands; that takes more space, an edit touches as
 * many lists as the article has words, and what stands to the left and right of a word, of which concordances, their order and collocates are made, is
 * not in it. A corpus of ten thousand articles is short enough to be looked through as it is.
 */
export type PackedWords = string;

export function packedWords(text: string, vocabulary: Vocabulary): PackedWords {
  const numbers: number[] = [];
  let at = 0;
  eachWord(text, (form, start, end) => {
    const number = vocabulary.numberOf(form);
    const gap = Math.max(0, start - at);
    if (gap >= signs - 1 || end - start !== vocabulary.lengths[number]) {
      numbers.push(odd, gap, end - start);
    } else if (gap !== usualGap) {
      numbers.push(gap + 1);
    }
    numbers.push(number + signs);
    at = end;
  });
  return denseNumbers(numbers);
}

/** How a word's number stands in packed words: where this is nowhere, the word is not, but it may be without the word being there. */
export function packedWord(number: number): string {
  return denseNumbers([number + signs]);
}

/** Packed words laid out; whoever reads article after article lays out one over the other. */
export class Layout {
  /** How many words there are. */
  count = 0;
  /** Of each word, its number, and where it starts and ends in the text. */
  numbers = new Int32Array(1 << 12);
  starts = new Int32Array(1 << 12);
  ends = new Int32Array(1 << 12);

  of(packed: PackedWords, { lengths }: Vocabulary): this {
    this.#holdAtLeast(packed.length);
    const { numbers, starts, ends } = this;
    // Asked for once: this loop is what a search spends its time in.
    const [endings, leadings] = [stoppers, leaders];
    let at = 0;
    let gap = usualGap;
    /** Of the next word, where it is not what the vocabulary says; below 0 else. */
    let length = -1;
    let before = 0;
    let count = 0;
    /** Numbers that are to come of an odd word besides its own. */
    let owed = 0;
    for (let index = 0; index < packed.length; index++) {
      const byte = packed.charCodeAt(index);
      if (byte >= endings) {
        before = before * leadings + byte - endings + 1;
        continue;
      }
      const value = before * endings + byte;
      before = 0;
      if (owed === 2) {
        gap = value;
        owed = 1;
      } else if (owed === 1) {
        length = value;
        owed = 0;
      } else if (value === odd) {
        owed = 2;
      } else if (value < signs) {
        gap = value - 1;
      } else {
        const number = value - signs;
        const start = at + gap;
        at = start + (length < 0 ? (lengths[number] ?? 0) : length);
        numbers[count] = number;
        starts[count] = start;
        ends[count] = at;
        count++;
        gap = usualGap;
        length = -1;
      }
    }
    this.count = count;
    return this;
  }

  /** The first word that ends behind `offset`; `count` where none does. */
  firstBehind(offset: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  #holdAtLeast(words: number): void {
    if (words > this.numbers.length) {
      const size = 2 ** Math.ceil(Math.log2(words));
      this.numbers = new Int32Array(size);
      this.starts = new Int32Array(size);
      this.ends = new Int32Array(size);
    }
  }
}

/** Numbers below stand for no word: `odd` says that gap and length follow as numbers, another one that the gap before the next word is one less. */
const signs = 8;
const odd = 0;

/** A blank, of which nothing is written. */
const usualGap = 1;
