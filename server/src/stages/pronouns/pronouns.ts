import { defineStage } from '../../pipeline/stage';
import { byPosition } from '../../text/span';
import type { Mention } from '../../types/entity';
import { entities } from '../entities/entities';
import { marks } from '../marks/marks';
import { names } from '../names/names';
import { passages } from '../passages/passages';
import { sentences } from '../sentences';
import { titles } from '../titles/titles';
import { words } from '../words';
import { speakersByKind } from './speakers';
import { Walk } from './walk';

/**
 * Third-person pronouns and descriptions (“she”, “the interior secretary”), each with the person it stands for. In order of
 * reading. What has no likely antecedent is left out.
 */
export const pronouns = defineStage({
  name: 'pronouns',
  uses: { entities, titles, words, names, sentences, passages, marks },
  run(inputs): readonly Mention[] {
    const found = new Walk(inputs).mentions();
    return [...found, ...speakersByKind(inputs, found)].sort(byPosition);
  },
});
