import { possessives } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import type { Calculation } from '../../types/calculation';
import { approximate, exact, nothing, plus } from './exact';
import { leewayOf } from './leeway';
import { signs, type Sketch } from './sketch';
import { wording } from './wording';

/** Shares of one whole that make more than the whole: “52 percent said yes, 37 percent no, and 19 percent did not know”. */
export function wholesIn(text: string, sketch: Sketch, lexicon: Lexicon): readonly Calculation[] {
  const { words } = sketch;
  const shares = [...words.matchAll(percent)].flatMap(({ index }) => sketch.figureAt(index) ?? []);
  const last = shares.at(-1);
  if (shares.length < fewest || last === undefined || amount.test(words)) {
    return [];
  }
  const { isWhole, isDivided, isNoWhole } = patternsIn(lexicon);
  if (!(isWhole.test(words) || isDivided.test(words)) || isNoWhole.test(words)) {
    return [];
  }
  if (shares.some(({ value, unit, modifier }) => value === undefined || unit !== 'percent' || modifier !== '=')) {
    return [];
  }
  const lows = shares.map(share => leewayOf(text, share)?.low ?? nothing);
  const low = approximate(lows.reduce(plus, nothing));
  const value = approximate(shares.reduce((sum, share) => plus(sum, exact(share.value ?? 0)), nothing));
  return value <= whole || low <= whole
    ? []
    : [{ kind: 'whole', terms: shares.slice(0, -1), result: last, value, holds: false }];
}

/** Two shares alone may be of two things. */
const fewest = 3;
const whole = 100;
const percent = new RegExp(signs.percent, 'gu');
const amount = new RegExp(`[${signs.amount}${signs.period}]`, 'u');

const patternsIn = remember((lexicon: Lexicon) => ({
  /** What is left of a whole, and who gave none of the answers. */
  isWhole: new RegExp(`\\b${wording(lexicon, 'rest')}\\b`, 'u'),
  /** One thing and what it is made of, or where it goes: “is 60 percent sand, 30 percent clay and 20 percent peat”, “60 percent of its money in bonds, …”. */
  isDivided: new RegExp(
    [
      `\\b(?:is|are|was|were|${wording(lexicon, 'holds')}) ${signs.percent} [a-z]{2,20}(?:, ${signs.percent} [a-z]{2,20}){1,6},? and ${signs.percent} [a-z]{2,20}(?=[,.;]|$)`,
      `${signs.percent} of (?:the|${alternatives(possessives)}) [a-z]{2,20} (?<to>in|on|to|for|from) [a-z]{2,20}(?:, ${signs.percent} \\k<to> [a-z]{2,20}){1,6},? and ${signs.percent} \\k<to> [a-z]{2,20}(?=[,.;]|$)`,
    ].join('|'),
    'u',
  ),
  /** Shares of several wholes, changes, and answers of which several may be given. */
  isNoWhole: new RegExp(`\\b${wording(lexicon, 'several')}\\b`, 'u'),
}));
