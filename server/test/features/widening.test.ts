import assert from 'node:assert/strict';
import { widening } from '../../src/features/widening';
import { corpusOf } from '../support/corpus';

/** What the selection grows to from the cursor of a marked article, in its words. */
function steps(marked: string): readonly string[] {
  const { corpus, uri, offset } = corpusOf(marked);
  const facts = corpus.facts(uri);
  assert.ok(facts);
  return widening(facts, offset).map(({ start, end }) => facts.article.text.slice(start, end));
}

describe('a selection that grows', () => {
  const before = 'The harbour stood still on Monday.\n\n';

  it('takes the word, the name, the sentence, the paragraph and the article', () => {
    const paragraph = 'Marta Ruiz left at noon. Nobody followed.';
    assert.deepEqual(steps(`${before}${paragraph.replace('Ruiz', 'Ru<|>iz')}`), [
      'Ruiz',
      'Marta Ruiz',
      'Marta Ruiz left at noon.',
      paragraph,
      before + paragraph,
    ]);
  });

  it('takes what is said without its marks, with them, and with who says it', () => {
    const found = steps(`${before}“No crane wo<|>rks,” Marta Ruiz told reporters in the hall on Tuesday. It rained.`);
    assert.deepEqual(found.slice(0, 5), [
      'works',
      'No crane works,',
      '“No crane works,”',
      '“No crane works,” Marta Ruiz told',
      '“No crane works,” Marta Ruiz told reporters in the hall on Tuesday.',
    ]);
  });

  it('takes the whole of a text that is no article, and of none', () => {
    assert.deepEqual(steps('const <|>a = 1;\nlet b;\n'), ['const a = 1;\nlet b;\n']);
    assert.deepEqual(steps(''), ['']);
  });
});
