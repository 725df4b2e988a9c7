import type { Calculation } from '../../types/calculation';
import { approximate, dividedBy, exact, times, type Exact } from './exact';
import { fits } from './fits';
import { leewayOf, meet } from './leeway';
import type { Sketch } from './sketch';

/** A part, its whole, and the share that the one is of the other. */
const forms = [
  // “49 of the 54 seats (91 percent)”, “49 of 54 seats, or 91 percent,”
  /(?<part>\uE000)(?: [a-z’'-]{1,20}){0,2}(?: out)? of (?:(?:the|its|their|all) ){0,2}(?<whole>\uE000)(?: [a-z’'-]{1,20}){0,4}(?: ?\(|,? or |, or )(?:or )?(?<share>\uE001)(?=[ ,.;)])/dgu,
  // “91 percent (49 of the 54 seats)”, “91 percent, or 49 of 54 seats”
  /(?<share>\uE001)(?: [a-z’'-]{1,20}){0,2}(?: ?\(|,? or |, or )(?:or )?(?<part>\uE000)(?: [a-z’'-]{1,20}){0,2}(?: out)? of (?:(?:the|its|their|all) ){0,2}(?<whole>\uE000)/dgu,
] as const;

export function sharesIn(text: string, sketch: Sketch): readonly Calculation[] {
  return forms.flatMap(form =>
    [...fits(sketch, form)].flatMap((fit): readonly Calculation[] => {
      const part = fit.figure('part');
      const whole = fit.figure('whole');
      const share = fit.figure('share');
      const partly = part && leewayOf(text, part);
      const wholly = whole && leewayOf(text, whole);
      const stated = share && leewayOf(text, share);
      if (partly === undefined || wholly === undefined || stated === undefined) {
        return [];
      }
      const value = percent(exact(part?.value ?? 0), exact(whole?.value ?? 0));
      if (value === undefined || part === undefined || whole === undefined || (part.value ?? 0) > (whole.value ?? 0)) {
        return [];
      }
      const low = partly.low && wholly.high && percent(partly.low, wholly.high);
      const high = partly.high && wholly.low && percent(partly.high, wholly.low);
      return [
        {
          kind: 'share',
          terms: [part, whole],
          result: share,
          value: approximate(value),
          holds: meet({ low, high }, stated),
        },
      ];
    }),
  );
}

function percent(part: Exact, whole: Exact): Exact | undefined {
  const share = dividedBy(part, whole);
  return share && times(share, exact(100));
}
