import assert from 'node:assert/strict';
import { foldings } from '../../src/features/foldings';
import { corpusOf } from '../support/corpus';

/** What can be folded, by kind, with the words at both ends. */
function folded(text: string): readonly string[] {
  const { corpus, uri } = corpusOf(text);
  const facts = corpus.facts(uri);
  assert.ok(facts);
  return foldings(facts).map(({ kind, start, end }) => {
    const words = facts.article.text.slice(start, end).split(/\s+/u);
    return `${kind}: ${words[0] ?? ''} … ${words.at(-1) ?? ''}`;
  });
}

describe('what can be folded in an article', () => {
  it('is each section beneath its subhead', () => {
    const text =
      'Dockers walk out\n\nThe harbour stood still on Monday, the port authority said in a statement.\n\n' +
      'A long dispute\n\nThe union had asked for talks since March, and nobody answered its letters.\n\n' +
      'What comes next\n\nBoth sides meet again on Thursday in the old customs house, the mayor said.\n';
    assert.deepEqual(folded(text), ['section: A … letters.', 'section: What … said.']);
  });

  it('is nothing in a plain article, in none and in an empty text', () => {
    assert.deepEqual(folded('Dockers walk out\n\nThe harbour stood still on Monday, the port authority said.\n'), []);
    assert.deepEqual(folded('const a = 1;\nlet b = 2;\n'), []);
    assert.deepEqual(folded(''), []);
  });
});
