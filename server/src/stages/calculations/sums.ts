import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, exact, nothing, plus, type Exact } from './exact';
import { fits } from './fits';
import { leewayOf, meet, type Interval } from './leeway';
import { patternOf } from './pattern';
import { signs, type Sketch } from './sketch';

/** “seven men, five women and two children”, “$400,000 for roads and $300,000 for schools”: at least two parts, “and” before the last. */
const item = '(?:an? )?#_{1,6}';
const list = `(?<list>${item}(?:, ${item}){0,6},? (?:and|plus) ${item})`;

/** “seven on the ridge”, “11 in Arden”: each part has its place. */
const placed = "#_{0,1} (?:in|on|at|near) [a-z’'-]{1,20}_{0,3}";
const places = `(?<list>${placed}(?:, ${placed}){0,6},? and ${placed})`;

/** “€4,000 and €2,500”. */
const end = '(?= ?[–—).:;]| --?|,|$)';
const isBegun = '(?<!#_{1,6}, )';

/** A whole and all its parts. */
const forms = [
  // “14 people – seven men, five women and two children –”
  `(?<total>#)_{0,6}(?: ?[:–—(]| --?) ?${list}${end}`,
  // “Twelve climbers died, seven on the north face and four on the ridge.”
  `(?<total>#)(?! (?:in|on|at|near|for|from|of) )_{1,6}, ${places}${end}`,
  // “made up of nine strings, six brass and three drums”
  `(?<total>#)_{0,5},? (?:(?:which )?(?:is|are|was|were) )?(?:made up of|consist(?:s|ing|ed)? of|compris(?:es?|ing|ed)|composed of) ${list}${end}`,
  // “seven men, five women and two children, a total of 14”
  `${isBegun}${list}(?:,| –| —| \\() ?(?:for |making )?(?:a|the) total of (?<total>#)`,
  // “40 dogs and 22 cats, 62 animals in all”
  `${isBegun}${list},(?: or| making)? (?<total>#)_{0,2} in (?:all|total)\\b`,
].map(patternOf);

/** What makes a list other than all of a whole, or its numbers other than parts. */
const isOther =
  /\b(?:of|including|more|other|others|another|extra|least|about|later|earlier|year|years|percent|aged?|rest|remainder|each|apiece|than|respectively)\b/u;

export function sumsIn(text: string, sketch: Sketch): readonly Calculation[] {
  return forms.flatMap(form =>
    [...fits(sketch, form)].flatMap((fit): readonly Calculation[] => {
      const total = fit.figure('total');
      const words = fit.word('list') ?? '';
      const parts = partsOf(words, sketch, fit.place('list'));
      const stated = total && leewayOf(text, total);
      if (total === undefined || stated === undefined || isOther.test(words) || !areCounts([total, ...parts])) {
        return [];
      }
      return [
        {
          kind: 'sum',
          terms: parts,
          result: total,
          value: approximate(parts.reduce((sum, { value }) => plus(sum, exact(value ?? 0)), nothing)),
          holds: meet(sumOf(parts.map(part => leewayOf(text, part))), stated),
        },
      ];
    }),
  );
}

function partsOf(words: string, sketch: Sketch, start: number): readonly Figure[] {
  return [...words.matchAll(amount)].flatMap(({ index }) => sketch.figureAt(start + index) ?? []);
}

const amount = new RegExp(signs.amount, 'gu');

/** Money beside money, counts beside counts; “12 million euros: 7 million for the keeper” says the unit once. */
function areCounts([total, ...parts]: readonly Figure[]): boolean {
  const isOneUnit =
    parts.every(({ unit }) => unit === total?.unit) ||
    (currency.test(total?.unit ?? '') && parts.every(({ unit, value }) => unit === undefined && (value ?? 0) >= large));
  return (
    isOneUnit &&
    [total, ...parts].every(
      figure => figure?.value !== undefined && figure.modifier === '=' && figure.per === undefined,
    )
  );
}

/** ISO 4217. */
const currency = /^[A-Z]{3}$/u;

/** Of bare numbers, no less is taken for money. */
const large = 10_000;

function sumOf(parts: readonly (Interval | undefined)[]): Interval {
  const sum = (ends: readonly (Exact | undefined)[]) =>
    ends.reduce((total: Exact | undefined, end) => total && end && plus(total, end), nothing);
  return { low: sum(parts.map(part => part?.low)), high: sum(parts.map(part => part?.high)) };
}
