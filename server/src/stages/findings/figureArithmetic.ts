import { defineStage } from '../../pipeline/stage';
import { aboutInWords, unitInWords } from '../../text/amountWords';
import { textOf } from '../../text/span';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import type { Finding } from '../../types/finding';
import { calculations } from '../calculations/calculations';

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
        message: messageOf(text, calculation, result),
        related: terms.map(({ start, end }) => ({ uri, start, end, message: 'This is what it is reckoned from.' })),
      });
    }
    return [...found.values()];
  },
});

function messageOf(text: string, calculation: Calculation, result: Figure): string {
  const { kind, terms, value, direction } = calculation;
  const [first = '', second = ''] = terms.map(term => shown(text, term));
  const gives = inUnit(value, result);
  const stated = shown(text, result);
  switch (kind) {
    case 'conversion':
      return `${first} is ${gives}, not ${stated}.`;
    case 'change':
      return `${second} ${direction ?? 'up'} ${first} is ${gives}, not ${stated}.`;
    case 'multiple':
      return `${first} grew to ${stated}, where the words make it ${gives}.`;
    case 'share':
      return `${first} of ${second} is ${gives}, not ${stated}.`;
    case 'sum':
      return `The parts make ${gives}, not ${stated}.`;
    case 'difference':
      return `Between ${first} and ${second} there are ${aboutInWords(value)}, not ${stated}.`;
  }
}

function inUnit(value: number, { unit }: Figure): string {
  const number = aboutInWords(value);
  return unit === undefined ? number : unit === 'percent' ? `${number}%` : `${number} ${unitInWords(unit, value)}`;
}

function shown(text: string, figure: Figure): string {
  return `“${textOf(text, figure).replace(blanks, ' ')}”`;
}

const blanks = /\s+/gu;
