import assert from 'node:assert/strict';
import { keyGaveNothing, modeInFull, modeInShort } from '../../src/annotating/words';

const tags = [
  { label: 'Mood: low', key: 'l', description: 'Only where somebody says so.', query: 'mood/low' },
  { label: 'Mood: mixed', query: 'mood/mixed' },
  ...['p', 'o', 'c', 'e'].map(key => ({ label: `kind ${key}`, key, query: key })),
];

describe('annotate mode in words', () => {
  it('tells the first letters in the status bar, and that there are more', () => {
    assert.equal(modeInShort(tags), 'Annotating: l Mood: low · p kind p · o kind o · c kind c …');
    assert.equal(modeInShort(tags.slice(0, 2)), 'Annotating: l Mood: low');
  });

  it('tells all letters with their guidelines, and how to leave', () => {
    const [what, first, ...others] = modeInFull(tags);
    assert.match(what ?? '', /Escape ends it/u);
    assert.equal(first, 'l: Mood: low (Only where somebody says so.)');
    assert.equal(others.length, 4);
  });

  it('says of a letter whether no tag has it, or nothing is there to tag', () => {
    assert.match(keyGaveNothing('z', tags), /^No tag has the key “z”\. Escape/u);
    assert.equal(keyGaveNothing('l', tags), 'Mood: low: nothing at the cursor to tag so');
    assert.equal(keyGaveNothing('mood/mixed', tags), 'Mood: mixed: nothing at the cursor to tag so');
  });
});
