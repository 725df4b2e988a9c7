import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, exact, minus } from './exact';
import { fits } from './fits';
import { leewayOf, meet, type Interval } from './leeway';
import type { Sketch } from './sketch';

/** Two results and the lead of the one over the other. */
const forms = [
  // “leads Dahlby by three points, 46 percent to 43 percent”
  /(?<lead>\uE000)[ -](?:percentage )?points?(?: [a-z’'-]{1,20}){0,4}(?:,| –| —| ?\() ?(?<more>[\uE000\uE001]) (?:percent )?to (?<less>\uE001)/dgu,
  // “46 percent to 43 percent, a lead of three points”, “a three-point lead”
  /(?<more>[\uE000\uE001]) (?:percent )?to (?<less>\uE001)(?:,| –| —| ?\() ?(?:or )?an? (?:(?:lead|margin|gap|difference) of )?(?<lead>\uE000)[ -](?:percentage[ -])?points?/dgu,
  // “240 votes to 190, a margin of 50”
  /(?<more>\uE000)(?: [a-z’'-]{1,20})? to (?<less>\uE000)(?:,| –| —| ?\() ?(?:or )?a (?:lead|margin|gap|difference) of (?<lead>\uE000)/dgu,
] as const;

export function differencesIn(text: string, sketch: Sketch): readonly Calculation[] {
  return forms.flatMap(form =>
    [...fits(sketch, form)].flatMap((fit): readonly Calculation[] => {
      const [lead, more, less] = [fit.figure('lead'), fit.figure('more'), fit.figure('less')];
      const stated = lead && leewayOf(text, asMeasure(lead, more, less));
      const above = more && leewayOf(text, asMeasure(more, more, less));
      const below = less && leewayOf(text, asMeasure(less, more, less));
      if (
        stated === undefined ||
        above === undefined ||
        below === undefined ||
        (more?.value ?? 0) < (less?.value ?? 0)
      ) {
        return [];
      }
      return more === undefined || less === undefined
        ? []
        : [
            {
              kind: 'difference',
              terms: [more, less],
              result: lead,
              value: approximate(minus(exact(more.value ?? 0), exact(less.value ?? 0))),
              holds: meet(difference(above, below), stated),
            },
          ];
    }),
  );
}

/** Shares are rounded, and so is their difference; votes are counted. */
function asMeasure(figure: Figure, ...results: readonly (Figure | undefined)[]): Figure {
  return results.some(result => result?.kind === 'percent') ? { ...figure, kind: 'percent' } : figure;
}

function difference(a: Interval, b: Interval): Interval {
  return { low: a.low && b.high && minus(a.low, b.high), high: a.high && b.low && minus(a.high, b.low) };
}
