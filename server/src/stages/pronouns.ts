import { defineStage } from '../pipeline/stage';
import type { Mention } from '../types/entity';
import { entities } from './entities/entities';

/** Third-person pronouns and descriptions (“the interior secretary”) outside quotation, each with the person it stands for. In order of reading. */
export const pronouns = defineStage({
  name: 'pronouns',
  uses: { entities },
  run(): readonly Mention[] {
    return [];
  },
});
