import { defineStage } from '../pipeline/stage';
import type { Mention } from '../types/entity';
import { entities } from './entities/entities';
import { pronouns } from './pronouns';
import { quotes } from './quotes/quotes';

/** Every mention of every entity: names, pronouns (with “I” inside the speaker's own quotes) and descriptions. In order of reading. */
export const mentions = defineStage({
  name: 'mentions',
  uses: { entities, pronouns, quotes },
  run({ entities, pronouns }): readonly Mention[] {
    const named = entities.flatMap(entity =>
      entity.names.map(({ start, end }): Mention => ({
        start,
        end,
        form: 'name',
        entity: entity.key,
        because: 'name',
      })),
    );
    return [...named, ...pronouns].sort((a, b) => a.start - b.start);
  },
});
