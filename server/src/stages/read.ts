import { defineStage } from '../pipeline/stage';
import { textOf } from '../text/span';
import type { Reading } from '../types/reading';
import { passages } from './passages/passages';

/** The reading of each passage, in their order: looked up once, for a paragraph is found by all of its letters. */
export const read = defineStage({
  name: 'read',
  uses: { passages },
  run({ article, readings, passages }): readonly Reading[] {
    return passages.all.map(passage => readings.of(textOf(article.text, passage)));
  },
});
