import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, exact, nothing, plus, type Exact } from './exact';
import { fits } from './fits';
import { leewayOf, meet, type Interval } from './leeway';
import { signs, type Sketch } from './sketch';

/** “seven men, five women and two children”: at least two parts, “and” before the last. */
const list =
  "(?<list>\\uE000(?: [a-z’'-]{1,20}){1,4}(?:, \\uE000(?: [a-z’'-]{1,20}){1,4}){0,6},? (?:and|plus) \\uE000(?: [a-z’'-]{1,20}){1,4})";

/** A whole and all its parts. */
const forms = [
  // “14 people – seven men, five women and two children –”
  new RegExp(`(?<total>\\uE000)(?: [a-z’'-]{1,20}){1,4}(?: ?[:–—(]| --?) ?${list}(?= ?[–—).:;]| --?|,|$)`, 'dgu'),
  // “seven men, five women and two children, a total of 14”
  new RegExp(
    `(?<!\\uE000(?: [a-z’'-]{1,20}){1,4}, )${list}(?:,| –| —| \\() ?(?:for |making )?(?:a|the) total of (?<total>\\uE000)`,
    'dgu',
  ),
] as const;

/** What makes a list other than all of a whole, or its numbers other than parts. */
const isOther =
  /\b(?:of|including|more|other|others|another|extra|least|about|later|earlier|year|years|percent|aged?)\b/u;

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

/** Money beside money, counts beside counts. */
function areCounts(all: readonly Figure[]): boolean {
  return all.every(({ value, unit, modifier }) => value !== undefined && unit === all[0]?.unit && modifier === '=');
}

function sumOf(parts: readonly (Interval | undefined)[]): Interval {
  const sum = (ends: readonly (Exact | undefined)[]) =>
    ends.reduce((total: Exact | undefined, end) => total && end && plus(total, end), nothing);
  return { low: sum(parts.map(part => part?.low)), high: sum(parts.map(part => part?.high)) };
}
