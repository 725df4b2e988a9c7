import assert from 'node:assert/strict';
import { logLikelihood, logRatio, type Counts } from '../../../src/corpus/search/association';

/** Of two words A and B: how often they stand together, A without B, B without A, and neither. */
function together(both: number, first: number, second: number, neither: number): Counts {
  return { here: both, hereOf: both + second, elsewhere: first, elsewhereOf: first + neither };
}

describe('log-likelihood', () => {
  // Dunning 1993, table 2: pairs of words in 30,000 words of a Swiss newspaper, with what he found −2 log λ to be.
  const table: readonly (readonly [string, number, Counts])[] = [
    ['the swiss', 270.72, together(110, 2442, 111, 29114)],
    ['can be', 263.9, together(29, 13, 123, 31612)],
    ['previous year', 256.84, together(31, 23, 139, 31584)],
    ['mineral water', 167.23, together(10, 0, 3, 31764)],
    ['at the', 157.21, together(76, 104, 2476, 29121)],
  ];
  for (const [pair, published, counts] of table) {
    it(`is as published for “${pair}”`, () => assert.equal(logLikelihood(counts).toFixed(2), published.toFixed(2)));
  }

  it('is nothing where both are alike', () =>
    assert.ok(Math.abs(logLikelihood({ here: 5, hereOf: 100, elsewhere: 50, elsewhereOf: 1000 })) < 1e-9));
});

describe('log ratio', () => {
  it('counts doublings', () => {
    assert.equal(logRatio({ here: 8, hereOf: 100, elsewhere: 10, elsewhereOf: 1000 }), 3);
    assert.equal(logRatio({ here: 1, hereOf: 100, elsewhere: 20, elsewhereOf: 1000 }), -1);
  });

  it('takes what is nowhere else to be there half a time', () =>
    assert.equal(logRatio({ here: 4, hereOf: 100, elsewhere: 0, elsewhereOf: 100 }), 3));
});
