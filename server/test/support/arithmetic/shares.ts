import fc from 'fast-check';
import { between, hedgedValue, hedges, hedgeWords, inDigits, percents, wordsOf } from './amounts';

const people = ['pupils', 'seats', 'inmates', 'votes', 'workers'];

/** A part of a whole, and the share that it is. */
interface Share {
  readonly part: string;
  readonly whole: string;
  readonly share: string;
  readonly noun: string;
}

const forms: readonly ((share: Share) => string)[] = [
  s => `They took ${s.part} of the ${s.whole} ${s.noun} (${s.share}) on Sunday.`,
  s => `They took ${s.part} of ${s.whole} ${s.noun}, or ${s.share}, on Sunday.`,
  s => `They took ${s.part} out of ${s.whole} ${s.noun}, ${s.share} of the total.`,
  s => `They took ${s.share}, or ${s.part} of the ${s.whole} ${s.noun}.`,
  s => `They took ${s.share} (${s.part} of ${s.whole} ${s.noun}).`,
  s => `Of the ${s.whole} ${s.noun} counted, ${s.part} were lost, or ${s.share}, the clerk said.`,
  s => `Of ${s.whole} ${s.noun}, ${s.part} (${s.share}) were lost.`,
  s => `Of its ${s.whole} ${s.noun}, ${s.part}, or ${s.share}, are new.`,
  s => `Some ${s.part} of ${s.whole} ${s.noun} were lost, a rate of ${s.share}.`,
  s => `${s.part} ${s.noun} of a total of ${s.whole} were lost, which is ${s.share}.`,
  s => `They have ${s.whole} ${s.noun}, of which ${s.part}, or ${s.share}, are new.`,
  s => `There are ${s.whole} ${s.noun}, and ${s.part} of them (${s.share}) are new.`,
  s => `The ${s.part} ${s.noun} are ${s.share} of the ${s.whole} in the town.`,
  // The share is of something else.
  s => `Of ${s.whole} ${s.noun}, ${s.part} were taken, and 70 percent of them were lost.`,
  s => `They took ${s.part} of the ${s.whole} ${s.noun}, and 62 percent of the money.`,
  s => `The port has ${s.whole} ${s.noun}, and ${s.part} of them, which carry 65 percent of all freight, need repair.`,
];

/** True sentences about a part of a whole and its share. */
export const trueShares: fc.Arbitrary<string> = fc
  .record({
    whole: between(10, 90_000).map(Math.round),
    part: fc.integer({ min: 10, max: 999 }),
    hedge: fc.constantFrom(...hedges),
    word: fc.nat(4),
    decimals: fc.constantFrom(0, 1),
    percent: fc.constantFrom(...percents),
    inWords: fc.boolean(),
    noun: fc.constantFrom(...people),
    form: fc.constantFrom(...forms),
  })
  .map(({ whole, part: perMille, hedge, word, decimals, percent, inWords, noun, form }) => {
    const part = Math.max(2, Math.round((whole * perMille) / 1000));
    const share = (100 * part) / whole;
    const digits = share < 3 ? 1 : decimals;
    const words = hedgeWords[hedge];
    const count = (value: number): string => (inWords && value < 100 ? wordsOf(value) : inDigits(value, 0));
    return form({
      part: count(part),
      whole: count(whole),
      share: `${words[word % words.length] ?? ''}${inDigits(hedgedValue(share, hedge, digits), digits)}${percent}`,
      noun,
    });
  });

const fractions = [
  { words: 'Half', over: 1, under: 2 },
  { words: 'A third', over: 1, under: 3 },
  { words: 'Two-thirds', over: 2, under: 3 },
  { words: 'Two thirds', over: 2, under: 3 },
  { words: 'A quarter', over: 1, under: 4 },
  { words: 'Three-quarters', over: 3, under: 4 },
  { words: 'A fifth', over: 1, under: 5 },
  { words: 'Two-fifths', over: 2, under: 5 },
  { words: 'A tenth', over: 1, under: 10 },
] as const;

const fractionForms: readonly ((fraction: string, whole: string, part: string, noun: string) => string)[] = [
  (fraction, whole, part, noun) => `${fraction} of the ${whole} ${noun}, or ${part}, fell ill.`,
  (fraction, whole, part, noun) => `${fraction} of the ${whole} ${noun} (${part}) fell ill.`,
  (fraction, whole, part, noun) => `${fraction} of the ${whole} ${noun}, ${part} in all, fell ill.`,
];

/** True sentences about fractions: “A third of the 94 lorries, or 31, broke down.” */
export const trueFractions: fc.Arbitrary<string> = fc
  .record({
    fraction: fc.constantFrom(...fractions),
    whole: fc.integer({ min: 12, max: 5000 }),
    noun: fc.constantFrom(...people),
    form: fc.constantFrom(...fractionForms),
  })
  .map(({ fraction, whole, noun, form }) =>
    form(fraction.words, inDigits(whole, 0), inDigits(Math.round((whole * fraction.over) / fraction.under), 0), noun),
  );
