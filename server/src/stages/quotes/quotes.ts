import { defineStage } from '../../pipeline/stage';
import type { Quote } from '../../types/quote';
import { entities } from '../entities/entities';
import { marks } from '../marks/marks';
import { pronouns } from '../pronouns';

/** Every quote with its speaker. In order of reading. */
export const quotes = defineStage({
  name: 'quotes',
  uses: { marks, entities, pronouns },
  run(): readonly Quote[] {
    return [];
  },
});
