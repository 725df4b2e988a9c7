import type { Lexicon } from '../lexicon/lexicon';
import { defineStage } from '../pipeline/stage';
import { trimmed } from '../text/lines';
import type { Span } from '../text/span';
import { passages } from './passages/passages';

/** A full stop, question or exclamation mark with the closing marks and brackets behind it, then a gap. */
const sentenceEnd = /[.!?…]{1,4}["”’'»)\]]{0,4}(?=\s)/gu;

/** The word that a full stop follows, as far as an abbreviation can be. */
const lastWord = /[\p{L}\p{M}.]{1,12}$/u;

/** What a sentence may begin with: a capital, a digit or an opening mark. */
const sentenceStart = /^\s+["“‘'«(\[]{0,3}[\p{Lu}\p{Lo}\d]/u;

/** “U.S.”, “a.m.”, “J.” – a stop after these may or may not end a sentence. */
const initials = /^(?:\p{L}\.){1,5}$/u;

const nextWord = /^\s+["“‘'«(\[]{0,3}([\p{L}\p{M}’']{1,20})/u;

/** Splits every paragraph into sentences. A closing mark belongs to the sentence it closes. */
export const sentences = defineStage({
  name: 'sentences',
  uses: { passages },
  run({ article, lexicon, passages }): readonly Span[] {
    return passages.all.flatMap(passage => sentencesOf(article.text, passage, lexicon));
  },
});

function sentencesOf(text: string, passage: Span, lexicon: Lexicon): readonly Span[] {
  const paragraph = text.slice(passage.start, passage.end);
  const found: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const span = trimmed(paragraph, { start, end });
    if (span.start < span.end) {
      found.push({ start: passage.start + span.start, end: passage.start + span.end });
    }
    start = end;
  };
  for (const { index, 0: stop } of paragraph.matchAll(sentenceEnd)) {
    if (endsSentence(paragraph, index, index + stop.length, lexicon)) {
      close(index + stop.length);
    }
  }
  close(paragraph.length);
  return found;
}

function endsSentence(paragraph: string, stop: number, end: number, lexicon: Lexicon): boolean {
  const rest = paragraph.slice(end, end + 32);
  if (!sentenceStart.test(rest)) {
    return false;
  }
  if (paragraph.charAt(stop) !== '.' || end > stop + 1) {
    return true;
  }
  const before = lastWord.exec(paragraph.slice(Math.max(0, stop + 1 - 13), stop + 1))?.[0] ?? '';
  if (initials.test(before)) {
    // A single capital is somebody's initial; after “U.S.” only a word that often opens sentences opens one.
    const next = nextWord.exec(rest)?.[1]?.toLowerCase() ?? '';
    return before.length > 2 && lexicon.words('function-words').has(next);
  }
  return !lexicon.words('abbreviations').has(before.slice(0, -1).toLowerCase());
}
