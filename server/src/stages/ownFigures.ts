import { dividing } from '../pipeline/byParagraph';
import { defineStage } from '../pipeline/stage';
import type { Figure } from '../types/figure';
import { figures, movedBy } from './figures/figures';
import { paragraphs } from './paragraphs';
import { passages } from './passages/passages';

/** The article's figures in each of its paragraphs, offsets counted from the paragraph's start: the same list for as long as they are the same. */
export const ownFigures = defineStage({
  name: 'ownFigures',
  uses: { passages, paragraphs, figures },
  run: ({ passages, paragraphs, figures }): readonly (readonly Figure[])[] =>
    divided(paragraphs, passages.all, figures),
});

const divided = dividing<Figure>(movedBy);
