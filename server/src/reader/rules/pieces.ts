import { isHigh } from '../../text/pairs';
import type { Span } from '../../text/span';

/**
 * Cuts a paragraph that is longer than any reporter's into pieces, at white space and behind a sentence if it can, within a
 * word if it must: the tokenizer's time grows with the square of what it is given at once. A usual paragraph is one piece.
 */
export function piecesOf(paragraph: string): readonly Span[] {
  const pieces: Span[] = [];
  let start = 0;
  while (paragraph.length - start > longestPiece) {
    const end = start + cutIn(paragraph.slice(start, start + longestPiece));
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: paragraph.length });
  return pieces;
}

/** Where to cut: behind the last sentence in the second half, else at the last blank there, else within the endless word. */
function cutIn(text: string): number {
  const half = text.length / 2;
  const sentence = text.lastIndexOf('. ');
  if (sentence >= half) {
    return sentence + 1;
  }
  const blank = text.lastIndexOf(' ');
  if (blank >= half) {
    return blank;
  }
  return isHigh(text.charCodeAt(longestWord - 1)) ? longestWord - 1 : longestWord;
}

/** UTF-16 code units; a long paragraph of a newspaper has 1,500. */
const longestPiece = 3000;

/** What is cut off of a word without an end: longer than any address. */
const longestWord = 400;
