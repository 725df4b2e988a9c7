import { firstEndingAfter, type Span } from '../../../text/span';
import type { Tree } from '../../../types/tree';

/**
 * The word within a figure on which the others there hang; undefined where the span holds none. The last such word, for a number stands
 * before what it is a number of: “million” of “$1.2 million”.
 */
export function topOf({ words }: Tree, { start, end }: Span): number | undefined {
  let top: number | undefined;
  for (let index = firstEndingAfter(words, start); index < words.length; index++) {
    const word = words[index];
    if (word === undefined || word.start >= end) {
      break;
    }
    const head = words[word.head ?? -1];
    const isInside = head !== undefined && head.end > start && head.start < end;
    if (!isInside && word.pos !== 'PUNCT') {
      top = index;
    }
  }
  return top;
}
