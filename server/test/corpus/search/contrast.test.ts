import assert from 'node:assert/strict';
import { contrastOf, type Contrast, type ContrastKind } from '../../../src/corpus/search/contrast';
import { parsedQuery } from '../../../src/corpus/search/query';
import { corpusOf } from '../../support/corpus';

const other = `Market news
Nobody in the town had heard of it. The bakery sold bread, and the council met in the hall for an hour. The people of the town were at home.
`;
const article = (sentence: string): string => `${other}${sentence}\n`;

const wanted = (text: string) => {
  const parsed = parsedQuery(text);
  assert.ok('query' in parsed);
  return parsed.query;
};

async function contrast(query: string, kind: ContrastKind, ...articles: readonly string[]): Promise<Contrast> {
  return contrastOf(corpusOf(...articles).corpus, wanted(query), kind, () => Promise.resolve());
}

describe('words near to a word', () => {
  const articles = Array.from({ length: 6 }, () => article('The angry dockers of the harbour left.'));

  it('are counted once each, at most five away, against all others', async () => {
    const { words, hereOf } = await contrast('dockers', 'collocates', ...articles);
    const found = new Map(words.map(one => [one.word, one]));
    assert.equal(hereOf, 6 * 9);
    assert.deepEqual([found.get('angry')?.here, found.get('angry')?.elsewhere], [6, 0]);
    assert.ok(found.has('angry') && found.has('harbour') && !found.has('dockers') && !found.has('bread'));
    assert.equal(found.get('angry')?.uri, 'test:/a.txt');
  });

  it('are counted once where two places are near each other', async () => {
    const { hereOf } = await contrast('dockers', 'collocates', article('Dockers met dockers.'));
    assert.equal(hereOf, 5 + 1);
  });

  it('are none where nothing is found', async () => {
    assert.deepEqual(await contrast('zebra', 'collocates', ...articles), { words: [], hereOf: 0, elsewhereOf: 0 });
  });
});

describe('words that tell articles apart', () => {
  it('are those of the articles that have it, against all others', async () => {
    const strikes = Array.from({ length: 3 }, () =>
      article('Dockers strike; the strike of dockers is a strike for dockers.'),
    );
    const { words, hereOf, elsewhereOf } = await contrast(
      'dockers',
      'keywords',
      ...strikes,
      ...Array.from({ length: 12 }, () => other),
    );
    assert.deepEqual(
      words.map(({ word, here, elsewhere }) => `${word} ${here} ${elsewhere}`),
      ['dockers 9 0', 'strike 9 0'],
    );
    assert.ok(hereOf > 0 && elsewhereOf > 0);
    assert.ok(words[0]!.logLikelihood > 15.13 && words[0]!.logRatio > 3);
  });

  it('are none where there is nothing to hold them against', async () => {
    const { words, elsewhereOf } = await contrast('town', 'keywords', other, other);
    assert.deepEqual([words, elsewhereOf], [[], 0]);
  });

  it('are those of the statements of somebody', async () => {
    const said = article('“Wages, wages, wages,” said Moira Kestrel. “Wages and wages and wages!” Kestrel said.');
    const { words } = await contrast('speaker:Kestrel', 'keywords', said, ...Array.from({ length: 12 }, () => other));
    assert.deepEqual(
      words.map(({ word, here }) => `${word} ${here}`),
      ['wages 6'],
    );
  });
});
