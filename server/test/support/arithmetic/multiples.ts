import fc from 'fast-check';
import { tellings, told, type Telling } from './amounts';

/** “doubled”, and what else is said with it of a true factor. */
interface Multiple {
  readonly words: string;
  readonly low: number;
  readonly high: number;
}

const verbs: readonly Multiple[] = [
  { words: 'doubled', low: 1.9, high: 2.15 },
  { words: 'roughly doubled', low: 1.75, high: 2.25 },
  { words: 'nearly doubled', low: 1.75, high: 2 },
  { words: 'almost doubled', low: 1.75, high: 2 },
  { words: 'more than doubled', low: 2, high: 2.95 },
  { words: 'tripled', low: 2.85, high: 3.2 },
  { words: 'nearly tripled', low: 2.65, high: 3 },
  { words: 'more than tripled', low: 3, high: 3.95 },
  { words: 'trebled', low: 2.85, high: 3.2 },
  { words: 'quadrupled', low: 3.8, high: 4.3 },
  { words: 'more than quadrupled', low: 4, high: 4.9 },
  { words: 'halved', low: 0.47, high: 0.53 },
  { words: 'almost halved', low: 0.5, high: 0.56 },
  { words: 'more than halved', low: 0.35, high: 0.5 },
  { words: 'rose fivefold', low: 4.8, high: 5.3 },
  { words: 'grew more than tenfold', low: 10, high: 12 },
];

const forms: readonly ((verb: string, then: string, now: string) => string)[] = [
  (verb, then, now) => `The number of claims ${verb} from ${then} to ${now}.`,
  (verb, then, now) => `The number of claims ${verb} to ${now} from ${then}, the agency said.`,
  (verb, then, now) => `Claims ${verb} to ${now} last year from ${then} in 2022.`,
  (verb, then, now) => `Claims ${verb} between 2018 and 2022, from ${then} to ${now}.`,
  (verb, then, now) => `Claims have ${verb} in ten years, to ${now} from ${then}, while grants rose 7 percent.`,
  (verb, then, now) => `“The total ${verb} from ${then} a year ago to ${now} today,” he said.`,
  (verb, then, now) => `Claims ${verb} to ${now}, and fines rose to 7,200 from 7,000 in 2021, against ${then} in all.`,
  (verb, then, now) => `Claims ${verb}, from ${then} in 2010 to ${now} in 2020.`,
  (verb, then, now) => `Claims ${verb}, and fines rose from ${then} to ${now}, while rents doubled.`,
  (verb, then, now) => `Claims ${verb} from ${then} in 2010 to ${now} in 2020, then fell from 900 to 400.`,
];

/** True sentences about what doubled, tripled, halved. */
export const trueMultiples: fc.Arbitrary<string> = fc
  .record({
    verb: fc.constantFrom(...verbs),
    at: fc.integer({ min: 0, max: 1_000_000 }),
    stretch: fc.integer({ min: 0, max: 1000 }),
    telling: fc.constantFrom(...tellings.filter(({ low }) => low >= 20)),
    form: fc.constantFrom(...forms),
  })
  .map(({ verb, at, stretch, telling, form }) => {
    const then = exactly(telling.low * (telling.high / telling.low) ** (at / 1_000_000), telling);
    const now = exactly(then * (verb.low + ((verb.high - verb.low) * stretch) / 1000), telling, verb);
    return form(verb.words, told(then, telling), told(now, telling));
  });

/** As it is told; “more than doubled” stays more. */
function exactly(value: number, { decimals }: Telling, verb?: Multiple): number {
  const steps = 10 ** decimals;
  const round =
    verb === undefined ? Math.round : /more|roughly/u.test(verb.words) === verb.low >= 1 ? Math.ceil : Math.floor;
  return round(Number((value * steps).toFixed(6))) / steps;
}
