import type { Lexicon } from '../../lexicon/lexicon';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, exact, minus, times } from './exact';
import { fits } from './fits';
import { leewayOf, meet, type Interval } from './leeway';
import { patternOf } from './pattern';
import type { Sketch } from './sketch';

/** Two results and the lead of the one over the other. */
const forms = [
  // “leads Dahlby by three points, 46 percent to 43 percent”
  '(?<lead>#)[ -](?:percentage )?points?_{0,4}(?:,| –| —| ?\\() ?(?<more>[#%]) (?:percent )?to (?<less>%)',
  // “46 percent to 43 percent, a lead of three points”, “a three-point lead”
  '(?<more>[#%]) (?:percent )?to (?<less>%)(?:,| –| —| ?\\() ?(?:or )?an? (?:(?:lead|margin|gap|difference) of )?(?<lead>#)[ -](?:percentage[ -])?points?',
  // “passed by 310 to 260, a margin of 50”
  '(?<more>#)_? to (?<less>#)(?:,| –| —| ?\\() ?(?:or )?a (?:lead|margin|gap|difference|majority) of (?<lead>#)',
].map(patternOf);

/** “7,300 votes, 800 more than her rival’s 6,500”: the hedge before the last is the comparison. */
const comparisons = ['(?<first>#)_{0,3}, (?<lead>#)_? (?<second>#)'].map(patternOf);

/** “14,200 tickets, 900 short of the 15,100 it had hoped for”. */
const shortfall = patternOf(
  '(?<first>#)_{0,3}, (?<lead>#)_? (?:short of|shy of|below) (?:the|its|their|his|her) (?<second>#)',
);

/** From one value to another by a step. */
const steps = [
  // “rose by $12, from $65 to $75”, “rose $12 from $65 to $75”
  '(?<way>[a-z]{2,12})(?: by)? (?<step>#)(?: (?:percentage )?points?)?,? from (?<then>[#%])_{0,3} to (?<now>[#%])',
  // “fell nine points to 41 percent from 50 percent”, “rose by $10 to $75, from $65”
  '(?<way>[a-z]{2,12})(?: by)? (?<step>#)(?: (?:percentage )?points?)?,? to (?<now>[#%])_{0,3},? from (?:the )?(?<then>[#%])',
  // “from 3.25 percent to 3.5 percent, an increase of 25 basis points”
  'from (?<then>[#%])_{0,3} to (?<now>[#%])_{0,3}, an? (?<way>[a-z]{2,12}) of (?<step>#)(?: (?:percentage )?points?)?(?=[ ,.;]|$)',
].map(patternOf);

export function differencesIn(text: string, sketch: Sketch, lexicon: Lexicon): readonly Calculation[] {
  const ways = lexicon.table('change-words');
  return [
    ...forms.flatMap(form =>
      [...fits(sketch, form)].flatMap(fit =>
        differenceOf(text, fit.figure('lead'), fit.figure('more'), fit.figure('less')),
      ),
    ),
    ...comparisons.flatMap(form =>
      [...fits(sketch, form)].flatMap(fit =>
        comparisonOf(text, fit.figure('first'), fit.figure('lead'), fit.figure('second')),
      ),
    ),
    ...[...fits(sketch, shortfall)].flatMap(fit =>
      differenceOf(text, fit.figure('lead'), fit.figure('second'), fit.figure('first')),
    ),
    ...steps.flatMap(form =>
      [...fits(sketch, form)].flatMap(fit => {
        const [then, now, step] = [fit.figure('then'), fit.figure('now'), fit.figure('step')];
        const way = ways.get(fit.word('way') ?? '');
        const isFree = fit.word('way') === 'move' || way === 'up' || way === 'down';
        const [more, less] = (then?.value ?? 0) > (now?.value ?? 0) ? [then, now] : [now, then];
        return isFree ? differenceOf(text, step, more, less) : [];
      }),
    ),
  ];
}

/** Whether the second, less or more by the lead as its hedge says, is the first. */
function comparisonOf(
  text: string,
  first: Figure | undefined,
  lead: Figure | undefined,
  second: Figure | undefined,
): readonly Calculation[] {
  const told = second && { ...second, modifier: '=' as const };
  const [more, less] = second?.modifier === '>' ? [first, told] : [told, first];
  return second?.modifier === '>' || second?.modifier === '<' ? differenceOf(text, lead, more, less) : [];
}

function differenceOf(
  text: string,
  lead: Figure | undefined,
  more: Figure | undefined,
  less: Figure | undefined,
): readonly Calculation[] {
  const isBasis = lead?.unit === basisPoint;
  const stated = lead && leewayOf(text, isBasis ? lead : asMeasure(lead, more, less));
  const above = more && leewayOf(text, asMeasure(more, more, less));
  const below = less && leewayOf(text, asMeasure(less, more, less));
  if (stated === undefined || above === undefined || below === undefined || !isOneUnit(lead, more, less)) {
    return [];
  }
  if (more === undefined || less === undefined || (more.value ?? 0) < (less.value ?? 0)) {
    return [];
  }
  const scale = exact(isBasis ? 100 : 1);
  const gap = difference(above, below);
  return [
    {
      kind: 'difference',
      terms: [more, less],
      result: lead,
      value: approximate(times(minus(exact(more.value ?? 0), exact(less.value ?? 0)), scale)),
      holds: meet({ low: gap.low && times(gap.low, scale), high: gap.high && times(gap.high, scale) }, stated),
    },
  ];
}

const basisPoint = 'basis point';

/** Points are told of shares, all else in the unit of what it is the difference of. */
function isOneUnit(lead: Figure | undefined, more: Figure | undefined, less: Figure | undefined): lead is Figure {
  const units = new Set([more?.unit, less?.unit].filter(unit => unit !== undefined));
  const [unit] = units;
  const isPoints = unit === 'percent' && (lead?.unit === undefined || lead.unit === basisPoint);
  const hasOwn = lead?.unit === undefined ? unit === undefined || (lead?.value ?? 0) >= large : lead.unit === unit;
  return units.size <= 1 && lead !== undefined && more?.per === less?.per && (isPoints || hasOwn);
}

/** Of bare numbers beside money, no less is taken for money. */
const large = 10_000;

/** Shares are rounded, and so is their difference; votes are counted. */
function asMeasure(figure: Figure, ...results: readonly (Figure | undefined)[]): Figure {
  return results.some(result => result?.kind === 'percent') ? { ...figure, kind: 'percent' } : figure;
}

function difference(a: Interval, b: Interval): Interval {
  return { low: a.low && b.high && minus(a.low, b.high), high: a.high && b.low && minus(a.high, b.low) };
}
