import type fc from 'fast-check';
import { trueChanges } from './changes';
import { trueConversions } from './conversions';
import { trueDifferences } from './differences';
import { trueDurations } from './durations';
import { trueMultiples } from './multiples';
import { trueProducts } from './products';
import { trueFractions, trueShares } from './shares';
import { trueSums } from './sums';
import { trueWholes } from './wholes';

/** True sentences of each kind of arithmetic that articles do; no finding may come of any. */
export const trueSentences: Readonly<Record<string, fc.Arbitrary<string>>> = {
  changes: trueChanges,
  multiples: trueMultiples,
  shares: trueShares,
  fractions: trueFractions,
  sums: trueSums,
  differences: trueDifferences,
  conversions: trueConversions,
  products: trueProducts,
  durations: trueDurations,
  wholes: trueWholes,
};
