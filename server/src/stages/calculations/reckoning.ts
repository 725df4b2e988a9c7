import { textOf } from '../../text/span';
import type { Calculation, Reckoning } from '../../types/calculation';
import type { Figure } from '../../types/figure';

/** The calculation with the words of its figures, for somebody who tells of it. */
export function reckoningOf(text: string, calculation: Calculation): Reckoning {
  const { kind, terms, value, result, direction, isBefore } = calculation;
  return {
    kind,
    terms: terms.map(term => written(text, term)),
    value,
    unit: (result ?? terms[1])?.unit,
    first: terms[0]?.value,
    stated: result && written(text, result),
    ...(direction === undefined ? {} : { direction }),
    ...(isBefore === undefined ? {} : { isBefore }),
  };
}

function written(text: string, figure: Figure): string {
  return textOf(text, figure).replace(blanks, ' ');
}

const blanks = /\s+/gu;
