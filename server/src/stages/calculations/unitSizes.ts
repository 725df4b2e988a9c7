import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { dividedBy, exact, minus, plus, times, type Exact } from './exact';

/** How large a unit is. */
export interface UnitSize {
  readonly size: Exact;
  /** Taken off before the size counts: 32 of Fahrenheit. */
  readonly offset: Exact;
  /** The unit of the International System in which the size is told. */
  readonly base: string;
  /** The unit in which the other half of the world measures the same: “mile” of “kilometre”. */
  readonly counterpart: string | undefined;
}

/** Every unit whose size is known, by name. */
export const unitSizesOf = remember((lexicon: Lexicon): ReadonlyMap<string, UnitSize> => {
  const sizes = new Map<string, UnitSize>();
  for (const [unit, value] of lexicon.table('unit-sizes')) {
    const [, over, under = '1', offset = '0', base, counterpart] = form.exec(value) ?? [];
    const size = dividedBy(exact(Number(over)), exact(Number(under)));
    if (size !== undefined && base !== undefined) {
      sizes.set(unit, { size, offset: exact(-Number(offset)), base, counterpart });
    }
  }
  return sizes;
});

/** “5/9 -32 celsius; celsius”. */
const form = /^(\d{1,20})(?:\/(\d{1,20}))?(?: (-\d{1,4}))? ([^;]{1,40})(?:; (.{1,40}))?$/u;

/** The value in `to` of what is `value` in `from`; the two have one base. `isStep`: of a difference, which knows no offset. */
export function converted(value: Exact, from: UnitSize, to: UnitSize, isStep = false): Exact {
  const base = times(isStep ? value : minus(value, from.offset), from.size);
  const there = dividedBy(base, to.size) ?? value;
  return isStep ? there : plus(there, to.offset);
}
