import type { Lexicon } from '../../lexicon/lexicon';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, exact, type Exact } from './exact';
import { endsOf } from './ends';
import { fits } from './fits';
import { leewayOf, meet, type Interval } from './leeway';
import type { Sketch } from './sketch';
import { converted, unitSizesOf, type UnitSize } from './unitSizes';

/** “60 mph (97 km/h)”, “a 26.2-mile race (42.2 km)”; “100 miles, or 161 kilometres,”. */
const forms = [
  /(?<from>\uE000)(?:[ -][a-z]{1,20}){0,2} ?[([](?<to>\uE000)[)\]]/dgu,
  /(?<from>\uE000), or (?<to>\uE000)(?=[,.;)]| [a-z])/dgu,
] as const;

/** “6 ft 2 in (1.88 m)”: two figures are one length. */
const isSecondPart = /[\uE000-\uE004](?:,| and)? ?$/u;

/** Lengths, weights and their like that are told in two units. */
export function conversionsIn(text: string, sketch: Sketch, lexicon: Lexicon): readonly Calculation[] {
  const sizes = unitSizesOf(lexicon);
  return forms.flatMap(form =>
    [...fits(sketch, form)].flatMap(fit => {
      const from = fit.figure('from');
      const to = fit.figure('to');
      return from === undefined || to === undefined || isSecondPart.test(fit.before)
        ? []
        : conversionOf(text, from, to, sizes);
    }),
  );
}

function conversionOf(
  text: string,
  from: Figure,
  to: Figure,
  sizes: ReadonlyMap<string, UnitSize>,
): readonly Calculation[] {
  const there = sizes.get(from.unit ?? '');
  const here = sizes.get(to.unit ?? '');
  if (there === undefined || here === undefined || there.base !== here.base || from.unit === to.unit) {
    return [];
  }
  const pairs = pairsOf(text, from, to);
  // “2 degrees Celsius warmer” is 3.6 degrees Fahrenheit warmer.
  const agrees = (isStep: boolean) => (pair: Pair) => meet(inOther(pair.given, there, here, isStep), pair.stated);
  const fitting = [false, true].find(isStep => pairs.every(agrees(isStep)));
  const wrong = pairs.find(pair => !agrees(false)(pair)) ?? pairs[0];
  return wrong === undefined
    ? []
    : [
        {
          kind: 'conversion',
          terms: [wrong.from],
          result: wrong.to,
          value: approximate(converted(exact(wrong.value), there, here, fitting ?? false)),
          holds: fitting !== undefined,
        },
      ];
}

/** Two figures of which the one ought to be the other. */
interface Pair {
  readonly from: Figure;
  readonly to: Figure;
  readonly value: number;
  readonly given: Interval;
  readonly stated: Interval;
}

/** The ends of a range are each told in the other unit. */
function pairsOf(text: string, from: Figure, to: Figure): readonly Pair[] {
  const theirs = endsOf(text, from);
  const ours = endsOf(text, to);
  const pairs = [pairOf(text, from, to)];
  const ends = theirs && ours && [pairOf(text, theirs[0], ours[0]), pairOf(text, theirs[1], ours[1])];
  return (ends ?? pairs).flatMap(pair => pair ?? []);
}

function pairOf(text: string, from: Figure, to: Figure): Pair | undefined {
  const given = leewayOf(text, from);
  const stated = leewayOf(text, to);
  const value = from.value ?? from.max;
  return given === undefined || stated === undefined || value === undefined
    ? undefined
    : { from, to, value, given, stated };
}

function inOther({ low, high }: Interval, from: UnitSize, to: UnitSize, isStep: boolean): Interval {
  const across = (end: Exact | undefined) => end && converted(end, from, to, isStep);
  return { low: across(low), high: across(high) };
}
