import assert from 'node:assert/strict';
import { readLexicon } from '../../src/lexicon/lexicon';

describe('a list', () => {
  const lexicon = readLexicon(() => '# Whose it is\r\ncrowd\tcrowd whole\r\nsum\twhole\r\nlot\r\n');

  it('gives its words by what their values name', () => {
    assert.deepEqual([...lexicon.wordsThat('transparent-nouns', 'whole')], ['crowd', 'sum']);
    assert.deepEqual([...lexicon.wordsThat('transparent-nouns', 'crowd')], ['crowd']);
  });
  it('gives no words of a value that it has not', () =>
    assert.deepEqual([...lexicon.wordsThat('transparent-nouns', 'who')], []));
});
