import { possessives } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, dividedBy, exact, minus, plus, times, type Exact } from './exact';
import { fits } from './fits';
import { leewayOf, meet } from './leeway';
import { patternOf } from './pattern';
import type { Sketch } from './sketch';
import { wording } from './wording';

/** Words before a whole: “of the ministry’s 80 inspectors”. */
const its = `(?:(?:the|${alternatives(possessives)}|all|[a-z-]{1,20}[’']s) ){0,2}`;

/** A part, its whole, and the share that the one is of the other. */
const formsIn = remember((lexicon: Lexicon) =>
  [
    // “49 of the 54 seats (91 percent)”, “49 of 54 seats, or 91 percent,”
    `(?<part>#)_{0,2}(?: out)? of ${its}(?<whole>#)_{0,4}(?: ?\\(|,? or |, or )(?:or )?(?<share>%)(?=[ ,.;)])`,
    // “91 percent (49 of the 54 seats)”, “91 percent, or 49 of 54 seats”
    `(?<share>%)_{0,2}(?: ?\\(|,? or |, or )(?:or )?(?<part>#)_{0,2}(?: out)? of ${its}(?<whole>#)`,
    // “12 of the ministry’s 80 inspectors are women, a share of 15 percent”
    `(?<part>#)_{0,2}(?: out)? of ${its}(?<whole>#)_{0,5},(?: [a-z]{1,12}){0,4}? an?_{0,2} ${wording(lexicon, 'share')} of (?<share>%)`,
    // “Of the 160 villages on the plain, 56 have no well, or 35 percent,”
    `\\bof ${its}(?<whole>#)_{1,6}, (?<part>#)(?:(?! of )_){0,6}(?: ?\\(|,? or |, which is |, that is |, a ${wording(lexicon, 'share')} of )(?<share>%)(?=[,.;)]|$)`,
    // “900 people, and 270 of them, or 30 percent,”, “900 people, of whom 270, or 30 percent,”
    '(?<whole>#)_{1,4},? (?:and )?(?<part>#) of (?:them|these|those|whom|which)_{0,4}(?: ?\\(|,? or )(?<share>%)(?=[ ,.;)])',
    '(?<whole>#)_{1,4}, of (?:whom|which) (?<part>#)_{0,4}(?: ?\\(|,? or )(?<share>%)(?=[ ,.;)])',
    // “45 percent of the 200 members, or 90, voted”
    `(?<share>%) of ${its}(?<whole>#)_{0,4}(?:,? or | \\(|, some )(?<part>#)(?=[,.;)])`,
    // “half of drivers were drunk: 45 out of 90”, “60 percent of those tested – 54 of 90 –”
    `(?<share>%) of_{1,6}(?: ?\\(|:| –| —| -) ?(?<part>#)_{0,1}(?: out)? of ${its}(?<whole>#)(?=_{0,2}(?:[,.;)]| [–—-]|$))`,
    // “35 percent of the 2,000 people polled, 700 in all,”
    `(?<share>%) of ${its}(?<whole>#)_{1,4}, (?:or )?(?<part>#) in (?:all|total)\\b`,
  ].map(patternOf),
);

/** “A quarter of the 640 tickets, or 160,”; “two-thirds of the 48 councillors – 32 –”. */
const fractions = [
  `(?<share>#) of ${its}(?<whole>#)_{1,4}(?:,? or (?<part>#)(?=[,.;]|_{1,2},)| ?\\((?<bracketed>#)\\)| [–—] (?<dashed>#)(?= [–—])|, (?<told>#) in (?:all|total)\\b)`,
].map(patternOf);

export function sharesIn(text: string, sketch: Sketch, lexicon: Lexicon): readonly Calculation[] {
  return [
    ...formsIn(lexicon).flatMap(form =>
      [...fits(sketch, form)].flatMap(fit =>
        shareOf(text, fit.figure('part'), fit.figure('whole'), fit.figure('share')),
      ),
    ),
    ...fractions.flatMap(form =>
      [...fits(sketch, form)].flatMap(fit => {
        const part = ['part', 'bracketed', 'dashed', 'told'].map(fit.figure).find(figure => figure !== undefined);
        return partOf(text, fit.figure('share'), fit.figure('whole'), part);
      }),
    ),
  ];
}

/** Whether the share is that of the part. */
function shareOf(
  text: string,
  part: Figure | undefined,
  whole: Figure | undefined,
  share: Figure | undefined,
): readonly Calculation[] {
  const partly = part && leewayOf(text, part, 'closely');
  const wholly = whole && leewayOf(text, whole, 'closely');
  const stated = share && leewayOf(text, share);
  if (partly === undefined || wholly === undefined || stated === undefined || !areCounts(part, whole)) {
    return [];
  }
  const value = percent(exact(part.value ?? 0), exact(whole?.value ?? 0));
  if (value === undefined || whole === undefined) {
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
}

/** Whether the part is the fraction of its whole; a fraction is told roughly. */
function partOf(
  text: string,
  fraction: Figure | undefined,
  whole: Figure | undefined,
  part: Figure | undefined,
): readonly Calculation[] {
  const wholly = whole && leewayOf(text, whole, 'closely');
  const stated = part && leewayOf(text, part, 'closely');
  const share = fraction?.value;
  if (wholly === undefined || stated === undefined || share === undefined || share >= 1 || share <= 0) {
    return [];
  }
  if (fraction?.modifier !== '=' || fraction.unit !== undefined || whole === undefined || !areCounts(part, whole)) {
    return [];
  }
  const by = (end: Exact | undefined, factor: number): Exact | undefined => end && times(end, exact(factor));
  const low = by(wholly.low, share - roughly);
  const high = by(wholly.high, share + roughly);
  return [
    {
      kind: 'fraction',
      terms: [fraction, whole],
      result: part,
      value: share * (whole.value ?? 0),
      holds: meet({ low: low && minus(low, uncut), high: high && plus(high, uncut) }, stated),
    },
  ];
}

/** Of a whole. */
const roughly = 0.02;

/** Half of eleven people are five or six. */
const uncut: Exact = exact(1);

/** A part is no greater than its whole, and both are counted, or measured in one unit. */
function areCounts(part: Figure | undefined, whole: Figure | undefined): part is Figure {
  const isOneUnit = part?.unit === whole?.unit || part?.unit === undefined || whole?.unit === undefined;
  return part !== undefined && isOneUnit && (part.value ?? 0) <= (whole?.value ?? 0) && (part.value ?? 0) >= 1;
}

function percent(part: Exact, whole: Exact): Exact | undefined {
  const share = dividedBy(part, whole);
  return share && times(share, exact(100));
}
