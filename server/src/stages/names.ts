import { defineStage } from '../pipeline/stage';
import type { Name } from '../types/name';
import { passages } from './passages/passages';

/** Every named mention of the article: the readings' names, made consistent over the whole article. In order of reading, no overlap. */
export const names = defineStage({
  name: 'names',
  uses: { passages },
  run({ article, readings, passages }): readonly Name[] {
    return passages.all.flatMap(passage =>
      readings.of(article.text.slice(passage.start, passage.end)).names.map(({ start, end, type, because }) => ({
        start: passage.start + start,
        end: passage.start + end,
        type,
        because,
      })),
    );
  },
});
