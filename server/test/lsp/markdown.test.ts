import assert from 'node:assert/strict';
import { escaped, plainStart } from '../../src/lsp/markdown';

describe('markdown', () => {
  it('makes no list of a line that begins like one', () => {
    assert.equal(plainStart('- no'), '\\- no');
    assert.equal(plainStart('12. June'), '12\\. June');
    assert.equal(plainStart('**2.3 million**'), '**2.3 million**');
  });

  it('shows what an article says, never runs it', () => {
    const hostile = '[click](command:evil) <img src=x> **bold** `code`\n# head $(icon) &amp; ![x](http://y)';
    assert.doesNotMatch(escaped(hostile), /(?<!\\)[[\]()<>*`$!&#]|\n|(?<!\\):\/\//u);
  });

  it('leaves words, diacritics and curly marks as they are', () =>
    assert.equal(escaped('“Peña Nieto”, 🎉'), '“Peña Nieto”, 🎉'));
});
