import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Facts } from '../../src/pipeline/facts';
import type { Inputs } from '../../src/pipeline/inputs';
import type { Span } from '../../src/text/span';
import type { NameType } from '../../src/types/name';
import type { QuoteKind } from '../../src/types/quote';
import { decide, decisionsTo, readingOf, type Wanted } from '../support/deciding';
import { fixtures } from '../support/fixtures';
import { inputsFor } from '../support/inputs';

/** Reads no names at all, so that all must be decided. */
function nameless(inputs: Inputs): Inputs {
  const { readings } = inputs;
  return { ...inputs, readings: { reader: 'nobody', of: paragraph => ({ ...readings.of(paragraph), names: [] }) } };
}

describe('decisions alone', () => {
  for (const { name, text } of fixtures) {
    it(`bring ${name} to its goldens, from a reading that knows no names, in whatever order they come`, () => {
      const inputs = inputsFor(text, `file:///articles/${name}`);
      const wanted = readingOf(new Facts(inputs));
      const decisions = decisionsTo(wanted, nameless(inputs));
      assert.deepEqual(readingOf(decide(nameless(inputs), decisions)), wanted);
      assert.deepEqual(readingOf(decide(nameless(inputs), [...decisions].reverse())), wanted);
    });
  }

  it('bring an article to any reading, and keep it there when a paragraph is put in and a slip is mended', () => {
    const text = [
      'Port strike goes on',
      '',
      'Marta Ruiz, who leads the union, told the Salvey Tribune on Monday that 2,300 dockers had walked out 🙂. “We will nto go back,” Ruiz said. “Not for 3 percent.”',
      '',
      'Tom Hale, the mayor, said the port lost $4 million a day. Hale and Ruiz met twice in Aldermere. He called it “a shame”, and left.',
    ].join('\n');
    const inputs = inputsFor(text);
    const read = readingOf(new Facts(inputs));
    assert.ok(read.names.length >= 6 && read.figures.length >= 4 && read.quotes.length >= 5);
    const edits: readonly Edit[] = [
      { at: text.indexOf('nto'), out: 'nto', in: 'not' },
      { at: text.indexOf('Tom Hale'), out: '', in: 'The rain went on for the whole night.\n\n' },
    ];
    fc.assert(
      fc.property(anyReading(read), wanted => {
        // Whatever is said of what was read is said of what is wanted, so that nothing is left to what another reading would find.
        const decisions = decisionsTo(wanted, inputs);
        assert.deepEqual(readingOf(decide(inputs, decisions)), wanted);
        const edited = { ...inputs, article: { ...inputs.article, version: 2, text: editedBy(text, edits) } };
        assert.deepEqual(moved(readingOf(decide(edited, decisions)), []), moved(wanted, edits));
      }),
      { seed: 1, numRuns: 25 },
    );
  });
});

/** What somebody might want instead: other names, other people, other figures, other speakers. */
function anyReading(read: Wanted): fc.Arbitrary<Wanted> {
  const kept = <Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> => fc.subarray([...items]);
  return fc
    .record({
      names: kept(read.names),
      types: fc.infiniteStream(fc.constantFrom<NameType>('PERSON', 'ORG', 'GPE')),
      groups: fc.infiniteStream(fc.nat(3)),
      figures: kept(read.figures),
      values: fc.infiniteStream(fc.option(fc.nat(9), { nil: undefined })),
      quotes: kept(read.quotes),
      speakers: fc.infiniteStream(fc.nat(4)),
      kinds: fc.infiniteStream(fc.constantFrom<QuoteKind>('direct', 'mixed', 'indirect', 'scare')),
      outlets: fc.infiniteStream(fc.constantFrom(undefined, 'BBC')),
      goesOn: fc.infiniteStream(fc.boolean()),
    })
    .map(({ names, types, groups, figures, values, quotes, speakers, kinds, outlets, goesOn }): Wanted => {
      const byGroup = new Map<number, [Span, ...Span[]]>();
      for (const { start, end } of names) {
        const group = next(groups);
        const before = byGroup.get(group);
        byGroup.set(group, before === undefined ? [{ start, end }] : [...before, { start, end }]);
      }
      const entities = [...byGroup.values()];
      return {
        names: names.map(name => ({ ...name, type: next(types) })),
        entities,
        figures: figures.map(figure => {
          const value = next(values);
          return value === undefined ? figure : { ...figure, value, min: undefined, max: undefined };
        }),
        quotes: quotes.map((quote, index) => {
          const who = entities[next(speakers)];
          return {
            ...quote,
            kind: next(kinds),
            outlet: next(outlets),
            speakers: who === undefined ? [] : [who[0].start],
            relay: undefined,
            continues: next(goesOn) && index > 0 ? quotes[index - 1]!.start : undefined,
          };
        }),
      };
    });
}

function next<Item>(stream: fc.Stream<Item>): Item {
  return stream.next().value as Item;
}

interface Edit {
  readonly at: number;
  readonly out: string;
  readonly in: string;
}

function editedBy(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .reduce((all, one) => all.slice(0, one.at) + one.in + all.slice(one.at + one.out.length), text);
}

/** The same with all places where they are behind the edits. */
function moved<Value>(value: Value, edits: readonly Edit[]): Value {
  const places: ReadonlySet<string> = new Set(['start', 'end', 'continues', 'relay', 'speakers']);
  const place = (offset: number): number =>
    edits.reduce((sum, one) => (one.at <= offset ? sum + one.in.length - one.out.length : sum), offset);
  return JSON.parse(JSON.stringify(value), (key: string, found: unknown) =>
    places.has(key)
      ? typeof found === 'number'
        ? place(found)
        : Array.isArray(found)
          ? found.map(place)
          : found
      : found,
  ) as Value;
}
