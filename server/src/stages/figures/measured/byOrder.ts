import { firstEndingAfter, type Span } from '../../../text/span';
import type { Word } from '../../../types/reading';

/**
 * The noun before the verb that stands before the figure: “Holm Mills rose 18 sen”. For clauses whose syntax was not understood; looks no
 * further than the sentence. An index of a word.
 */
export function nounBefore(
  text: string,
  words: readonly Word[],
  { start }: Span,
  isAmount: (index: number) => boolean,
): number | undefined {
  const at = firstEndingAfter(words, start) - 1;
  let verb: number | undefined;
  for (let index = at; index > at - reach && index >= 0; index--) {
    const word = words[index];
    if (word === undefined || isEnd(text, word)) {
      return undefined;
    }
    if (verb === undefined && (word.pos === 'VERB' || word.pos === 'AUX')) {
      verb = index;
    } else if (verb === index + 1 && isComma(text, word)) {
      index = commaBefore(text, words, index);
    }
    if (verb !== undefined && nominal.has(word.pos) && !isAmount(index)) {
      return index;
    }
  }
  return undefined;
}

/** “the debt, leaving out banks, was”: what stands between commas is no part of the clause. */
function commaBefore(text: string, words: readonly Word[], at: number): number {
  for (let index = at - 1; index > at - reach && index >= 0; index--) {
    const word = words[index];
    if (word !== undefined && isComma(text, word)) {
      return index;
    }
  }
  return at;
}

function isComma(text: string, { start, end }: Word): boolean {
  return end - start === 1 && text.charAt(start) === ',';
}

/** Words looked at. */
const reach = 16;
const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

function isEnd(text: string, { start, end }: Word): boolean {
  return end - start === 1 && ends.test(text.charAt(start));
}

const ends = /^[.!?;:]$/u;
