import assert from 'node:assert/strict';
import { concordanceOf, type Concordance, type Order } from '../../../src/corpus/search/concordance';
import { parsedQuery } from '../../../src/corpus/search/query';
import type { Corpus } from '../../../src/corpus/corpus';
import { corpusOf } from '../../support/corpus';
import { readMarks, writeMarks } from '../../support/marks';

const never = (): Promise<void> => Promise.resolve();

async function find(corpus: Corpus, text: string, order: Order = 'position'): Promise<Concordance> {
  const parsed = parsedQuery(text);
  assert.ok('query' in parsed, JSON.stringify(parsed));
  return concordanceOf(corpus, parsed.query, order, never);
}

/** What a query finds is marked «so|HIT» in the articles, and nothing else. */
async function check(query: string, ...articles: readonly string[]): Promise<void> {
  const { corpus } = corpusOf(...articles.map(marked => readMarks(marked).text));
  for (const one of [corpus, closed(corpus)]) {
    const { uris, articles: at, starts, ends } = await find(one, query);
    const found = articles.map((marked, index) => {
      const uri = `test:/${String.fromCharCode(97 + index)}.txt`;
      const marks = [...at.keys()]
        .filter(hit => uris[at[hit]!] === uri)
        .map(hit => ({ start: starts[hit]!, end: ends[hit]!, label: 'HIT' }));
      return writeMarks(readMarks(marked).text, marks);
    });
    assert.deepEqual(found, articles);
  }
}

/** The same articles, none of them open any more. */
function closed(corpus: Corpus): Corpus {
  return corpus.withRecords(corpus.uris.map(uri => corpus.record(uri)!));
}

const strike = `Dockers walk out
PORT MERIDEN, 4 May 2026 — The harbour was closed on Monday. “We want fair pay,” said Moira Kestrel, who leads the dockers. Kestrel's members have waited for a year.
A senior official said the harbour would reopen on Friday.`;
const fair = `Market opens
GRAYSTOKE, 2 June 2026 — Nobody asked about pay at the market. Tom Hale said: “The harbour feeds this town, and dockers feed the harbour.”`;

describe('a concordance', () => {
  it('has every place of a word, whatever its letters', () =>
    check('HARBOUR', strike.replaceAll('harbour', '«harbour|HIT»'), fair.replaceAll('harbour', '«harbour|HIT»')));

  it('has articles that have all words, with the places of each', () =>
    check(
      'harbour market',
      strike,
      fair
        .replaceAll('harbour', '«harbour|HIT»')
        .replace(' market.', ' «market|HIT».')
        .replace('Market', '«Market|HIT»'),
    ));

  it('has phrases over marks, with any word between', () =>
    check(
      '"* said the harbour"',
      strike.replace('official said the harbour', '«official said the harbour|HIT»'),
      fair.replace('Hale said: “The harbour', '«Hale said: “The harbour|HIT»'),
    ));

  it('leaves out articles with a word', () =>
    check('harbour -market', strike.replaceAll('harbour', '«harbour|HIT»'), fair));

  it('has all forms of a word', () => check('lemma:wait', strike.replace('waited', '«waited|HIT»'), fair));

  it('has words by their beginning', () =>
    check('dock*', strike.replaceAll(/[Dd]ockers/gu, '«$&|HIT»'), fair.replace('dockers', '«dockers|HIT»')));

  it('looks in quotes only', () => check('in:quotes pay', strike.replace('fair pay', 'fair «pay|HIT»'), fair));

  it('looks in what somebody says, by any form of the name', async () => {
    await check('speaker:"Moira Kestrel" pay', strike.replace('fair pay', 'fair «pay|HIT»'), fair);
    await check('speaker:Hale harbour', strike, fair.replaceAll('harbour', '«harbour|HIT»'));
    await check('speaker:Hale pay', strike, fair);
  });

  it('looks in what a source without a name says', () =>
    check('speaker:"senior official" harbour', strike.replace('harbour would', '«harbour|HIT» would'), fair));

  it('has each statement of a speaker where no word is asked for', () =>
    check('speaker:Kestrel', strike.replace('“We', '“«We|HIT»'), fair));

  it('has all mentions of somebody', () =>
    check(
      'name:"Moira Kestrel"',
      strike.replace('Moira Kestrel', '«Moira Kestrel|HIT»').replace("Kestrel's", "«Kestrel|HIT»'s"),
      fair,
    ));

  it('has the words of saying of somebody', () =>
    check('cue:"Tom Hale"', strike, fair.replace('Hale said', 'Hale «said|HIT»')));

  it('knows when articles are of', async () => {
    await check('after:2026-05-05 harbour', strike, fair.replaceAll('harbour', '«harbour|HIT»'));
    await check('before:2026-06 harbour', strike.replaceAll('harbour', '«harbour|HIT»'), fair);
    await check(
      'after:2026 before:2027',
      strike.replace('Dockers', '«Dockers|HIT»'),
      fair.replace('Market', '«Market|HIT»'),
    );
  });

  it('knows the story by a headline', () =>
    check('story:"walk out" harbour', strike.replaceAll('harbour', '«harbour|HIT»'), fair));

  it('looks through no document that is no article', () =>
    check('harbour', 'harbour==1.0\nmarket>=2.1\nrequests==2.3\n', fair.replaceAll('harbour', '«harbour|HIT»')));

  it('finds nothing of what nobody is called or says, and in nothing', async () => {
    await check('speaker:"Ona Vik" pay', strike, fair);
    await check('name:"Ona Vik"', strike, fair);
    await check('zebra', strike, fair);
    await check('zeb*', strike, fair);
    assert.equal((await find(corpusOf('').corpus.without(['test:/a.txt']), 'harbour')).searched, 0);
  });

  it('has them by the words to the right, or to the left, the nearest first', async () => {
    const { corpus } = corpusOf(strike, fair);
    const contexts = async (order: Order): Promise<readonly string[]> => {
      const { uris, articles, starts, ends } = await find(corpus, 'harbour', order);
      return [...articles.keys()].map(hit => {
        const { text } = corpus.article(uris[articles[hit]!]!)!;
        return order === 'right'
          ? text.slice(ends[hit]).trim().split(/\s/u).slice(0, 2).join(' ')
          : text.slice(0, starts[hit]).trim().split(/\s/u).slice(-2).join(' ');
      });
    };
    assert.deepEqual(await contexts('right'), ['.”', 'feeds this', 'was closed', 'would reopen']);
    assert.deepEqual(await contexts('left'), ['— The', 'feed the', 'said: “The', 'said the']);
  });

  it('follows an edit', async () => {
    const { corpus } = corpusOf(strike, fair);
    const total = async (one: Corpus, query: string): Promise<number> => (await find(one, query)).starts.length;
    assert.equal(await total(corpus, 'harbour'), 4);
    const edited = closed(corpus).with({
      uri: 'test:/b.txt',
      version: 2,
      text: fair.replaceAll('harbour', 'lighthouse'),
    });
    assert.deepEqual([await total(edited, 'harbour'), await total(edited, 'lighthouse')], [2, 2]);
    assert.equal(await total(closed(edited).without(['test:/a.txt']), 'harbour'), 0);
    assert.equal(await total(corpus, 'harbour'), 4);
  });
});
