import assert from 'node:assert/strict';
import { DecidedLast } from '../../src/deciding/decidedLast';

describe('whether deciding was the last that was done', () => {
  it('holds in the document, and no other', () => {
    const last = new DecidedLast<string>();
    last.decided('a.txt', 1);
    assert.ok(last.holdsIn('a.txt'));
    assert.ok(!last.holdsIn('b.txt'));
    assert.ok(!last.holdsIn(undefined));
  });

  it('ends with an edit there, not with one elsewhere', () => {
    const last = new DecidedLast<string>();
    last.decided('a.txt', 1);
    assert.equal(last.edited('b.txt'), false);
    assert.ok(last.holdsIn('a.txt'));
    assert.equal(last.edited('a.txt'), true);
    assert.ok(!last.holdsIn('a.txt'));
  });

  it('ends when all that was decided since is taken back', () => {
    const last = new DecidedLast<string>();
    last.decided('a.txt', 1);
    last.decided('a.txt', 1);
    last.decided('a.txt', -1);
    assert.ok(last.holdsIn('a.txt'));
    last.decided('a.txt', -1);
    assert.ok(!last.holdsIn('a.txt'));
  });

  it('does not count below nothing: what is decided after one undo too many holds', () => {
    const last = new DecidedLast<string>();
    last.decided('a.txt', -1);
    last.decided('a.txt', 1);
    assert.ok(last.holdsIn('a.txt'));
  });

  it('begins anew in another document', () => {
    const last = new DecidedLast<string>();
    last.decided('a.txt', 1);
    last.decided('b.txt', -1);
    assert.ok(!last.holdsIn('b.txt'));
    assert.ok(!last.holdsIn('a.txt'));
  });
});
