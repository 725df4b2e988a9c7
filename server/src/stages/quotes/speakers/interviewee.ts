import { firstEndingAfter, type Span } from '../../../text/span';
import type { Entity, Mention } from '../../../types/entity';
import type { Passages } from '../../../types/passage';

/**
 * Key of whoever answers the questions that begin at offset `before`: the only person whom the headline names, else whoever is
 * spoken of most until there. Nobody where two are spoken of alike.
 */
export function intervieweeOf(
  { all, headline }: Passages,
  entities: readonly Entity[],
  pronouns: readonly Mention[],
  before: number,
): readonly string[] {
  const inTitle: string[] = [];
  const counts = new Map<string, number>();
  const isTold = ({ start }: Span): boolean => start < before && all[firstEndingAfter(all, start)]?.kind !== 'byline';
  for (const { key, type, names } of entities) {
    const told = type === 'PERSON' ? names.filter(isTold) : [];
    if (told.length > 0) {
      counts.set(key, told.length);
    }
    if (headline !== undefined && told.some(({ start }) => headline.start <= start && start < headline.end)) {
      inTitle.push(key);
    }
  }
  const [only] = inTitle;
  if (only !== undefined && inTitle.length === 1) {
    return [only];
  }
  for (const mention of pronouns) {
    const count = counts.get(mention.entity);
    if (count !== undefined && isTold(mention)) {
      counts.set(mention.entity, count + 1);
    }
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? [first[0]] : [];
}
