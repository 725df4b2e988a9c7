import fc from 'fast-check';
import { between, inDigits } from './amounts';

/** Two units of one kind, each with its names, what one of the first is in the second, and where the second begins. */
interface Pair {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly factor: number;
  readonly low: number;
  readonly high: number;
  readonly offset?: number;
}

const pairs: readonly Pair[] = [
  { from: [' miles', '-mile'], to: [' kilometres', ' km', '-kilometre'], factor: 1.609344, low: 3, high: 5000 },
  { from: [' kilometers', ' km'], to: [' miles'], factor: 1 / 1.609344, low: 5, high: 5000 },
  { from: [' feet', ' ft'], to: [' meters', ' m'], factor: 0.3048, low: 10, high: 30_000 },
  { from: [' metres'], to: [' feet'], factor: 1 / 0.3048, low: 3, high: 9000 },
  { from: [' hectares'], to: [' acres'], factor: 2.4710538, low: 4, high: 90_000 },
  { from: [' acres'], to: [' hectares'], factor: 1 / 2.4710538, low: 10, high: 90_000 },
  { from: [' tonnes'], to: [' pounds'], factor: 2204.62262, low: 2, high: 400 },
  { from: [' kilograms', ' kg'], to: [' pounds', ' lb'], factor: 2.20462262, low: 5, high: 900 },
  { from: [' pounds'], to: [' kilograms', ' kg'], factor: 1 / 2.20462262, low: 10, high: 900 },
  { from: [' mph'], to: [' km/h', ' kph'], factor: 1.609344, low: 10, high: 200 },
  { from: [' degrees Celsius', '°C'], to: [' degrees Fahrenheit', '°F'], factor: 1.8, offset: 32, low: 1, high: 45 },
  {
    from: ['°F', ' degrees Fahrenheit'],
    to: ['°C', ' degrees Celsius'],
    factor: 5 / 9,
    offset: -160 / 9,
    low: 40,
    high: 115,
  },
  { from: [' gallons'], to: [' litres', ' liters'], factor: 3.785411784, low: 5, high: 900 },
];

const forms: readonly ((from: string, to: string) => string)[] = [
  (from, to) => `It came to ${from} (${to}) on the day.`,
  (from, to) => `It came to about ${from} (${to}) on the day.`,
  (from, to) => `It came to ${from}, or ${to}, on the day.`,
  (from, to) => `It came to ${from} (about ${to}).`,
  (from, to) => `It came to more than ${from} (${to}), they said.`,
  (from, to) => `“It came to ${from} [${to}],” she said.`,
];

/** True sentences that tell a measure in two units, one by one or as a range. */
export const trueConversions: fc.Arbitrary<string> = fc
  .record({
    pair: fc.constantFrom(...pairs),
    at: fc.integer({ min: 0, max: 1_000_000 }),
    width: between(1.2, 3),
    isRange: fc.boolean(),
    joint: fc.constantFrom(' to ', '-', '–'),
    name: fc.nat(5),
    form: fc.constantFrom(...forms),
  })
  .map(({ pair: { from, to, factor, low, high, offset = 0 }, at, width, isRange, joint, name, form }) => {
    const first = roundly(low * (high / low) ** (at / 1_000_000));
    const second = roundly(first * width);
    const names = [from[name % from.length] ?? '', to[name % to.length] ?? ''] as const;
    const ends = isRange && second > first && !names.some(one => one.startsWith('-')) ? [first, second] : [first];
    const range = ends.length > 1 && offset !== 0 ? ' to ' : joint;
    const tell = (values: readonly number[], unit: string): string =>
      `${values.map(value => inDigits(value, decimalsOf(value))).join(range)}${unit}`;
    return form(
      tell(ends, names[0]),
      tell(
        ends.map(end => roundly(end * factor + offset)),
        names[1],
      ),
    );
  });

/** To three digits that count, or to whole ones. */
function roundly(value: number): number {
  return value < 10 ? Number(value.toPrecision(2)) : Number(value.toPrecision(3));
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}
