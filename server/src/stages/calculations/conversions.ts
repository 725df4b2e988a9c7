import type { Lexicon } from '../../lexicon/lexicon';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, exact, type Exact } from './exact';
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
  const given = leewayOf(text, from);
  const stated = leewayOf(text, to);
  const value = from.value ?? from.max;
  if (there === undefined || here === undefined || given === undefined || stated === undefined || value === undefined) {
    return [];
  }
  if (there.base !== here.base || from.unit === to.unit) {
    return [];
  }
  // “2 degrees Celsius warmer” is 3.6 degrees Fahrenheit warmer.
  const fitting = [false, true].find(isStep => meet(inOther(given, there, here, isStep), stated));
  return [
    {
      kind: 'conversion',
      terms: [from],
      result: to,
      value: approximate(converted(exact(value), there, here, fitting ?? false)),
      holds: fitting !== undefined,
    },
  ];
}

function inOther({ low, high }: Interval, from: UnitSize, to: UnitSize, isStep: boolean): Interval {
  const across = (end: Exact | undefined) => end && converted(end, from, to, isStep);
  return { low: across(low), high: across(high) };
}
