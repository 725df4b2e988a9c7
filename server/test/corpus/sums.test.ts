import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Appearance } from '../../src/corpus/identities/appearance';
import { sumsOf, sumsWith, type Sums } from '../../src/corpus/identities/sums';
import { entity } from '../support/summaries';

const appearance: fc.Arbitrary<Appearance> = fc
  .record({
    uri: fc.constantFrom('a', 'b', 'c'),
    written: fc.constantFrom('Maria Torres', 'Maria Torres (mayor)', 'Maria Torres, Mia', 'M. Torres (striker)'),
    gender: fc.constantFrom(undefined, 'female' as const, 'male' as const),
    listed: fc.nat(3),
    jointly: fc.constantFrom([], [['ORG:Ports']]),
  })
  .map(({ uri, written, gender, listed, jointly }) => ({
    uri,
    entity: { ...entity(`PERSON ${written}`, gender), statements: listed + 1, listed, jointly },
    because: 'same-name',
  }));

/** In an order that does not depend on who came first. */
function inOrder({ names, forms, titles, spheres, joint, ...numbers }: Sums): unknown {
  return {
    ...numbers,
    counts: [names, forms, titles, spheres].map(counts => [...counts].sort()),
    joint: joint.map(one => JSON.stringify(one)).sort(),
  };
}

describe('what the appearances of a name tell together', () => {
  it('is counted', () => {
    const mayor = entity('PERSON Maria Torres, Torres (mayor)', 'female');
    const all = [
      { uri: 'a', entity: { ...mayor, mentions: 4, statements: 2, listed: 3 }, because: 'same-name' as const },
      { uri: 'b', entity: { ...entity('PERSON Maria Torres'), mentions: 1 }, because: 'same-name' as const },
    ];
    const { names, forms, titles, spheres, ...others } = sumsOf(all);
    assert.deepEqual(others, { mentions: 5, statements: 2, listed: 3, female: 1, male: 0, joint: [] });
    assert.deepEqual(
      [names, forms, titles, spheres].map(counts => Object.fromEntries(counts)),
      [{ 'Maria Torres': 2 }, { 'Maria Torres': 2, Torres: 1 }, { mayor: 1 }, { politics: 1 }],
    );
  });

  it('is the same counted on as counted anew', () =>
    fc.assert(
      fc.property(fc.array(appearance), fc.array(appearance), fc.nat(9), (before, come, count) => {
        const gone = before.slice(0, count);
        const counted = sumsWith(sumsOf(before), gone, come);
        assert.deepEqual(inOrder(counted), inOrder(sumsOf([...before.slice(count), ...come])));
      }),
    ));
});
