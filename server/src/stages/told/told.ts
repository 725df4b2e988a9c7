import { defineStage } from '../../pipeline/stage';
import { entities } from '../entities/entities';
import { figures } from '../figures/figures';
import { passages } from '../passages/passages';
import { sentences } from '../sentences';
import { tellings, type ToldFigure } from './tellings';

/** Figures of which it can be said what else gives the same, each with what its sentence tells besides. In order of reading. */
export const told = defineStage({
  name: 'told',
  uses: { passages, sentences, entities, figures },
  run({ article: { text }, lexicon, passages, sentences, entities, figures }): readonly ToldFigure[] {
    return tellings({ text, lexicon, sentences, entities, figures, dateline: passages.dateline });
  },
});
