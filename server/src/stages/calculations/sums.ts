import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { lemmaOf } from '../circumstances/lemmas';
import { approximate, exact, nothing, plus, type Exact } from './exact';
import { fits, type Fit } from './fits';
import { leewayOf, meet, type Interval } from './leeway';
import { patternOf } from './pattern';
import { signs, type Sketch } from './sketch';
import { wording } from './wording';

/** “seven men, five women and two children”, “$400,000 for roads and $300,000 for schools”: at least two parts, “and” before the last. */
const item = '(?:an? )?#_{1,6}';
const list = `(?<list>${item}(?:, ${item}){0,6},? (?:and|plus) ${item})`;

/** “seven on the ridge”, “11 in Arden”: each part has its place. */
const placed = "#_{0,1} (?:in|on|at|near) [a-z’'-]{1,20}_{0,3}";
const places = `(?<list>${placed}(?:, ${placed}){0,6},? and ${placed})`;

/** “£500,000 to her church, £300,000 to a hospice”: each part goes the same way. */
const given = "#(?: [a-z]{2,12})? (?<way>to|for|on|from|in|by) [a-z’'-]{1,20}_{0,3}";
const givenToo = "#(?: [a-z]{2,12})? \\k<way> [a-z’'-]{1,20}_{0,3}";
const shares = `(?<list>${given}(?:, ${givenToo}){0,6},? and ${givenToo})`;

/** “€4,000 and €2,500”. */
const end = '(?= ?[–—).:;]| --?|,|$)';
const isBegun = '(?<!#_{1,6}, )';

/** A whole and all its parts. */
const formsIn = remember((lexicon: Lexicon) =>
  [
    // “14 people – seven men, five women and two children –”
    `(?<total>#)_{0,6}(?: ?[:–—(]| --?) ?${list}${end}`,
    // “Twelve climbers died, seven on the north face and four on the ridge.”
    `(?<total>#)(?! (?:in|on|at|near|for|from|of) )_{1,6}, ${places}${end}`,
    // “made up of nine strings, six brass and three drums”
    `(?<total>#)_{0,5},? (?:(?:which )?(?:is|are|was|were) )?${wording(lexicon, 'parts')} ${list}${end}`,
    // “seven men, five women and two children, a total of 14”
    `${isBegun}${list}(?:,| –| —| \\() ?(?:(?:for|${wording(lexicon, 'makes')}) )?(?:a|the) total of (?<total>#)`,
    // “40 dogs and 22 cats, 62 animals in all”
    `${isBegun}${list},(?: (?:or|${wording(lexicon, 'makes')}))? (?<total>#)_{0,2} in (?:all|total)\\b`,
    // “spent £85m on three players: £40m on a striker, £25m on a defender and £20m on a goalkeeper”
    `(?<total>#)_{0,5} (?<number>#)_{0,4}(?: ?[:–—(]| --?) ?${list}${end}`,
  ].map(patternOf),
);

/** What is told of a whole, which may be all of it or not: it cannot be more. */
const ofWhole = [
  // “Damages of $120,000 were awarded, $80,000 to the widow and $40,000 to her son.”
  `(?<total>#)(?: (?!each |per |a |an )[a-z’'-]{1,20}){0,6},(?: with| including)? ${shares}${end}`,
].map(patternOf);

/** “Eleven people were hurt, seven men and four women.” */
const bySex = patternOf(
  `(?<total>#) (?<whole>[a-z]{3,14})_{1,4}(?:,| \\(| –| —| -) ?(?<list>(?:an? )?#_{1,2}(?:, (?:an? )?#_{1,2}){0,2},? and (?:an? )?#_{1,2})${end}`,
);

/** What makes a list other than all of a whole, or its numbers other than parts. */
const isOtherIn = remember((lexicon: Lexicon) => new RegExp(`\\b${wording(lexicon, 'other')}\\b`, 'u'));

export function sumsIn(text: string, sketch: Sketch, lexicon: Lexicon): readonly Calculation[] {
  const isOneOfSex = (fit: Fit): boolean => {
    const nouns = (fit.word('list') ?? '').split(listed).map(part => lemmaOf(part.split(' ').at(-1) ?? '', lexicon));
    const isSex = (noun: string): boolean => lexicon.table('person-gender').has(noun);
    const whole = lemmaOf(fit.word('whole') ?? '', lexicon);
    return (
      !isSex(whole) && nouns.some(isSex) && nouns.every(noun => isSex(noun) || lexicon.words('person-nouns').has(noun))
    );
  };
  return [
    ...formsIn(lexicon).flatMap(form => [...fits(sketch, form)].flatMap(fit => sumOf(text, lexicon, sketch, fit))),
    ...ofWhole
      .flatMap(form => [...fits(sketch, form)].filter(isFirst).flatMap(fit => sumOf(text, lexicon, sketch, fit)))
      .filter(({ holds, value, result, terms }) => !holds && isMoney(terms) && value > (result?.value ?? 0)),
    ...[...fits(sketch, bySex)]
      .filter(fit => isFirst(fit) && isOneOfSex(fit))
      .flatMap(fit => sumOf(text, lexicon, sketch, fit)),
  ];
}

/** What is told of “seven men, five women and two children” is no whole of the women and children. */
function isFirst({ before }: Fit): boolean {
  return before.search(amount) < 0;
}

const listed = /,? and |, /u;

function isMoney(parts: readonly Figure[]): boolean {
  return parts.every(({ kind }) => kind === 'money');
}

/** Whether the parts of a list make its total. */
function sumOf(text: string, lexicon: Lexicon, sketch: Sketch, fit: Fit): readonly Calculation[] {
  const total = fit.figure('total');
  const words = fit.word('list') ?? '';
  const parts = partsOf(words, sketch, fit.place('list'));
  const stated = total && leewayOf(text, total, 'closely');
  const number = fit.figure('number');
  // “15 people in three villages: seven in Arden, five in Belk and three in Corran”: the villages are no whole.
  const isOfNumber = number === undefined ? total?.value !== parts.length : number.value === parts.length;
  if (
    total === undefined ||
    stated === undefined ||
    !isOfNumber ||
    isOtherIn(lexicon).test(words) ||
    !areCounts([total, ...parts])
  ) {
    return [];
  }
  return [
    {
      kind: 'sum',
      terms: parts,
      result: total,
      value: approximate(parts.reduce((sum, { value }) => plus(sum, exact(value ?? 0)), nothing)),
      holds: meet(intervalOf(parts.map(part => leewayOf(text, part, 'closely'))), stated),
    },
  ];
}

function partsOf(words: string, sketch: Sketch, start: number): readonly Figure[] {
  return [...words.matchAll(amount)].flatMap(({ index }) => sketch.figureAt(start + index) ?? []);
}

const amount = new RegExp(signs.amount, 'gu');

/** Money beside money, counts beside counts; “12 million euros: 7 million for the keeper” says the unit once. */
function areCounts([total, ...parts]: readonly Figure[]): boolean {
  const isOneUnit =
    parts.every(({ unit }) => unit === total?.unit) ||
    (currency.test(total?.unit ?? '') && parts.every(({ unit, value }) => unit === undefined && (value ?? 0) >= large));
  return (
    isOneUnit &&
    [total, ...parts].every(
      figure => figure?.value !== undefined && figure.modifier === '=' && figure.per === undefined,
    )
  );
}

/** ISO 4217. */
const currency = /^[A-Z]{3}$/u;

/** Of bare numbers, no less is taken for money. */
const large = 10_000;

function intervalOf(parts: readonly (Interval | undefined)[]): Interval {
  const sum = (ends: readonly (Exact | undefined)[]) =>
    ends.reduce((total: Exact | undefined, end) => total && end && plus(total, end), nothing);
  return { low: sum(parts.map(part => part?.low)), high: sum(parts.map(part => part?.high)) };
}
