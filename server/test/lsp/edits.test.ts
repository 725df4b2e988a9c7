import { expectAsFresh } from '../support/day/compare';
import { plainReader } from '../support/reader';

describe('after edits, requests and file events in any order, a server answers as a fresh one', () => {
  for (const seed of [2, 3, 4]) {
    it(`by rule: day ${seed}`, () => expectAsFresh(seed, 100)).timeout(60_000);
  }

  it('with a model: day 5', () => expectAsFresh(5, 60, plainReader().start)).timeout(60_000);
});
