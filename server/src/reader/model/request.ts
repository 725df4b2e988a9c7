import type { Lexicon } from '../../lexicon/lexicon';
import { seenOf } from '../../text/seen';
import type { Reading } from '../../types/reading';
import { cluesOf } from './clues';
import { cut, longestWindow } from './windows';

/**
 * What the model is asked about a paragraph, small and fit to be sent to another thread: that thread needs no word lists.
 * `spans` holds start and end of each word in turn, `clues` its casing, lexical and hint.
 */
export interface ReadingRequest {
  readonly text: string;
  readonly spans: Int32Array;
  readonly clues: Uint8Array;
}

/** Asks about the words of the paragraph's rule reading, as they are seen through what scraping left: the network was trained on clean text. */
export function requestOf(paragraph: string, byRule: Reading, lexicon: Lexicon): ReadingRequest {
  const seen = seenOf(paragraph);
  return seen === undefined
    ? requestAbout(paragraph, byRule, lexicon)
    : requestAbout(
        seen.text,
        {
          words: byRule.words.map(word => ({ ...word, ...seen.inward(word) })),
          names: byRule.names.map(name => ({ ...name, ...seen.inward(name) })),
        },
        lexicon,
      );
}

function requestAbout(paragraph: string, byRule: Reading, lexicon: Lexicon): ReadingRequest {
  const { words } = byRule;
  const spans = new Int32Array(2 * words.length);
  const clues = new Uint8Array(3 * words.length);
  for (const [index, { start, end }] of words.entries()) {
    spans[2 * index] = start;
    spans[2 * index + 1] = end;
  }
  for (const [index, { casing, lexical, hint }] of cluesOf(paragraph, byRule, lexicon).entries()) {
    clues[3 * index] = casing;
    clues[3 * index + 1] = lexical;
    clues[3 * index + 2] = hint;
  }
  return { text: paragraph, spans, clues };
}

/** The words that are asked about, in order. */
export function wordsIn({ text, spans }: ReadingRequest): readonly string[] {
  return Array.from({ length: spans.length / 2 }, (_, index) => text.slice(spans[2 * index], spans[2 * index + 1]));
}

/**
 * A request without an end, in parts that are asked one after the other, so that what is more urgent need not wait for the whole.
 * Their answers in a row are the whole's. Nearly every request is its only part.
 */
export function partsOf(request: ReadingRequest): readonly ReadingRequest[] {
  const words = request.spans.length / 2;
  return words <= longestPart
    ? [request]
    : cut(wordsIn(request), from => from + longestPart).map(({ from, to }) => partOf(request, from, to));
}

/** Words; one window, or two where the words are long. */
const longestPart = longestWindow.words;

function partOf({ text, spans, clues }: ReadingRequest, from: number, to: number): ReadingRequest {
  const start = spans[2 * from] ?? 0;
  return {
    text: text.slice(start, spans[2 * to - 1]),
    spans: spans.slice(2 * from, 2 * to).map(offset => offset - start),
    clues: clues.slice(3 * from, 3 * to),
  };
}
