import type { Reckoning } from '../types/calculation';
import { aboutInWords, unitInWords } from './amounts';
import { inMarks } from './marks';

/** What the terms give: “‘31’ of ‘86’ is about 36.05%”. */
export function reckoned({ kind, terms, value, unit, first: firstValue, direction, isBefore }: Reckoning): string {
  const [first = '', second = ''] = terms.map(inMarks);
  const gives = inUnit(value, unit);
  switch (kind) {
    case 'conversion':
      return `${first} is ${gives}`;
    case 'change':
      return isBefore === true
        ? `${second} is ${first} ${direction ?? 'up'} from ${gives}`
        : `${second} ${direction ?? 'up'} ${first} is ${gives}`;
    case 'multiple':
      return `${first} times ${aboutInWords(value / (firstValue ?? value))} is ${gives}`;
    case 'share':
    case 'fraction':
      return `${first} of ${second} is ${gives}`;
    case 'sum':
      return `The parts make ${gives}`;
    case 'product':
      return `${first} times ${second} is ${gives}`;
    case 'duration':
      return second === '' ? `${first} is ${gives}` : `From ${first} to ${second} is ${gives}`;
    case 'whole':
      return `The shares make ${gives}`;
    case 'difference':
      return `${first} less ${second} is ${aboutInWords(value)}`;
  }
}

/** “‘12 metres’ is about 39.37 feet, not ‘60 feet’”. */
export function misreckoned(reckoning: Reckoning): string {
  return reckoning.kind === 'whole'
    ? `${reckoned(reckoning)}, more than a whole`
    : `${reckoned(reckoning)}, not ${inMarks(reckoning.stated ?? '')}`;
}

function inUnit(value: number, unit: string | undefined): string {
  const number = aboutInWords(value);
  return unit === undefined ? number : unit === 'percent' ? `${number}%` : `${number} ${unitInWords(unit, value)}`;
}
