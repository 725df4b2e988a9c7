import fc from 'fast-check';
import { percents } from './amounts';

const forms: readonly ((a: string, b: string, c: string) => string)[] = [
  (a, b, c) => `In the poll, ${a} backed the treaty, ${b} opposed it and ${c} were undecided.`,
  (a, b, c) => `Coal makes ${a} of the power, gas ${b} and wind the remaining ${c}.`,
  (a, b, c) => `Of the voters, ${a} chose Marsh, ${b} chose Dunne and the other ${c} stayed at home.`,
];

/** Shares of several wholes. */
const others: readonly ((a: string, b: string, c: string) => string)[] = [
  (a, b, c) => `Rents rose ${a}, wages ${b} and fares ${c}.`,
  (a, b, c) => `Among men ${a} were undecided, among women ${b} and among the young ${c}.`,
  (a, b, c) => `Several answers were allowed: ${a} named rents, ${b} wages and ${c} were unsure.`,
  (a, b, c) => `Turnout was ${a} in Lisle, ${b} in Corran and ${c} in Esk.`,
];

/** True sentences about the shares of one whole, each rounded on its own, and about shares of several. */
export const trueWholes: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 100, max: 600 }),
    fc.integer({ min: 50, max: 390 }),
    fc.integer({ min: 40, max: 99 }),
    fc.constantFrom(...percents),
    fc.boolean(),
    fc.nat(10),
  )
  .map(([a, b, free, percent, isOne, form]) => {
    const told = (perMille: number): string => `${Math.round(perMille / 10)}${percent}`;
    return isOne
      ? (forms[form % forms.length] ?? String)(told(a), told(b), told(1000 - a - b))
      : (others[form % others.length] ?? String)(told(a), told(free * 10), told(b + 100));
  });
