import type { Lexicon } from '../../lexicon/lexicon';
import type { Calculation } from '../../types/calculation';
import { areOfOneKind } from './changes';
import { exact } from './exact';
import { fits, type Fit } from './fits';
import { leewayOf, meet, product } from './leeway';
import { patternOf } from './pattern';
import { signs, type Sketch } from './sketch';

/** “doubled from 20 to 40”, “doubled last year to 40 from 20”, “more than tripled, from 40 in 2015 to 130”. */
const forms = [
  '(?<way>[a-z]{2,12})_{0,4},? from (?<then>#)_{0,4} to (?<now>#)',
  '(?<way>[a-z]{2,12})_{0,4},? to (?<now>#)_{0,3},? from (?<then>#)',
].map(patternOf);

export function multiplesIn(text: string, sketch: Sketch, lexicon: Lexicon): readonly Calculation[] {
  // A quick look that most sentences fail: the patterns are tried at every word.
  return sketch.words.includes(fromAmount)
    ? forms.flatMap(form => [...fits(sketch, form)].flatMap(fit => multipleOf(text, fit, lexicon)))
    : [];
}

/** What all forms hold. */
const fromAmount = ` from ${signs.amount}`;

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
