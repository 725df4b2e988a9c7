import type { Lexicon } from '../../lexicon/lexicon';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, dividedBy, exact, minus, plus, times, type Exact } from './exact';
import { fits, type Fit } from './fits';
import { leewayOf, meet, product } from './leeway';
import { patternOf } from './pattern';
import { signs, type Sketch } from './sketch';

/** Shares by which something grew or shrank, beside what it is now, and perhaps what it was. */
const forms = [
  // “$80.7 million (a 43% cut from last year)”, “55, a 10 percent rise from 50”
  /(?<now>\uE000)(?! (?:a|an|per|each) )(?: [a-z’'-]{1,20}){0,3}(?: ?\(|,| –| —) ?(?:or |that is |which is )?an? (?<share>\uE001) (?<way>[a-z]{2,12})(?: (?:from|over|on) (?:[a-z’']{1,9} ){0,2}(?<then>\uE000))?/dgu,
  // “$80.7 million (down 43% from $141.6 million)”, “55, up 10 percent from 50”
  /(?<now>\uE000)(?! (?:a|an|per|each) )(?: [a-z’'-]{1,20}){0,3}(?: ?\(|,| –| —) ?(?<way>[a-z]{2,12}) (?:by )?(?<share>\uE001)(?: from (?:[a-z’']{1,9} ){0,2}(?<then>\uE000))?/dgu,
  // “fell 18.5% to 902 million kroner in the three months to March 31, from 1.11 billion”
  /(?<way>[a-z]{2,12})(?: by)? (?<share>\uE001) to (?<now>\uE000)(?:[^\uE000\uE001.;]{0,60}? from (?:[a-z’']{1,9} ){0,2}(?<then>\uE000))?/dgu,
  // “rose 10 percent from 50 to 55”
  /(?<way>[a-z]{2,12})(?: by)? (?<share>\uE001),? from (?<then>\uE000)(?: [a-z’'-]{1,20}){0,3} to (?<now>\uE000)/dgu,
  // “rose from 50 to 55, a 10 percent increase”, “rose from 50 to 55 (10 percent)”
  /(?<way>[a-z]{2,12}) from (?<then>\uE000)(?: [a-z’'-]{1,20}){0,3} to (?<now>\uE000)(?: [a-z’'-]{1,20}){0,3}(?:,| –| —| ?\()(?: or)?(?: an?)?(?: [a-z]{1,12} of)? ?(?<share>\uE001)/dgu,
  // “rose to $1,300 from $1,000 a year earlier, an increase of 30 percent”
  patternOf(
    '(?<way>[a-z]{2,12}) to (?<now>#)_{0,3},? from (?<then>#)_{0,4}(?:,| –| —| ?\\()(?: or)?(?: an?)?(?: [a-z]{1,12} of)? ?(?<share>%)(?=[ ,.;)]|$)',
  ),
  // “500 pairs in 2010 and 600 last year, a rise of 20 percent”
  patternOf('(?<then>#)_{1,5} and (?<now>#)_{0,4}, an? (?<way>[a-z]{2,12}) of (?<share>%)(?=[ ,.;)]|$)'),
] as const;

/** “at 660 tonnes, it was 20 percent larger than the 550 tonnes”: the hedge before the last is the comparison. */
const comparison = patternOf('(?<now>#)(?:,|_){1,6} (?<share>%) (?<then>#)');

/** “cut by half, from 90 tonnes to 45”, “fell from 90 to 60, a drop of a third”. */
const fractions = [
  patternOf('(?<way>[a-z]{2,12}) by (?<share>#), from (?<then>#)_{0,3} to (?<now>#)'),
  patternOf('(?<way>[a-z]{2,12}) from (?<then>#)_{0,3} to (?<now>#)_{0,3}, an? [a-z]{2,12} of (?<share>#)(?=[,.;)]|$)'),
] as const;

export function changesIn(text: string, sketch: Sketch, lexicon: Lexicon): readonly Calculation[] {
  const ways = lexicon.table('change-words');
  const { words } = sketch;
  // A quick look that most sentences fail: the patterns are tried at every word.
  const hasShare = words.includes(signs.percent) && words.includes(signs.amount);
  const hasStart = words.includes(fromAmount);
  return [
    ...(hasShare ? forms.flatMap(form => [...fits(sketch, form)].flatMap(fit => changeOf(text, fit, ways))) : []),
    ...(hasShare ? [...fits(sketch, comparison)].flatMap(fit => comparedBy(text, fit)) : []),
    ...(hasStart ? fractions.flatMap(form => [...fits(sketch, form)].flatMap(fit => fractionOf(text, fit, ways))) : []),
  ];
}

/** What all of `fractions` hold. */
const fromAmount = ` from ${signs.amount}`;

function changeOf(text: string, fit: Fit, ways: ReadonlyMap<string, string>): readonly Calculation[] {
  const direction = ways.get(fit.word('way') ?? '');
  const now = fit.figure('now');
  const share = fit.figure('share');
  const then = fit.figure('then');
  if ((direction !== 'up' && direction !== 'down') || now?.value === undefined || share?.value === undefined) {
    return [];
  }
  const by = leewayOf(text, share);
  if (by === undefined || share.value <= 0 || (direction === 'down' && share.value >= 100)) {
    return [];
  }
  if (then === undefined) {
    const before = dividedBy(exact(now.value), factorOf(exact(share.value), direction));
    return before === undefined
      ? []
      : [
          {
            kind: 'change',
            terms: [share, now],
            result: undefined,
            value: approximate(before),
            direction,
            isBefore: true,
            holds: true,
          },
        ];
  }
  return changeBy(text, share, direction, then, now, by);
}

/** Whether `now` is what the share makes of `then`. */
function changeBy(
  text: string,
  share: Figure | undefined,
  direction: 'up' | 'down',
  then: Figure | undefined,
  now: Figure | undefined,
  by = share && leewayOf(text, share),
): readonly Calculation[] {
  const before = then && leewayOf(text, then);
  const after = now && leewayOf(text, now);
  if (by === undefined || share?.value === undefined || before === undefined || after === undefined) {
    return [];
  }
  if (then?.value === undefined || !areOfOneKind(then, now)) {
    return [];
  }
  const factors = { low: factorAt(by.low, direction), high: factorAt(by.high, direction) };
  return [
    {
      kind: 'change',
      terms: [share, then],
      result: now,
      value: approximate(times(exact(then.value), factorOf(exact(share.value), direction))),
      direction,
      isBefore: false,
      holds: meet(product(before, direction === 'up' ? factors : { low: factors.high, high: factors.low }), after),
    },
  ];
}

/** “20 percent larger than the 550” is a change from what it is held against. */
function comparedBy(text: string, fit: Fit): readonly Calculation[] {
  const then = fit.figure('then');
  const direction = then?.modifier === '>' ? 'up' : then?.modifier === '<' ? 'down' : undefined;
  return direction === undefined || then === undefined
    ? []
    : changeBy(text, fit.figure('share'), direction, { ...then, modifier: '=' }, fit.figure('now'));
}

/** “Cut by half”, which is told roughly. */
function fractionOf(text: string, fit: Fit, ways: ReadonlyMap<string, string>): readonly Calculation[] {
  const direction = ways.get(fit.word('way') ?? '');
  const share = fit.figure('share');
  const isPart =
    share?.value !== undefined && share.value < 1 && share.unit === undefined && share.because === 'fraction';
  if ((direction !== 'up' && direction !== 'down') || !isPart || share.modifier !== '=') {
    return [];
  }
  const roughly = { low: exact(100 * share.value - roughlyBy), high: exact(100 * share.value + roughlyBy) };
  return changeBy(
    text,
    { ...share, value: 100 * share.value },
    direction,
    fit.figure('then'),
    fit.figure('now'),
    roughly,
  );
}

/** Percent of the whole. */
const roughlyBy = 3;

function factorOf(share: Exact, direction: 'up' | 'down'): Exact {
  const part = times(share, exact(0.01));
  return direction === 'up' ? plus(exact(1), part) : minus(exact(1), part);
}

function factorAt(share: Exact | undefined, direction: 'up' | 'down'): Exact | undefined {
  return share && factorOf(share, direction);
}

/** “from $1.1 billion to 2 billion”: the unit may be said once; but “$6.44 a share” and “$387.8 million” are no pair. */
export function areOfOneKind(a: Figure | undefined, b: Figure | undefined): a is Figure {
  return (
    a !== undefined &&
    b !== undefined &&
    a.per === b.per &&
    (a.unit === b.unit || a.unit === undefined || b.unit === undefined)
  );
}
