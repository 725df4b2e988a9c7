import type { Lexicon } from '../../lexicon/lexicon';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, dividedBy, exact, minus, plus, times, type Exact } from './exact';
import { fits, type Fit } from './fits';
import { leewayOf, meet, type Interval } from './leeway';
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
] as const;

/** “doubled from 20 to 40”, “doubled to 40 from 20”. */
const multiples = [
  /(?<way>[a-z]{2,12})(?: [a-z’'-]{1,20}){0,4} from (?<then>\uE000)(?: [a-z’'-]{1,20}){0,3} to (?<now>\uE000)/dgu,
  /(?<way>[a-z]{2,12})(?: [a-z’'-]{1,20}){0,4} to (?<now>\uE000)(?: [a-z’'-]{1,20}){0,3},? from (?<then>\uE000)/dgu,
] as const;

export function changesIn(text: string, sketch: Sketch, lexicon: Lexicon): readonly Calculation[] {
  const ways = lexicon.table('change-words');
  const { words } = sketch;
  // A quick look that most sentences fail: the patterns are tried at every word.
  const hasShare = words.includes(signs.percent) && words.includes(signs.amount);
  const hasStart = words.includes(fromAmount);
  return [
    ...(hasShare ? forms.flatMap(form => [...fits(sketch, form)].flatMap(fit => changeOf(text, fit, ways))) : []),
    ...(hasStart
      ? multiples.flatMap(form => [...fits(sketch, form)].flatMap(fit => multipleOf(text, fit, lexicon)))
      : []),
  ];
}

/** What all of `multiples` hold. */
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
  const factor = factorOf(exact(share.value), direction);
  if (then === undefined) {
    const before = dividedBy(exact(now.value), factor);
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
  const before = leewayOf(text, then);
  const after = leewayOf(text, now);
  if (before === undefined || after === undefined || then.value === undefined || !areOfOneKind(then, now)) {
    return [];
  }
  const factors = { low: factorAt(by.low, direction), high: factorAt(by.high, direction) };
  return [
    {
      kind: 'change',
      terms: [share, then],
      result: now,
      value: approximate(times(exact(then.value), factor)),
      direction,
      isBefore: false,
      holds: meet(product(before, direction === 'up' ? factors : { low: factors.high, high: factors.low }), after),
    },
  ];
}

function multipleOf(text: string, fit: Fit, lexicon: Lexicon): readonly Calculation[] {
  const way = lexicon.table('change-words').get(fit.word('way') ?? '') ?? '';
  const multiple = timesWhat.exec(way)?.[1];
  const now = fit.figure('now');
  const then = fit.figure('then');
  const after = now && leewayOf(text, now);
  const before = then && leewayOf(text, then);
  if (multiple === undefined || after === undefined || before === undefined || !areOfOneKind(then, now)) {
    return [];
  }
  const factor = Number(multiple);
  const hedge = hedgeBefore(fit.before, lexicon.table('modifiers-before'));
  const { low, high } = factor < 1 ? halving[hedge] : growing(factor)[hedge];
  return [
    {
      kind: 'multiple',
      terms: [then],
      result: now,
      value: (then.value ?? 0) * factor,
      holds: meet(product(before, { low: exact(low), high: exact(high) }), after),
    },
  ];
}

type Hedge = 'none' | 'about' | 'below' | 'above';

interface Factors {
  readonly low: number;
  readonly high: number;
}

/** “Doubled” is said of whatever is nearer to it than to “grew by half” or “tripled”, “more than doubled” of all up to “tripled”. */
const growing = (factor: number): Readonly<Record<Hedge, Factors>> => ({
  none: { low: factor * 0.75, high: factor * 1.3 },
  about: { low: factor * 0.75, high: factor * 1.3 },
  below: { low: factor * 0.75, high: factor },
  above: { low: factor, high: factor < 5 ? factor + 1 : factor * 1.5 },
});

/** “More than halved” leaves less than a half. */
const halving: Readonly<Record<Hedge, Factors>> = {
  none: { low: 0.35, high: 0.65 },
  about: { low: 0.35, high: 0.65 },
  below: { low: 0.5, high: 0.65 },
  above: { low: 0.2, high: 0.5 },
};

/** How what stands right behind `before` is hedged. */
function hedgeBefore(before: string, modifiers: ReadonlyMap<string, string>): Hedge {
  const words = before.trimEnd().split(' ');
  const modifier = [3, 2, 1].map(count => modifiers.get(words.slice(-count).join(' '))).find(Boolean);
  return hedgeOf.get(modifier ?? '') ?? 'none';
}

const hedgeOf: ReadonlyMap<string, Hedge> = new Map([
  ['~', 'about'],
  ['<', 'below'],
  ['<=', 'below'],
  ['>', 'above'],
  ['>=', 'above'],
]);

const timesWhat = /^times ([\d.]{1,5})$/u;

function factorOf(share: Exact, direction: 'up' | 'down'): Exact {
  const part = times(share, exact(0.01));
  return direction === 'up' ? plus(exact(1), part) : minus(exact(1), part);
}

function factorAt(share: Exact | undefined, direction: 'up' | 'down'): Exact | undefined {
  return share && factorOf(share, direction);
}

/** Of intervals above zero. */
function product(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && times(a.low, b.low), high: a.high && b.high && times(a.high, b.high) };
}

/** “from $1.1 billion to 2 billion”: the unit may be said once; but “$6.44 a share” and “$387.8 million” are no pair. */
function areOfOneKind(a: Figure | undefined, b: Figure | undefined): a is Figure {
  return (
    a !== undefined &&
    b !== undefined &&
    a.per === b.per &&
    (a.unit === b.unit || a.unit === undefined || b.unit === undefined)
  );
}
