import { possessives } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { alternatives } from '../../text/alternatives';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { areOfOneKind } from './changes';
import { exact } from './exact';
import { fits, type Fit } from './fits';
import { leewayOf, meet, product } from './leeway';
import type { Move } from './moves';
import { patternOf } from './pattern';
import type { Sketch } from './sketch';

/** “At 900 euros, the rent is twice the 450 that she paid”, “120 metres, three times the height of the old one, which had 40 metres”. */
const comparisons = [
  `(?<now>#)(?:,|_){0,6} (?:(?<times>#) times|(?<![a-z])(?<way>[a-z]{5,9}))(?: as (?:much|many|high|long|large) as| as)?(?: (?:the|${alternatives(possessives)}|that|what|last)){1,2}_{0,7}(?:, (?:which|that|who)_{1,2})? (?<then>#)`,
].map(patternOf);

/** What doubled, tripled, halved: “doubled from 20 to 40”, “doubled last year to 40 from 20”, “more than tripled, from 40 in 2015 to 130”. */
export function multiplesIn(
  text: string,
  sketch: Sketch,
  moves: readonly Move[],
  lexicon: Lexicon,
): readonly Calculation[] {
  return [
    ...moves.filter(({ step }) => step === undefined).flatMap(move => multipleOf(text, move, lexicon)),
    ...comparisons.flatMap(form => [...fits(sketch, form)].flatMap(fit => comparedBy(text, fit, lexicon))),
  ];
}

/** The last word of those before the two that tells a multiple. */
function multipleOf(text: string, { then, now, before }: Move, lexicon: Lexicon): readonly Calculation[] {
  const words = (closest.exec(before)?.[0] ?? '').trim().split(' ').slice(-mostBetween);
  const ways = words.map(word => factorOf(word, lexicon));
  const at = ways.findLastIndex(factor => factor !== undefined);
  const factor = ways[at];
  const between = words.slice(at + 1);
  return factor === undefined || between.some(word => joining.test(word) || lexicon.table('change-words').has(word))
    ? []
    : timesAs(text, factor, hedgeBefore(words.slice(0, at).join(' '), lexicon.table('modifiers-before')), then, now);
}

/** What stands behind the last figure, point or bracket; “last year, ” may end with a comma. */
const closest = /[^\uE000\uE001\uE004,.;:()–—]*?(?=,? $)/u;
const mostBetween = 8;

/** Words behind which something else may be told. */
const joining = /^(?:and|but|or|while|as|when|after|before|which|who|that|then|since)$/u;

function comparedBy(text: string, fit: Fit, lexicon: Lexicon): readonly Calculation[] {
  const times = fit.figure('times');
  const factor = times === undefined ? factorOf(fit.word('way') ?? '', lexicon) : times.value;
  const hedge = hedgeOf.get(times?.modifier ?? '') ?? 'none';
  const then = fit.figure('then');
  const now = fit.figure('now');
  return factor === undefined || factor < 2 || then === undefined || now === undefined
    ? []
    : timesAs(text, factor, hedge, then, now);
}

function factorOf(word: string, lexicon: Lexicon): number | undefined {
  const told = timesWhat.exec(lexicon.table('change-words').get(word) ?? '')?.[1];
  return told === undefined ? undefined : Number(told);
}

/** Whether what is now is so many times what was. */
function timesAs(text: string, factor: number, hedge: Hedge, then: Figure, now: Figure): readonly Calculation[] {
  const after = leewayOf(text, now, 'closely');
  const before = leewayOf(text, then, 'closely');
  if (after === undefined || before === undefined || !areOfOneKind(then, now)) {
    return [];
  }
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
  none: { low: factor * 0.9, high: factor * 1.2 },
  about: { low: factor * 0.8, high: factor * 1.25 },
  below: { low: factor * 0.75, high: factor },
  above: { low: factor, high: factor < 5 ? factor + 1 : factor * 1.5 },
});

/** “More than halved” leaves less than a half. */
const halving: Readonly<Record<Hedge, Factors>> = {
  none: { low: 0.45, high: 0.56 },
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
