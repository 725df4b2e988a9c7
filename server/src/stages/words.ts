import { defineStage } from '../pipeline/stage';
import type { Word } from '../types/reading';
import { passages } from './passages/passages';

/** Every word of the article with its part of speech, in order of reading, from the readings of its paragraphs. */
export const words = defineStage({
  name: 'words',
  uses: { passages },
  run({ article, readings, passages }): readonly Word[] {
    return passages.all.flatMap(passage => {
      const reading = readings.of(article.text.slice(passage.start, passage.end));
      return reading.words.map(word => ({ ...word, start: passage.start + word.start, end: passage.start + word.end }));
    });
  },
});
