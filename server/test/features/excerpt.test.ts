import assert from 'node:assert/strict';
import { hoverInExcerpt } from '../../src/features/excerpt';
import { textOf } from '../../src/text/span';
import { corpusOf } from '../support/corpus';
import { readMarks } from '../support/marks';

const filling = 'The crane stood still all day, and nobody in the town said why it did.\n\n'.repeat(300);
const long = `${filling}On Monday Port Minister Marta Ruiz came 🙂. “We are open,” Ru<|>iz said.\n\n${filling}`;

describe('the card from an excerpt', () => {
  const { text, cursors } = readMarks(long);
  const { corpus } = corpusOf('The crane stood still.');
  const article = { uri: 'test:/long.txt', version: 1, text };

  it('is read from the paragraphs around, and says so', () => {
    const card = hoverInExcerpt(corpus, article, cursors[0]!)!;
    const words = card.lines.flat().map(piece => (typeof piece === 'string' ? piece : piece.text));
    assert.equal(words[0], 'Marta Ruiz');
    assert.match(words.at(-1)!, /^From the paragraphs around/u);
  });

  it('lies and leads where the whole article has it', () => {
    const card = hoverInExcerpt(corpus, article, cursors[0]!)!;
    const places = card.lines
      .flat()
      .flatMap(piece => (typeof piece !== 'string' && piece.kind === 'link' ? [piece.span] : []));
    assert.equal(textOf(text, card.span), 'Ruiz');
    assert.deepEqual(
      places.map(span => textOf(text, span)),
      ['Marta Ruiz', '“We are open,”'],
    );
  });

  it('is none for ordinary words', () => assert.equal(hoverInExcerpt(corpus, article, 10), undefined));
});
