import { defineStage } from '../../pipeline/stage';
import type { FindingOf } from '../../types/finding';
import { calculations } from '../calculations/calculations';
import { reckoningOf } from '../calculations/reckoning';

/** Arithmetic of the article that does not add up, beyond what rounding and hedges allow. */
export const figureArithmetic = defineStage({
  name: 'figureArithmetic',
  uses: { calculations },
  run({ article: { uri, text }, calculations }): readonly FindingOf<'figure-arithmetic'>[] {
    const found = new Map<number, FindingOf<'figure-arithmetic'>>();
    for (const calculation of calculations) {
      const { result, terms, holds } = calculation;
      if (holds || result === undefined || found.has(result.start)) {
        continue;
      }
      found.set(result.start, {
        start: result.start,
        end: result.end,
        code: 'figure-arithmetic',
        args: reckoningOf(text, calculation),
        severity: 'information',
        related: terms.map(({ start, end }) => ({ uri, start, end, as: 'term' })),
      });
    }
    return [...found.values()];
  },
});
