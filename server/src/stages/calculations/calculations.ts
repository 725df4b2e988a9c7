import { defineStage } from '../../pipeline/stage';
import { within } from '../../text/span';
import type { Calculation } from '../../types/calculation';
import { figures } from '../figures/figures';
import { sentences } from '../sentences';
import { changesIn } from './changes';
import { conversionsIn } from './conversions';
import { differencesIn } from './differences';
import { durationsIn } from './durations';
import { multiplesIn } from './multiples';
import { movesIn } from './moves';
import { productsIn } from './products';
import { sharesIn } from './shares';
import { sketchOf } from './sketch';
import { sumsIn } from './sums';
import { wholesIn } from './wholes';

/** The arithmetic that the article does, sentence by sentence: whether it adds up, and what it leaves to the reader. */
export const calculations = defineStage({
  name: 'calculations',
  uses: { sentences, figures },
  run({ article: { text }, lexicon, sentences, figures }): readonly Calculation[] {
    return sentences.flatMap(sentence => {
      const inside = within(figures, sentence);
      const hasRange = inside.some(({ kind }) => kind === 'range');
      if (inside.length < 2 && !hasRange) {
        return [];
      }
      const sketch = sketchOf(text, sentence, figures);
      const moves = movesIn(sketch);
      return [
        ...conversionsIn(text, hasRange ? sketchOf(text, sentence, figures, 'whole') : sketch, lexicon),
        ...changesIn(text, sketch, moves, lexicon),
        ...multiplesIn(text, sketch, moves, lexicon),
        ...sharesIn(text, sketch, lexicon),
        ...sumsIn(text, sketch, lexicon),
        ...differencesIn(text, sketch, moves, lexicon),
        ...productsIn(text, sketch, lexicon),
        ...durationsIn(text, sketch, lexicon),
        ...wholesIn(text, sketch, lexicon),
      ];
    });
  },
});
