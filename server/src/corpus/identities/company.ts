import { rememberMany } from '../../pipeline/memo';
import type { NameType } from '../../types/name';
import type { Summary } from '../../types/summary';
import { keyOf } from './keys';
import { press } from './spheres';

/** Articles whose company is remembered: who is asked about is asked about again. */
const lately = 512;

/**
 * With whom somebody is named: the people and bodies whom the article names with more than one word, but for who wrote it; by the keys of their names
 * alone.
 */
export const companyIn = rememberMany(
  lately,
  ({ entities }: Summary): ReadonlyMap<string, NameType> =>
    new Map(
      entities
        .filter(
          ({ type, core, spheres }) =>
            (type === 'PERSON' || type === 'ORG') && core.includes(' ') && !spheres.includes(press),
        )
        .map(entity => [keyOf(entity), entity.type]),
    ),
);

/** Whoever stands in more articles is known to all, and named with anybody. */
export const crowd = 40;

/** What an article tells the others. */
export type SummaryOf = (uri: string) => Summary | undefined;

/** Whether the company in two articles has somebody in common beside these: a person or a body, or of `types` alone. */
export function shareCompany(
  one: Summary | undefined,
  other: Summary | undefined,
  beside: ReadonlySet<string>,
  types: readonly NameType[] = ['PERSON', 'ORG'],
): boolean {
  if (one === undefined || other === undefined) {
    return false;
  }
  const its = companyIn(other);
  return [...companyIn(one)].some(([key, type]) => types.includes(type) && its.has(key) && !beside.has(key));
}
