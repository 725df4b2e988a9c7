import { defineStage } from '../../pipeline/stage';
import { within } from '../../text/span';
import type { Calculation } from '../../types/calculation';
import { figures } from '../figures/figures';
import { sentences } from '../sentences';
import { changesIn } from './changes';
import { conversionsIn } from './conversions';
import { differencesIn } from './differences';
import { sharesIn } from './shares';
import { sketchOf } from './sketch';
import { sumsIn } from './sums';

/** The arithmetic that the article does, sentence by sentence: whether it adds up, and what it leaves to the reader. */
export const calculations = defineStage({
  name: 'calculations',
  uses: { sentences, figures },
  run({ article: { text }, lexicon, sentences, figures }): readonly Calculation[] {
    return sentences.flatMap(sentence => {
      const [first, second] = within(figures, sentence);
      if (second === undefined && first?.kind !== 'range') {
        return [];
      }
      const sketch = sketchOf(text, sentence, figures);
      return [
        ...conversionsIn(text, sketch, lexicon),
        ...changesIn(text, sketch, lexicon),
        ...sharesIn(text, sketch),
        ...sumsIn(text, sketch),
        ...differencesIn(text, sketch),
      ];
    });
  },
});
