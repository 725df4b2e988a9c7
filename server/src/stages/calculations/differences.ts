import { possessives } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, exact, isAtMost, minus, plus, times, type Exact } from './exact';
import { fits } from './fits';
import { leewayOf, meet, type Interval } from './leeway';
import { directionOf, type Move } from './moves';
import { patternOf } from './pattern';
import type { Sketch } from './sketch';
import { wording } from './wording';

/** Two results and the lead of the one over the other. */
const forms = [
  // “leads Dahlby by three points, 46 percent to 43 percent”, “by 600 votes, 5,120 to 4,620”
  '(?<lead>#)[ -](?:percentage )?points?_{0,4}(?:,| –| —| ?\\() ?(?<more>[#%]) (?:percent )?to (?<less>%)',
  'by (?<lead>#)_{0,3}(?:,| –| —| ?\\() ?(?<more>#)_? to (?<less>#)',
  // “46 percent to 43 percent, a lead of three points”, “a three-point lead”
  '(?<more>[#%]) (?:percent )?to (?<less>%)(?:,| –| —| ?\\() ?(?:or )?an? (?:(?<noun>[a-z]{2,14}) of )?(?<lead>#)[ -](?:percentage[ -])?points?',
  // “passed by 310 to 260, a margin of 50”, “10,200 votes to Hale’s 9,900, a narrow win of 300”
  '(?<more>#)_{0,2} (?:to|against)_{0,3} (?<less>#)_{0,3}(?:,| –| —| ?\\() ?(?:or )?an? (?:[a-z-]{2,14} )?(?<noun>[a-z]{2,14}) of (?<lead>#)',
].map(patternOf);

/** “7,300 votes, 800 more than her rival’s 6,500”: the hedge before the last is the comparison. */
const comparisons = ['(?<first>#)_{0,3}, (?<lead>#)_? (?<second>#)'].map(patternOf);

/** “45 cents, 10 cents more than last year’s 35 cents”. */
const thanOther = ['(?<first>#)_{0,3}, (?<lead>#)_{0,2} than_{0,4} (?<second>#)'].map(patternOf);

/** “14,200 tickets, 900 short of the 15,100 it had hoped for”. */
const shortfallIn = remember((lexicon: Lexicon) =>
  patternOf(
    `(?<first>#)_{0,3}, (?<lead>#)_? ${wording(lexicon, 'short')} (?:the|${alternatives(possessives)}) (?<second>#)`,
  ),
);

export function differencesIn(
  text: string,
  sketch: Sketch,
  moves: readonly Move[],
  lexicon: Lexicon,
): readonly Calculation[] {
  const gaps = lexicon.words('gap-nouns');
  return [
    ...forms.flatMap(form =>
      [...fits(sketch, form)].flatMap(fit => {
        const noun = fit.word('noun');
        return noun === undefined || gaps.has(noun)
          ? differenceOf(text, fit.figure('lead'), fit.figure('more'), fit.figure('less'))
          : [];
      }),
    ),
    ...comparisons.flatMap(form =>
      [...fits(sketch, form)].flatMap(fit =>
        comparisonOf(text, fit.figure('first'), fit.figure('lead'), fit.figure('second')),
      ),
    ),
    ...[...fits(sketch, shortfallIn(lexicon))].flatMap(fit =>
      differenceOf(text, fit.figure('lead'), fit.figure('second'), fit.figure('first')),
    ),
    ...thanOther.flatMap(form =>
      [...fits(sketch, form)].flatMap(fit =>
        gapOf(text, fit.figure('lead'), fit.figure('first'), fit.figure('second')),
      ),
    ),
    ...moves.flatMap(move =>
      directionOf(move, lexicon) === undefined ? [] : gapOf(text, move.step, move.then, move.now),
    ),
  ];
}

/** The difference of two, whichever is more. */
function gapOf(
  text: string,
  step: Figure | undefined,
  a: Figure | undefined,
  b: Figure | undefined,
): readonly Calculation[] {
  return (a?.value ?? 0) > (b?.value ?? 0) ? differenceOf(text, step, a, b) : differenceOf(text, step, b, a);
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
  const stated = lead && leewayOf(text, isBasis ? lead : asMeasure(lead, more, less), 'closely');
  const isPlain = more?.modifier === '=' && less?.modifier === '=' && more.unit === 'percent';
  const bounds = [
    more && leewayOf(text, asMeasure(more, more, less), 'closely'),
    less && leewayOf(text, asMeasure(less, more, less), 'closely'),
  ] as const;
  const [above, below] = isPlain ? alike(...bounds) : bounds;
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
const percentagePoint = 'percentage point';

/** A fraction is one of the whole, no step. Points are told of shares, all else in the unit of what it is the difference of. */
function isOneUnit(lead: Figure | undefined, more: Figure | undefined, less: Figure | undefined): lead is Figure {
  const units = new Set([more?.unit, less?.unit].filter(unit => unit !== undefined));
  const [unit] = units;
  const isPoints =
    unit === 'percent' && (lead?.unit === undefined || lead.unit === basisPoint || lead.unit === percentagePoint);
  const hasOwn = lead?.unit === undefined ? unit === undefined || (lead?.value ?? 0) >= large : lead.unit === unit;
  return (
    units.size <= 1 &&
    lead !== undefined &&
    lead.because !== 'fraction' &&
    more?.per === less?.per &&
    (isPoints || hasOwn)
  );
}

/** Of bare numbers beside money, no less is taken for money. */
const large = 10_000;

/** Shares are rounded, and so is their difference; votes are counted. */
function asMeasure(figure: Figure, ...results: readonly (Figure | undefined)[]): Figure {
  return results.some(result => result?.kind === 'percent') ? { ...figure, kind: 'percent' } : figure;
}

/** “From 5 percent to 5.25”: whoever tells one to hundredths tells the other so; of the two without a hedge, the closer is both’s. */
function alike(
  a: Interval | undefined,
  b: Interval | undefined,
): readonly [Interval | undefined, Interval | undefined] {
  const [wide, narrow] = [a, b].map(one => one && widthOf(one));
  if (a === undefined || b === undefined || wide === undefined || narrow === undefined) {
    return [a, b];
  }
  const closer = isAtMost(wide, narrow) ? wide : narrow;
  const by = times(closer, exact(0.5));
  const around = (one: Interval): Interval => {
    const middle = one.low && one.high && times(plus(one.low, one.high), exact(0.5));
    return middle === undefined ? one : { low: minus(middle, by), high: plus(middle, by) };
  };
  return [around(a), around(b)];
}

function widthOf({ low, high }: Interval): Exact | undefined {
  return low && high && minus(high, low);
}

function difference(a: Interval, b: Interval): Interval {
  return { low: a.low && b.high && minus(a.low, b.high), high: a.high && b.low && minus(a.high, b.low) };
}
