import type { Lexicon } from '../lexicon/lexicon';
import { coreNameOf } from '../stages/entities/core';
import type { NameType } from '../types/name';
import type { ArticleRecord } from '../types/record';
import type { EntitySummary } from '../types/summary';

/**
 * What is kept of an article until it is read again, now that people decided that these words are a name of this kind: whoever is written so and not
 * otherwise is of it. The same record where there is nobody, or all are.
 */
export function ofKind(record: ArticleRecord, words: string, type: NameType, lexicon: Lexicon): ArticleRecord {
  const { summary } = record;
  const isOther = (entity: EntitySummary): boolean =>
    entity.type !== type && entity.forms.every(form => form === words);
  return summary.entities.some(isOther)
    ? {
        ...record,
        summary: {
          ...summary,
          entities: summary.entities.map(entity =>
            isOther(entity) ? { ...entity, type, core: coreNameOf({ ...entity, type }, lexicon) } : entity,
          ),
        },
      }
    : record;
}
