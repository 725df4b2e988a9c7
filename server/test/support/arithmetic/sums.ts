import fc from 'fast-check';
import { inDigits, roundTo, wordsOf } from './amounts';

const places = ['Arden', 'Belk', 'Corran', 'Delve', 'Esk'];
const groups = ['men', 'women', 'children', 'nurses', 'cooks'];

interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

type Form = (sum: Sum) => string;

const listed = (parts: readonly string[], comma = ''): string =>
  `${parts.slice(0, -1).join(', ')}${comma} and ${parts.at(-1) ?? ''}`;
const inPlaces = ({ parts }: Sum): string => listed(parts.map((part, at) => `${part} in ${places[at] ?? ''}`));
const ofGroups = ({ parts }: Sum, comma = ''): string =>
  listed(
    parts.map((part, at) => `${part} ${groups[at] ?? ''}`),
    comma,
  );

const counts: readonly Form[] = [
  s => `They found ${s.total} people – ${ofGroups(s)} – in the hold.`,
  s => `They found ${s.total} people (${ofGroups(s)}) in the hold.`,
  s => `They found ${s.total} people, ${ofGroups(s, ',')}, in the hold.`,
  s => `They found ${ofGroups(s)}, a total of ${s.total}.`,
  s => `They found ${ofGroups(s)}, for a total of ${s.total} people.`,
  s => `They found ${ofGroups(s)}, or ${s.total} people in all.`,
  s => `The flood killed ${s.total} people: ${inPlaces(s)}, rescuers said.`,
  s => `A total of ${s.total} people died, ${inPlaces(s)}.`,
  s => `The crew of ${s.total} is made up of ${ofGroups(s)}.`,
  s => `The ${s.total} dead were ${ofGroups(s)}.`,
  s => `In all ${s.total} people died: ${ofGroups(s)}.`,
];

const money: readonly Form[] = [
  s => `The club paid ${s.total} for the lot: ${listed(s.parts.map((part, at) => `${part} for ${places[at] ?? ''}`))}.`,
  s =>
    `The estate was worth ${s.total}, made up of ${listed(s.parts.map((part, at) => `${part} in ${groups[at] ?? ''}`))}.`,
  s =>
    `The plan costs ${s.total} – ${listed(s.parts.map((part, at) => `${part} for ${groups[at] ?? ''}`))} –, he said.`,
  s => `She left ${s.total}, with ${listed(s.parts.map((part, at) => `${part} going to ${groups[at] ?? ''}`))}.`,
  s => `Damages of ${s.total} were awarded, ${listed(s.parts.map((part, at) => `${part} to ${groups[at] ?? ''}`))}.`,
  s =>
    `It spent ${s.total} on ${s.parts.length} things: ${listed(s.parts.map((part, at) => `${part} on ${groups[at] ?? ''}`))}.`,
  s => `He left ${listed(s.parts)}, a total of ${s.total}.`,
  s => `Tickets brought in ${s.parts[0] ?? ''} and food ${listed(s.parts.slice(1))}, ${s.total} in all.`,
];

/** What names some of the parts, or more than the parts. */
const partial: readonly Form[] = [
  s => `They found ${s.total} people, including ${ofGroups(s)}, in the hold.`,
  s => `The army lost ${s.total} vehicles, among them ${ofGroups(s)}.`,
  s =>
    `The budget of ${s.total} includes ${listed(s.parts.map((part, at) => `${part} for ${groups[at] ?? ''}`))}; the rest is for parks.`,
  s =>
    `The fund holds ${s.total}, with ${listed(s.parts.map((part, at) => `${part} in ${groups[at] ?? ''}`))} and the rest in cash.`,
  s => `They found ${s.total} people, of whom ${ofGroups(s)} were hurt, and at least two others.`,
];

const small = fc.integer({ min: 2, max: 40 });
const large = fc.integer({ min: 11, max: 9000 });

/** True sentences about a whole and all its parts, in counts and in money, and about a whole of which some parts are told. */
export const trueSums: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.oneof(list(small), list(large)), fc.boolean(), fc.constantFrom(...counts))
    .map(([parts, inWords, form]) =>
      form(sumOf(parts, value => (inWords && value < 100 ? wordsOf(value) : inDigits(value, 0)))),
    ),
  fc
    .tuple(list(large), fc.constantFrom('$', '£', '€'), fc.constantFrom(...money))
    .map(([parts, sign, form]) => form(sumOf(parts, value => `${sign}${inDigits(value, 0)}`))),
  fc
    .tuple(
      list(fc.integer({ min: 2, max: 900 }).map(value => value / 10)),
      fc.constantFrom('$', '€'),
      fc.constantFrom(...money),
    )
    .map(([parts, sign, form]) => form(sumOf(parts, value => `${sign}${inDigits(value, 1)} million`))),
  fc.tuple(list(large), fc.integer({ min: 1, max: 500 }), fc.constantFrom(...partial)).map(([parts, rest, form]) => {
    const { total, parts: told } = sumOf([...parts, rest], value => inDigits(value, 0));
    return form({ total, parts: told.slice(0, -1) });
  }),
);

function list(of: fc.Arbitrary<number>): fc.Arbitrary<readonly number[]> {
  return fc.array(of, { minLength: 2, maxLength: 5 });
}

function sumOf(parts: readonly number[], tell: (value: number) => string): Sum {
  return {
    total: tell(
      roundTo(
        parts.reduce((sum, part) => sum + part, 0),
        1,
      ),
    ),
    parts: parts.map(tell),
  };
}
