import { defineStage } from '../../pipeline/stage';
import type { Finding } from '../../types/finding';
import { calculations } from '../calculations/calculations';
import { quoted, reckoned } from '../calculations/words';

/** Arithmetic of the article that does not add up, beyond what rounding and hedges allow. */
export const figureArithmetic = defineStage({
  name: 'figureArithmetic',
  uses: { calculations },
  run({ article: { uri, text }, calculations }): readonly Finding[] {
    const found = new Map<number, Finding>();
    for (const calculation of calculations) {
      const { result, terms, holds } = calculation;
      if (holds || result === undefined || found.has(result.start)) {
        continue;
      }
      found.set(result.start, {
        start: result.start,
        end: result.end,
        code: 'figure-arithmetic',
        severity: 'information',
        message: `${reckoned(text, calculation)}, not ${quoted(text, result)}.`,
        related: terms.map(({ start, end }) => ({ uri, start, end, message: 'This is what it is reckoned from.' })),
      });
    }
    return [...found.values()];
  },
});
