import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { findingsOf } from '../../src/corpus/findings';
import { noDecisions } from '../../src/decisions/decisions';
import { textOf } from '../../src/text/span';
import { lexicon, readings } from '../support/inputs';

/** The name variants of the last article, each as “form ≠ other in uri”. */
function check(texts: readonly string[], ...expected: readonly string[]): void {
  const articles = texts.map((text, index) => ({ uri: `test:/${String(index)}.txt`, version: 1, text }));
  const corpus = Corpus.empty({ lexicon, readings, decisions: noDecisions }).with(...articles);
  const last = articles.at(-1)!;
  const found = findingsOf(corpus, last.uri).filter(({ code }) => code === 'name-variant');
  assert.deepEqual(
    found.map(({ related: [other], ...here }) => {
      const article = articles.find(({ uri }) => uri === other?.uri)!;
      return `${textOf(last.text, here)} ≠ ${textOf(article.text, other!)} in ${other!.uri}`;
    }),
    expected,
  );
}

describe('findings between articles', () => {
  it('point to a double surname that another article keeps', () =>
    check(
      [
        'Olga Sanchez Cordero spoke on Monday. Sanchez Cordero was calm.',
        'Olga Sanchez Cordero was asked. “No,” Cordero said.',
      ],
      'Cordero ≠ Sanchez Cordero in test:/0.txt',
    ));

  it('point to an organisation that other articles call nearly so', () =>
    check(
      [
        'The World Food Protection Agency closed its office in the capital, and the staff were sent home for the week.',
        'The World Food Protection Agency said that there was no truth in what the papers had written about it.',
        'The World Food Production Agency said that it would open the office again next week, and nobody was surprised.',
      ],
      'World Food Production Agency ≠ World Food Protection Agency in test:/0.txt',
    ));

  it('point to an organisation with a word that is spelt nearly so', () =>
    check(
      [
        'Lomond Strait Bank closed its office in the port, and the staff were sent home for the week.',
        'Lomond Strait Bank said that there was no truth in what the papers had written about it.',
        'Lomond Straight Bank said that it would open the office again next week, and nobody was surprised.',
      ],
      'Lomond Straight Bank ≠ Lomond Strait Bank in test:/0.txt',
    ));

  it('point to a place that far more articles spell otherwise', () => {
    const often = ['rained', 'snowed', 'hailed', 'thawed'].map(word => `It ${word} in the town of Lowmerre on Monday.`);
    check([...often, 'It froze in the town of Lowmere on Monday.'], 'Lowmere ≠ Lowmerre in test:/0.txt');
    check([...often.slice(1), 'It froze in the town of Lowmere on Monday.']);
    check([...often.map(text => text.replace('Lowmerre', 'Berline')), 'It froze in the town of Berlin on Monday.']);
  });

  it('are quiet about namesakes and other bodies', () =>
    check(['Maria Torres met the National Security Council.', 'Pedro Torres met the National Security Agency 🎉.']));
});
