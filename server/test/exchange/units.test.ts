import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignedByInk, unitsOf } from '../../src/exchange/units';

describe('units', () => {
  it('counts code points, with emoji of one and of several', () => {
    const { toPoints, fromPoints, points } = unitsOf('a😀b👩🏽‍🚀c');
    assert.deepEqual([0, 1, 3, 4, 11].map(toPoints), [0, 1, 2, 3, 7]);
    assert.deepEqual([0, 1, 2, 3, 7, 8, 99].map(fromPoints), [0, 1, 3, 4, 11, 12, 12]);
    assert.equal(points, 8);
  });

  it('is there and back the same, and what Array.from says', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { toPoints, fromPoints } = unitsOf(text);
        let offset = 0;
        for (const [index, character] of Array.from(text).entries()) {
          assert.equal(toPoints(offset), index);
          assert.equal(fromPoints(index), offset);
          offset += character.length;
        }
        assert.equal(toPoints(offset), Array.from(text).length);
      }),
    ));

  it('finds places again in a text with other blanks, and not in another text', () => {
    const to = 'Ida  Holm’s\r\n“end” 😀.';
    const align = alignedByInk('Ida Holm ’s “ end ” 😀 .', to)!;
    const words = (start: number, end: number): string => {
      const span = align({ start, end });
      return to.slice(span.start, span.end);
    };
    assert.equal(words(0, 8), 'Ida  Holm');
    assert.equal(words(12, 19), '“end”');
    assert.equal(words(20, 22), '😀');
    assert.equal(alignedByInk('Ida Holm', 'Ida Halm'), undefined);
  });
});
