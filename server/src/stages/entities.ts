import { defineStage } from '../pipeline/stage';
import type { Entity } from '../types/entity';
import { names } from './names';
import { titles } from './titles';

/** Who and what the article names: its names joined (“Olga Sanchez Cordero”, “Cordero”). In order of first mention. */
export const entities = defineStage({
  name: 'entities',
  uses: { names, titles },
  run(): readonly Entity[] {
    return [];
  },
});
