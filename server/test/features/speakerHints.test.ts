import assert from 'node:assert/strict';
import { speakerHints } from '../../src/features/speakerHints';
import { textOf } from '../../src/text/span';
import { corpusOf } from '../support/corpus';
import { readMarks, writeMarks } from '../support/marks';

/** The article with every hint where it is shown: an empty mark. */
function check(marked: string): void {
  const { text } = readMarks(marked);
  const { corpus, uri } = corpusOf(text);
  const found = speakerHints(corpus, uri, { start: 0, end: text.length });
  assert.equal(
    writeMarks(
      text,
      found.map(({ offset, label }) => ({ start: offset, end: offset, label })),
    ),
    marked,
  );
}

describe('hints that name the speaker', () => {
  it('stand behind a quote that goes on', () =>
    check('“We will rebuild it 🙂,” Maria Keller said. “It will be hard.”«|Maria Keller»'));

  it('stand behind a quote in the next paragraph', () =>
    check(
      '“We will rebuild it,” Maria Keller said.\n\n“It will be hard, and it will take eleven years.”«|Maria Keller»\n\nThe bridge was closed.',
    ));

  it('stand behind “she” and “the mayor”, once', () =>
    check(
      'Mayor Maria Keller came home. “We will rebuild it,” she«|Maria Keller» said, “and soon.”\n\nThe mayor«|Maria Keller» said that the bridge was closed.',
    ));

  it('show a guess with a question mark', () =>
    check('Maria Keller came home. In the hall she«|Maria Keller?» was “a queen of sighs and tears to everyone”.'));

  it('tell of a source without a name how the article describes it', () =>
    check('“We will rebuild it,” a town official said. “It will be hard.”«|a town official»'));

  it('do not stand where the sentence names the speaker', () =>
    check('“We will rebuild it,” said Maria Keller. Keller, who is tired, said that she would rest.'));

  it('do not take a name inside the quote for the speaker’s', () =>
    check('Maria Keller came home. “Keller is tired,” she«|Maria Keller» said.'));

  it('do not repeat a name that another outlet’s report gives', () =>
    check('“Maria Keller said the bridge would stay closed,” The Washington Post reported on Monday.'));

  it('do not stand where nobody was found, nor beside a description', () =>
    check('“We will rebuild it,” she said. “It will be hard,” a town official said. The “bridge” was closed.'));

  it('are none in what is no article', () => check('numpy==1.26.4\nrequests>=2.31.0\nflask~=3.0\n'));

  it('say why, lead to the name, and are those of the stretch alone', () => {
    const text = '“We will rebuild it,” Maria Keller said. “It will be hard.” Then she left. “I am tired,” she said.';
    const { corpus, uri } = corpusOf(text);
    const [hint, ...others] = speakerHints(corpus, uri, { start: 45, end: 60 });
    assert.deepEqual(others, []);
    assert.deepEqual(hint?.reasons, ['It continues the statement above, in the same paragraph (certain)']);
    assert.equal(hint.place && textOf(text, hint.place.span), 'Maria Keller');
  });
});
