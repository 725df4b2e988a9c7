import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance } from '../../src/text/distance';

describe('distance', () => {
  it('counts what is put in, taken out and changed', () => {
    assert.equal(distance('recieved', 'received', 4), 2);
    assert.equal(distance('', 'abc', 3), 3);
    assert.equal(distance('abc', 'abc', 0), 0);
  });
  it('does not count further than it was asked to', () => {
    assert.equal(distance('abcdef', 'uvwxyz', 5), undefined);
    assert.equal(distance('abc', 'abcdef', 2), undefined);
  });
  it('is what the whole table gives', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '🙂'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.nat(12), (a, b, most) => {
        const all = byTable(a, b);
        assert.equal(distance(a, b, most), all > most ? undefined : all);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

function byTable(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let at = 1; at <= a.length; at++) {
    const next = [at];
    for (let column = 1; column <= b.length; column++) {
      const changed = row[column - 1]! + Number(a[at - 1] !== b[column - 1]);
      next.push(Math.min(changed, row[column]! + 1, next[column - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
