import assert from 'node:assert/strict';
import { readLines } from '../../src/decisions/lines';
import { lineProblemInWords } from '../../src/words/decisions';

describe('problems of files of decisions in words', () => {
  it('tell the line, and what becomes of it', () => {
    const file = ['{"schema":"copydesk-decisions/1"}', '{"kind":', '{"kind":"bless"}', '{"kind":"reject"}', '======='];
    assert.deepEqual(readLines(file.join('\n')).problems.map(lineProblemInWords), [
      'Line 2 is no JSON: it is kept and does not hold.',
      'Line 3 is of a kind that this version does not know: it is kept and does not hold.',
      'Line 4 is no decision, for “layer” is missing: it is kept and does not hold.',
      'Line 5 marks a merge that is not finished: what both sides decided holds. Delete the marks and keep the lines, or decide anything: then they go by themselves.',
    ]);
    assert.deepEqual(readLines('{"schema":"copydesk-decisions/7"}').problems.map(lineProblemInWords), [
      'Line 1 names another version of this form: nothing in the file holds, and the file is left as it is.',
    ]);
  });
});
