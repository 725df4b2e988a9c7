import type { Lexicon } from '../../lexicon/lexicon';
import type { Figure } from '../../types/figure';
import { fits, type Fit } from './fits';
import { patternOf } from './pattern';
import { signs, type Sketch } from './sketch';

/** What something was and what it is now, as a sentence tells it: “from 50 to 55”, “to 55 from 50”, “55, up 10 percent from 50”. */
export interface Move {
  readonly then: Figure;
  readonly now: Figure;
  /** By how much, where that is told beside it: “10 percent”, “a third”, “$5”. */
  readonly step: Figure | undefined;
  /** The verb or noun that says so: “rose”, “increase”; undefined of “(10 percent)”. */
  readonly way: string | undefined;
  /** What stands before the two, at most 60 UTF-16 code units. */
  readonly before: string;
}

/** Every move of a sentence, once for each step that is told beside it, and once without. */
export function movesIn(sketch: Sketch): readonly Move[] {
  // A quick look that most sentences fail.
  return isMove.test(sketch.words) ? [...pairsIn(sketch), ...heldAgainst.flatMap(form => movesOf(sketch, form))] : [];
}

const value = `[${signs.amount}${signs.percent}]`;
const isMove = new RegExp(`${value}.*${value}`, 'su');

/** The two alone. */
const pairs = [
  'from (?<then>[#%])_{0,5} to (?<now>[#%])',
  '\\bto (?<now>[#%])(?:_{0,4},?|[^#%.;]{0,60},(?: [a-z]{2,12})?) from_{0,3} (?<then>[#%])',
].map(patternOf);

const points = '(?:[ -](?:percentage |basis )?points?)?';
const verbal = `(?<![a-z])(?<way>[a-z]{2,12})(?: by)?(?: an?)? (?<step>[#%])${points}`;
const nominal = `an? (?:[a-z-]{2,14} )?(?<way>[a-z]{2,12}) of (?<step>[#%])${points}`;
const compound = `an? (?<step>[#%])${points} (?<way>[a-z]{2,12})`;
const bare = `(?<step>[#%])${points}`;

/** What is told right before the two: “fell by a third last year, ”, “rose $12 ”, “raised its rate by half a point, ”. */
const stepBefore = [`${verbal}_{0,5},? $`, `(?<![a-z])by(?: an?)? ${bare}_{0,3},? $`].map(patternOf);

const aside = '^_{0,5}(?:,| –| —| ?\\(|;)(?: or| that is| which is| i\\.e\\.)? ?';
const end = '(?=[,.;:)]| (?:in|over|on|last|this|since|within|during|he|she|it|they|the)\\b|$)';

/** What is told right behind them: “, an increase of 20 percent”, “, a 20 percent rise”, “, up a fifth”, “ (20 percent)”. */
const stepBehind = [
  `${aside}${nominal}_{0,2}${end}`,
  `${aside}${compound}\\b`,
  `${aside}(?!of |and )${verbal}${end}`,
  `${aside}${bare}(?=[,.;:)]|$)`,
].map(patternOf);

function pairsIn(sketch: Sketch): readonly Move[] {
  return pairs.flatMap(form =>
    [...fits(sketch, form)].flatMap((fit): readonly Move[] => {
      const [then, now] = [fit.figure('then'), fit.figure('now')];
      if (then === undefined || now === undefined) {
        return [];
      }
      const { before } = fit;
      const told = [
        { step: undefined, way: undefined },
        ...tellingsIn(sketch, stepBefore, before, fit.start - before.length),
        ...tellingsIn(sketch, stepBehind, fit.behind, fit.end).slice(0, 1),
      ];
      return told.map(one => ({ then, now, before, ...one }));
    }),
  );
}

/** The steps that patterns find in a part of the sketch that begins at `start`. */
function tellingsIn(
  sketch: Sketch,
  forms: readonly RegExp[],
  words: string,
  start: number,
): readonly Pick<Move, 'step' | 'way'>[] {
  const part: Sketch = { words, figureAt: offset => sketch.figureAt(start + offset) };
  return forms.flatMap(form => [...fits(part, form)].map(fit => ({ step: fit.figure('step'), way: fit.word('way') })));
}

/** The value of now first, or the step between the two. */
const heldAgainst = [
  // “55, up 10 percent from 50”, “55 (a rise of five from 50)”, “55, a 10 percent rise on 50”
  ...[verbal, nominal, compound].map(
    step =>
      `(?<now>[#%])(?! (?:a|an|per|each) )_{0,3}(?: ?\\(|,| –| —) ?(?:or |that is |which is )?${step} (?:from|over|on)_{0,3} (?<then>[#%])`,
  ),
  // “55, compared with 50 in 2019, a rise of 10 percent”
  `(?<now>[#%])(?! (?:a|an|per|each) )_{0,3},_{0,2} (?:from|with|against)_{0,3} (?<then>[#%])_{0,5},? ${nominal}${end}`,
  // “500 pairs in 2010 and 600 last year, a rise of 20 percent”
  `(?<then>[#%])_{1,5} and (?<now>[#%])_{0,4}, ${nominal}${end}`,
].map(patternOf);

function movesOf(sketch: Sketch, form: RegExp): readonly Move[] {
  return [...fits(sketch, form)].flatMap(moveOf);
}

function moveOf(fit: Fit): readonly Move[] {
  const [then, now] = [fit.figure('then'), fit.figure('now')];
  return then === undefined || now === undefined
    ? []
    : [{ then, now, step: fit.figure('step'), way: fit.word('way'), before: fit.before }];
}

/** Which way it went: as its word says, or, where that says neither (“a gap”) or there is none, as the numbers do. */
export function directionOf({ then, now, way }: Move, lexicon: Lexicon): 'up' | 'down' | undefined {
  if (way === undefined || lexicon.words('gap-nouns').has(way)) {
    return (then.value ?? 0) > (now.value ?? 0) ? 'down' : 'up';
  }
  const told = lexicon.table('change-words').get(way);
  return told === 'up' || told === 'down' ? told : undefined;
}
