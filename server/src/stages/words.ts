import { defineStage } from '../pipeline/stage';
import type { Word } from '../types/reading';
import { passages } from './passages/passages';

/** Every word of the article with its part of speech, in order of reading, from the readings of its paragraphs. */
export const words = defineStage({
  name: 'words',
  uses: { passages },
  run({ article, readings, passages }): readonly Word[] {
    const found: Word[] = [];
    for (const { start, end } of passages.all) {
      for (const word of readings.of(article.text.slice(start, end)).words) {
        found.push(movedBy(start, word));
      }
    }
    return found;
  },
});

/** The word where the article has it. Spelled out for a word without syntax: there are a hundred thousand in a second. */
function movedBy(offset: number, word: Word): Word {
  const start = offset + word.start;
  const end = offset + word.end;
  return word.head === undefined ? { start, end, pos: word.pos } : { ...word, start, end };
}
