import assert from 'node:assert/strict';
import { quoteKindInWords } from '../../src/words/kinds';

describe('kinds of quotes in words', () => {
  it('tell what stands in marks from what the reporter says', () => {
    assert.equal(quoteKindInWords({ kind: 'direct', because: 'cue-behind' }), 'Direct quote');
    assert.equal(
      quoteKindInWords({ kind: 'indirect', because: 'reported-clause' }),
      'Indirect quote, in the reporter’s words',
    );
  });

  it('tell of spoken turns, whatever they hold', () =>
    assert.equal(quoteKindInWords({ kind: 'indirect', because: 'transcript' }), 'Spoken turn, word for word'));
});
