import type { Facts } from '../pipeline/facts';
import { calculations } from '../stages/calculations/calculations';
import { approximate, exact } from '../stages/calculations/exact';
import { converted, unitSizesOf } from '../stages/calculations/unitSizes';
import { reckoningOf } from '../stages/calculations/reckoning';
import { aboutInWords, numberInWords, unitInWords } from '../words/amounts';
import type { Calculation } from '../types/calculation';
import type { Figure } from '../types/figure';
import { inMarks } from '../words/marks';
import { misreckoned, reckoned } from '../words/reckonings';
import type { Line } from './card';

/** The arithmetic that the article does with the figure, shown and checked. */
export function reckoningLines(facts: Facts, figure: Figure): readonly Line[] {
  const { text } = facts.article;
  return facts
    .get(calculations)
    .filter(({ terms, result }) => [...terms, result].some(one => one?.start === figure.start))
    .map((calculation): Line => [inWords(text, calculation)]);
}

function inWords(text: string, calculation: Calculation): string {
  const reckoning = reckoningOf(text, calculation);
  if (reckoning.stated === undefined) {
    return `${reckoned(reckoning)}${how(calculation)}`;
  }
  return calculation.holds
    ? `It adds up: ${reckoned(reckoning)}, stated as ${inMarks(reckoning.stated)}`
    : `It does not add up: ${misreckoned(reckoning)}`;
}

/** “: 80.7 million ÷ 0.57”. */
function how({ terms: [share, now], direction }: Calculation): string {
  if (share?.value === undefined || now?.value === undefined) {
    return '';
  }
  const factor = direction === 'down' ? 100 - share.value : 100 + share.value;
  return ` (${numberInWords(now.value)} ÷ ${numberInWords(Number((factor / 100).toFixed(6)))})`;
}

/** The figure in the unit that the other half of the world has for it: “about 96.6 kilometres per hour”. */
export function otherUnitLine(facts: Facts, { value, min, max, unit }: Figure): readonly Line[] {
  const sizes = unitSizesOf(facts.inputs.lexicon);
  const here = sizes.get(unit ?? '');
  const there = sizes.get(here?.counterpart ?? '');
  if (here?.counterpart === undefined || there === undefined) {
    return [];
  }
  const ends = [...new Set([value ?? min, value ?? max])].filter(end => end !== undefined);
  const values = ends.map(end => approximate(converted(exact(end), here, there)));
  const words = values.map(end => aboutInWords(end, digits)).join(' to ');
  return values.length === 0 ? [] : [[`In other units: ${words} ${unitInWords(here.counterpart, values.at(-1))}`]];
}

/** Digits that a conversion is told with. */
const digits = 3;
