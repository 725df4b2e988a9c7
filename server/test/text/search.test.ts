import assert from 'node:assert/strict';
import { holderOf } from '../../src/text/search';
import { contains, type Span } from '../../src/text/span';

describe('what holds a span', () => {
  const spans: readonly Span[] = [
    { start: 4, end: 6 },
    { start: 0, end: 9 },
    { start: 5, end: 14 },
    { start: 20, end: 20 },
  ];

  it('is found as by looking at each', () => {
    const isHeld = holderOf(spans);
    for (let start = 0; start < 22; start++) {
      for (let end = start; end < 22; end++) {
        assert.equal(
          isHeld({ start, end }),
          spans.some(span => contains(span, { start, end })),
          `${start} to ${end}`,
        );
      }
    }
  });

  it('is nothing where there is nothing', () => assert.equal(holderOf([])({ start: 0, end: 0 }), false));
});
