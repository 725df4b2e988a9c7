import { packed, unpacked } from '../text/packed';
import type { Claims } from '../types/claim';
import type { ArticleRecord } from '../types/record';
import type { EntitySummary } from '../types/summary';

/**
 * What is kept of an article until it is read again, now that people decided that these words are no name: without whoever is written so and not
 * otherwise. The same record where there is nobody. Who else is meant by whatever is left out here, only reading it again tells.
 */
export function withoutName(record: ArticleRecord, words: string): ArticleRecord {
  const { summary } = record;
  const gone = new Set(summary.entities.filter(entity => isAlways(entity, words)).map(({ key }) => key));
  if (gone.size === 0) {
    return record;
  }
  const stays = (key: string): boolean => !gone.has(key);
  const ifStays = (key: string | undefined): string | undefined => (key !== undefined && stays(key) ? key : undefined);
  const claimStays = summary.claims.claims.map(({ parties, source }) =>
    [...parties, ...(source === undefined ? [] : [source])].every(stays),
  );
  return {
    ...record,
    summary: {
      ...summary,
      entities: summary.entities.filter(({ key }) => stays(key)).map(entity => apart(entity, stays)),
      claims: claimsOf(summary.claims, claimStays),
    },
    statements: record.statements.map(({ relay, ...note }) => ({
      ...note,
      speakers: note.speakers.filter(stays),
      ...(ifStays(relay) === undefined ? {} : { relay }),
    })),
    figures: record.figures.map(({ source, ...note }) => ({
      ...note,
      ...(ifStays(source) === undefined ? {} : { source }),
    })),
    told: record.told.filter(({ names, source }) => names.every(stays) && (source === undefined || stays(source))),
    claimPlaces: packed(unpacked(record.claimPlaces).filter((_, index) => claimStays[index])),
    places: record.places.filter((_, index) => stays(summary.entities[index]?.key ?? '')),
  };
}

function isAlways({ forms }: EntitySummary, words: string): boolean {
  return forms.every(form => form === words);
}

/** Who is left, with those who are left beside it. */
function apart(entity: EntitySummary, stays: (key: string) => boolean): EntitySummary {
  return entity.jointly.length === 0
    ? entity
    : { ...entity, jointly: entity.jointly.map(others => others.filter(stays)).filter(({ length }) => length > 0) };
}

function claimsOf({ claims, amounts }: Claims, claimStays: readonly boolean[]): Claims {
  const left = claims.filter((_, index) => claimStays[index]);
  return left.length === 0 ? { claims: [], amounts: [] } : { claims: left, amounts };
}
