import assert from 'node:assert/strict';
import { problems } from '../../src/features/problems';
import type { FindingCode } from '../../src/types/finding';
import { corpusOf } from '../support/corpus';
import { readMarks, writeMarks } from '../support/marks';

/** The problems as marked English, of the kinds that are not switched off. */
function check(marked: string, ...off: readonly FindingCode[]): void {
  const { text } = readMarks(marked);
  const { corpus, uri } = corpusOf(text);
  const found = problems(corpus, uri, code => !off.includes(code));
  assert.equal(
    writeMarks(
      text,
      found.map(({ start, end, code }) => ({ start, end, label: code })),
    ),
    marked,
  );
}

describe('problems', () => {
  it('are of all kinds, in order of reading', () =>
    check(
      '“It is over,” «a port official|anonymous-source» said «last week|relative-date-without-dateline».\n\nHe said: «“|unbalanced-quote»We came by night 🙂.\n\nThe people of the town slept.',
    ));
  it('are less those switched off', () =>
    check('“It is over,” «a port official|anonymous-source» said last week.', 'relative-date-without-dateline'));
  it('are none in what is no article', () => check('numpy==1.26.4 # "\nrequests>=2.31.0\nflask~=3.0\n'));
});
