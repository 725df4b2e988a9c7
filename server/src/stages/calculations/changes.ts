import type { Lexicon } from '../../lexicon/lexicon';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, dividedBy, exact, minus, plus, times, type Exact } from './exact';
import { fits, type Fit } from './fits';
import { leewayOf, meet, product } from './leeway';
import { directionOf, type Move } from './moves';
import { patternOf } from './pattern';
import { signs, type Sketch } from './sketch';

/** Shares by which something grew or shrank, beside what it is now; what it was is left to the reader. */
const forms = [
  // “$80.7 million (a 43% cut from last year)”, “55, a 10 percent rise”
  '(?<now>#)(?! (?:a|an|per|each) )_{0,3}(?: ?\\(|,| –| —) ?(?:or |that is |which is )?an? (?<share>%) (?<way>[a-z]{2,12})',
  // “$80.7 million (down 43%)”, “55, up 10 percent”
  '(?<now>#)(?! (?:a|an|per|each) )_{0,3}(?: ?\\(|,| –| —) ?(?<way>[a-z]{2,12}) (?:by )?(?<share>%)',
  // “fell 18.5% to 902 million kroner”
  '(?<![a-z])(?<way>[a-z]{2,12})(?: by)? (?<share>%) to (?<now>#)',
].map(patternOf);

/** “at 660 tonnes, it was 20 percent larger than the 550 tonnes”: the hedge before the last is the comparison. */
const comparison = patternOf('(?<now>#)(?:,|_){1,6} (?<share>%) (?<then>#)');

export function changesIn(
  text: string,
  sketch: Sketch,
  moves: readonly Move[],
  lexicon: Lexicon,
): readonly Calculation[] {
  const ways = lexicon.table('change-words');
  const { words } = sketch;
  const told = moves.flatMap(move => changeOf(text, move, lexicon));
  // A quick look that most sentences fail: the patterns are tried at every word.
  const hasShare = words.includes(signs.percent) && words.includes(signs.amount);
  return !hasShare
    ? told
    : [
        ...told,
        ...[...fits(sketch, comparison)].flatMap(fit => comparedBy(text, fit)),
        ...forms
          .flatMap(form => [...fits(sketch, form)].flatMap(fit => beforeChange(text, fit, ways)))
          .filter(({ terms: [share] }) => told.every(({ terms }) => terms[0] !== share)),
      ];
}

/** A share that something changed by, from what to what. */
function changeOf(text: string, move: Move, lexicon: Lexicon): readonly Calculation[] {
  const { then, now, step } = move;
  const direction = directionOf(move, lexicon);
  if (direction === undefined || step?.value === undefined || step.value <= 0) {
    return [];
  }
  const isFraction = step.because === 'fraction' && step.unit === undefined && step.value < 1;
  if (isFraction && step.modifier === '=') {
    // Told roughly.
    const by = { low: exact(100 * step.value - roughlyBy), high: exact(100 * step.value + roughlyBy) };
    return changeBy(text, { ...step, value: 100 * step.value }, direction, then, now, by);
  }
  const isShare = step.unit === 'percent' && !(direction === 'down' && step.value >= 100);
  // “From 8 percent to 6 percent, a fall of 2 percent” may mean points.
  return isShare && then.unit !== 'percent' && now.unit !== 'percent' ? changeBy(text, step, direction, then, now) : [];
}

/** Percent of the whole. */
const roughlyBy = 3;

/** What was before what is now. */
function beforeChange(text: string, fit: Fit, ways: ReadonlyMap<string, string>): readonly Calculation[] {
  const direction = ways.get(fit.word('way') ?? '');
  const now = fit.figure('now');
  const share = fit.figure('share');
  if ((direction !== 'up' && direction !== 'down') || now?.value === undefined || share?.value === undefined) {
    return [];
  }
  if (leewayOf(text, share) === undefined || share.value <= 0 || (direction === 'down' && share.value >= 100)) {
    return [];
  }
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

/** Whether `now` is what the share makes of `then`. */
function changeBy(
  text: string,
  share: Figure | undefined,
  direction: 'up' | 'down',
  then: Figure | undefined,
  now: Figure | undefined,
  by = share && leewayOf(text, share),
): readonly Calculation[] {
  const before = then && leewayOf(text, then, 'closely');
  const after = now && leewayOf(text, now, 'closely');
  if (by === undefined || share?.value === undefined || before === undefined || after === undefined) {
    return [];
  }
  if (then?.value === undefined || !areOfOneKind(then, now)) {
    return [];
  }
  // A share may be cut off instead of rounded: 22.58 percent is “22.5”.
  const most = by.low && by.high && plus(by.high, times(minus(by.high, by.low), exact(1 / 2)));
  const factors = { low: factorAt(by.low, direction), high: factorAt(most, direction) };
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
