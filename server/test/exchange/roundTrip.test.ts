import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spanFormats } from '../../src/exchange/formats';
import type { SpanFormat } from '../../src/exchange/format';
import type { Marked } from '../../src/exchange/marked';
import { fixtures } from '../support/fixtures';
import { carriedPart, linesOf, markedText, markedTexts, readAgain } from '../support/marked';

/** What is exported and read again is what it was, as far as the format carries it. */
function check(format: SpanFormat, articles: readonly Marked[]): void {
  const carried = articles.map(article => carriedPart(format, article));
  const taken = readAgain(format, carried);
  assert.equal(taken.length, articles.length, 'every article comes back');
  for (const [index, article] of carried.entries()) {
    const back = taken[index]!;
    assert.deepEqual(back.problems, []);
    assert.deepEqual(linesOf(format, article, back), linesOf(format, article, article));
  }
}

const ours = fixtures.map(({ text }, index) => markedText(text, `folder/story ${index}`));

for (const format of spanFormats) {
  describe(`${format.name}, exported and read again`, () => {
    it('is the same for our articles', () => {
      check(format, ours);
    }).timeout(60_000);

    it('is the same for an article in which nothing is found, and for an empty one', () => {
      check(format, [markedText('nothing here\n', 'a'), markedText('', 'b')]);
    });

    it('is the same whatever is marked in whatever text', () => {
      fc.assert(
        fc.property(markedTexts, article => check(format, [article])),
        { numRuns: 100 },
      );
    }).timeout(60_000);
  });
}
