import type { Span } from '../../text/span';

/** The words of a sentence, blanks where `place` stands. Both are places in the article. */
export function blanked(words: string, place: Span, sentence: Span): string {
  const from = Math.max(0, place.start - sentence.start);
  const to = Math.max(from, place.end - sentence.start);
  return words.slice(0, from) + ' '.repeat(to - from) + words.slice(to);
}
