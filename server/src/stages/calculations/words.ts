import { aboutInWords, unitInWords } from '../../text/amountWords';
import { textOf } from '../../text/span';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';

/** What the terms give, in words: “‘31’ of ‘86’ is about 36.05%”. */
export function reckoned(text: string, calculation: Calculation): string {
  const { kind, terms, value, result, direction, isBefore } = calculation;
  const [first = '', second = ''] = terms.map(term => quoted(text, term));
  const gives = inUnit(value, result ?? terms[1]);
  switch (kind) {
    case 'conversion':
      return `${first} is ${gives}`;
    case 'change':
      return isBefore === true
        ? `${second} is ${first} ${direction ?? 'up'} from ${gives}`
        : `${second} ${direction ?? 'up'} ${first} is ${gives}`;
    case 'multiple':
      return `${first} times ${aboutInWords(value / (terms[0]?.value ?? value))} is ${gives}`;
    case 'share':
      return `${first} of ${second} is ${gives}`;
    case 'sum':
      return `The parts make ${gives}`;
    case 'difference':
      return `${first} less ${second} is ${aboutInWords(value)}`;
  }
}

/** The figure's words in quotation marks. */
export function quoted(text: string, figure: Figure): string {
  return `“${textOf(text, figure).replace(blanks, ' ')}”`;
}

const blanks = /\s+/gu;

function inUnit(value: number, figure: Figure | undefined): string {
  const number = aboutInWords(value);
  const unit = figure?.unit;
  return unit === undefined ? number : unit === 'percent' ? `${number}%` : `${number} ${unitInWords(unit, value)}`;
}
