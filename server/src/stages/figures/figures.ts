import { defineStage } from '../../pipeline/stage';
import type { Figure } from '../../types/figure';
import { names } from '../names';
import { words } from '../words';

/** Every figure of the article, read and normalised. In order of reading, no overlap. */
export const figures = defineStage({
  name: 'figures',
  uses: { words, names },
  run(): readonly Figure[] {
    return [];
  },
});
