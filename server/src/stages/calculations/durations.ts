import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { dayOf, monthOf, yearOf } from '../figures/calendar';
import { exact } from './exact';
import { fits } from './fits';
import { leewayOf, meet } from './leeway';
import { patternOf } from './pattern';
import type { Sketch } from './sketch';
import { wording } from './wording';

/** How long something took, and from when to when. */
const formsIn = remember((lexicon: Lexicon) =>
  [
    // “took 12 days, from June 2 to June 13”, “for 17 years, from 1985 to 2002”, “a 10-year reign, from 1999 to 2004”
    `(?<length>~)(?: [a-z]{2,14})?(?:,| \\()(?: ${wording(lexicon, 'runs')})? (?:from |between )?(?<from>@)(?: (?:to|until|till|and) (?<to>@))?(?=[ ,.;)]|$)`,
    // “president from 1994 to 1999, a reign of five years”
    '\\bfrom (?<from>@)(?: (?:to|until|till) (?<to>@))?, an?_ of (?<length>~)(?=[ ,.;)]|$)',
    // “the war, from 1992 to 1995, lasted five years”, “the trial, which ran from 4 March to 28 March, took six weeks”
    '\\b(?:from|between) (?<from>@)(?: (?:to|until|till|and) (?<to>@))?(?:,| \\)) (?<verb>[a-z]{2,10})(?: for)? (?<length>~)(?=[ ,.;)]|$)',
    // “which opened in 1950 and closed in 2020, served the street for 70 years”
    `\\b${wording(lexicon, 'began')} (?:in |on )(?<from>@) and ${wording(lexicon, 'ended')} (?:in |on )(?<to>@),_{1,4} (?<length>~)(?=[ ,.;)]|$)`,
  ].map(patternOf),
);

export function durationsIn(text: string, sketch: Sketch, lexicon: Lexicon): readonly Calculation[] {
  const lasting = lexicon.words('lasting-verbs');
  return formsIn(lexicon).flatMap(form =>
    [...fits(sketch, form)].flatMap(fit => {
      const verb = fit.word('verb');
      return verb === undefined || lasting.has(verb)
        ? durationOf(text, fit.figure('length'), fit.figure('from'), fit.figure('to'))
        : [];
    }),
  );
}

function durationOf(
  text: string,
  length: Figure | undefined,
  from: Figure | undefined,
  to: Figure | undefined,
): readonly Calculation[] {
  const [first = '', last = to?.iso ?? ''] = (from?.iso ?? '').split('/');
  const stated = length && leewayOf(text, length);
  const span = spanIn(length?.unit ?? '', first, last);
  if (stated === undefined || span === undefined || span.low <= 0 || from === undefined) {
    return [];
  }
  return [
    {
      kind: 'duration',
      terms: to === undefined ? [from] : [from, to],
      result: length,
      value: span.value,
      holds: meet({ low: exact(span.low), high: exact(span.high) }, stated),
    },
  ];
}

/** How many of a unit lie between two dates: both days may be counted or neither, and what is begun or not yet over may be a whole one. */
function spanIn(unit: string, first: string, last: string): { low: number; high: number; value: number } | undefined {
  // Days of a year that nobody tells lie in one that is like most.
  const [from, to] = [first, last].map(iso => dayOf(iso.replace(/^--/u, '2001-')));
  if (from === undefined || to === undefined) {
    const years = unit === 'year' && year.test(first) && year.test(last) ? Number(last) - Number(first) : undefined;
    return years === undefined ? undefined : { low: years - 1, high: years + 1, value: years };
  }
  const days = to - from;
  switch (unit) {
    case 'day':
      return { low: days - 1, high: days + 1, value: days };
    case 'week':
      return { low: (days - 4) / 7, high: (days + 5) / 7, value: days / 7 };
    case 'month': {
      const months = 12 * (yearOf(to) - yearOf(from)) + monthOf(to) - monthOf(from);
      return { low: months - 1, high: months + 1, value: months };
    }
    case 'year':
      return { low: days / 365.25 - 1, high: days / 365.25 + 1, value: days / 365.25 };
    default:
      return undefined;
  }
}

const year = /^\d{4}$/u;
