import type { Facts } from '../pipeline/facts';
import { figures } from '../stages/figures/figures';
import { names } from '../stages/names/names';
import { quotes } from '../stages/quotes/quotes';
import type { Tally } from '../types/record';

/** How far people have gone through the article. */
export function tallyOf(facts: Facts): Tally {
  const all = [...facts.get(names), ...facts.get(figures), ...facts.get(quotes)];
  return { all: all.length, decided: all.filter(({ because }) => because === 'decided').length };
}
