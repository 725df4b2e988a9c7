import type { Facts } from '../pipeline/facts';
import { prose } from '../stages/prose';

/**
 * Whether anything is said of the article: it must read as English prose, unless its sender vouches that it is an article
 * (a single phrase); nobody can vouch for another language.
 */
export function isAdmitted(facts: Facts, vouched: boolean): boolean {
  const { kind } = facts.get(prose);
  return kind === 'article' || (kind === 'not-prose' && vouched);
}
