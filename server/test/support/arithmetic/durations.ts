import fc from 'fast-check';
import { wordsOf } from './amounts';

const ofYears: readonly ((length: string, from: number, to: number) => string)[] = [
  (length, from, to) => `He ruled the island for ${length} years, from ${from} to ${to}.`,
  (length, from, to) => `He was president from ${from} to ${to}, a reign of ${length} years.`,
  (length, from, to) => `The shop, which opened in ${from} and closed in ${to}, served the street for ${length} years.`,
  (length, from, to) => `The war, from ${from} to ${to}, lasted ${length} years.`,
  (length, from, to) => `After ${length} years in office, from ${from} to ${to}, he went abroad.`,
  (_, from, to) => `He lived in Rome from ${from} to ${to}, spent 13 years at sea and died in Cork.`,
  (_, from, to) => `She led the choir for 27 years; from ${from} to ${to} her sister kept the books.`,
  (_, from, to) => `She led the union for 16 years, and from ${from} to ${to} sat on the council.`,
];

const ofDays: readonly ((length: string, from: string, to: string) => string)[] = [
  (length, from, to) => `The strike lasted ${length}, from ${from} to ${to}, and cost the port dearly.`,
  (length, from, to) => `The trial, which ran from ${from} to ${to}, took ${length}.`,
  (length, from, to) => `The trial, which began on ${from} and ended on ${to}, took ${length}.`,
];

const months = 'January February March April May June July August September October November December'.split(' ');

/** True sentences about how long something took, from when to when; both days may be counted. */
export const trueDurations: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1900, max: 1960 }),
      fc.integer({ min: 3, max: 60 }),
      fc.boolean(),
      fc.constantFrom(...ofYears),
    )
    .map(([from, length, inWords, form]) => form(inWords ? wordsOf(length) : `${length}`, from, from + length)),
  fc
    .tuple(
      fc.nat(9),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 5, max: 60 }),
      fc.nat(1),
      fc.boolean(),
      fc.constantFrom(...ofDays),
    )
    .map(([month, day, length, both, inWeeks, form]) => {
      const [from, to] = [day, day + length].map(at => new Date(Date.UTC(2024, month, at)));
      const told = (date: Date | undefined): string =>
        date === undefined ? '' : `${months[date.getUTCMonth()] ?? ''} ${date.getUTCDate()}`;
      const isLong = inWeeks && length >= 14 && length % 7 < 2;
      return form(isLong ? `${wordsOf(Math.floor(length / 7))} weeks` : `${length + both} days`, told(from), told(to));
    }),
);
