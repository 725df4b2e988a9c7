import type { Lexicon } from '../../lexicon/lexicon';
import { byParagraph } from '../../pipeline/byParagraph';
import { defineStage } from '../../pipeline/stage';
import { within } from '../../text/span';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { movedBy as figureBy } from '../figures/figures';
import { ownFigures } from '../ownFigures';
import { paragraphs } from '../paragraphs';
import { passages } from '../passages/passages';
import { sentencesOf } from '../sentences';
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
  uses: { passages, paragraphs, ownFigures },
  run({ lexicon, passages, paragraphs, ownFigures }): readonly Calculation[] {
    return paragraphs.flatMap((paragraph, index) => {
      const offset = passages.all[index]?.start ?? 0;
      return calculationsOf(paragraph, lexicon, ownFigures[index]).map(one => movedBy(offset, one));
    });
  },
});

/** The arithmetic of one paragraph, offsets counted from its start. */
const calculationsOf = byParagraph(
  (paragraph, lexicon: Lexicon, figures: readonly Figure[] = []): readonly Calculation[] => {
    const { text } = paragraph;
    return sentencesOf(paragraph, lexicon).flatMap(sentence => {
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
);

function movedBy(offset: number, calculation: Calculation): Calculation {
  const { terms, result } = calculation;
  return {
    ...calculation,
    terms: terms.map(term => figureBy(offset, term)),
    result: result && figureBy(offset, result),
  };
}
