import assert from 'node:assert/strict';
import { readMarks, writeMarks } from './marks';

describe('marks', () => {
  for (const marked of [
    'No marks.',
    '«“We «will|VERB» grow,”|QUOTE by #1» «she|#1» said.',
    '««Ann|FIRST» Lee|PERSON#1» left.',
    'A pipe | and a < stay.',
    'He said \\«no\\» to «Ann|PERSON».',
  ]) {
    it(`survive a round trip: ${marked}`, () => {
      const { text, marks } = readMarks(marked);
      assert.equal(writeMarks(text, marks), marked);
    });
  }

  it('find the cursor', () => {
    assert.deepEqual(readMarks('«An<|>n|P» x').cursors, [2]);
  });
});
