import assert from 'node:assert/strict';
import {
  queryProblemRequest,
  querySuggestionRequest,
  searchRequest,
  type QueryProblem,
  type SearchPage,
  type SearchParams,
} from '../../src/protocol';
import { filesFrom, folderUri, positionOf, startClient, type Client } from '../support/client';

const strike = `Dockers walk out
PORT MERIDEN, 4 May 2026 — The harbour was closed on Monday. “We want fair pay,” said Moira Kestrel, who leads the dockers.
Nobody at the harbour was paid.
`;
const fair = `Market opens
GRAYSTOKE, 2 June 2026 — The harbour was busy. Moira Kestrel came by ferry.
`;

describe('searching the folder', () => {
  let client: Client;
  afterEach(() => client.close());

  const ask = async (query: string, more: Partial<SearchParams> = {}): Promise<SearchPage> =>
    await client.connection.sendRequest(searchRequest, { query, show: 'position', from: 0, count: 100, ...more });

  const lines = async (query: string, more: Partial<SearchParams> = {}): Promise<readonly string[]> =>
    (await ask(query, more)).rows.map(({ text }) => text);

  it('answers with lines in columns, each with its place, closed and open articles alike', async () => {
    client = await startClient({ 'strike.txt': strike, 'fair.txt': fair });
    await client.indexed;
    const { total, rows } = await ask('harbour');
    assert.equal(total, 6);
    assert.deepEqual(
      rows.map(({ text }) => text),
      [
        'harbour',
        '3 lines in 2 of 2 articles, in the order of the articles',
        '',
        '     opens ¶ GRAYSTOKE, 2 June 2026 — The harbour was busy. Moira Kestrel came by ferry.          2026-06-02  Market opens',
        'walk out ¶ PORT MERIDEN, 4 May 2026 — The harbour was closed on Monday. “We want fair pay,” said  2026-05-04  Dockers walk out',
        '   who leads the dockers. ¶ Nobody at the harbour was paid.                                       2026-05-04  Dockers walk out',
      ],
    );
    const [, , , first] = rows;
    assert.deepEqual(first?.place, {
      uri: `${folderUri}/fair.txt`,
      range: { start: { line: 1, character: 29 }, end: { line: 1, character: 36 } },
    });
    assert.equal(first.text.slice(...first.words!), 'harbour');
    assert.equal(first.text.slice(first.source), '2026-06-02  Market opens');
    await client.open(`${folderUri}/fair.txt`, fair.replace('harbour', 'lighthouse'));
    assert.equal((await ask('harbour')).total, 5);
    assert.match((await lines('lighthouse'))[3]!, /2026 — The lighthouse was busy/u);
  });

  it('answers in pages, the lines above them being some of the rows', async () => {
    client = await startClient({ 'strike.txt': strike, 'fair.txt': fair });
    await client.indexed;
    const all = await lines('harbour');
    const paged = [];
    for (let from = 0; from < all.length; from += 2) {
      paged.push(...(await lines('harbour', { from, count: 2 })));
    }
    assert.deepEqual(paged, all);
    assert.deepEqual(await lines('harbour', { from: 6 }), []);
    assert.deepEqual(await lines('harbour', { from: 0, count: 0 }), []);
  });

  it('has whoever is named, in any form, and what somebody says', async () => {
    client = await startClient({ 'strike.txt': strike, 'fair.txt': fair });
    await client.indexed;
    const found = await lines('name:Kestrel');
    assert.equal(
      found[1],
      '3 lines in 2 of 2 articles, in the order of the articles'.replace('3', String(found.length - 4)),
    );
    assert.equal(found[2], '“Kestrel” is Moira Kestrel (person, 2 articles).');
    assert.equal((await lines('speaker:Kestrel harbour'))[1], 'Nothing found in 2 articles');
    assert.match((await lines('speaker:Kestrel pay')).at(-1)!, /fair pay,”/u);
    assert.equal((await lines('speaker:"Ona Vik" pay'))[2], '“Ona Vik” is nobody whom an article names or quotes.');
  });

  it('says what is wrong with a query, under the place', async () => {
    client = await startClient({ 'strike.txt': strike });
    await client.indexed;
    const page = await ask('pay speeker:Kestrel');
    assert.deepEqual(page.rows.map(({ text }) => text).slice(0, 2), ['pay speeker:Kestrel', '    ^^^^^^^^']);
    assert.ok(page.fault);
    assert.equal(page.fault.from, 4);
    assert.match(page.fault.message, /^There is no “speeker:”/u);
    const problem = await client.connection.sendRequest<QueryProblem | null>(queryProblemRequest, { query: '"open' });
    assert.deepEqual(problem, { message: 'A quotation mark is open here, and not closed.', from: 0, to: 5 });
    assert.equal(await client.connection.sendRequest(queryProblemRequest, { query: 'pay' }), null);
  });

  it('bears whatever it is asked', async () => {
    client = await startClient({ 'strike.txt': strike });
    await client.indexed;
    const odd = [
      undefined,
      null,
      7,
      {},
      '',
      '((((',
      '\u0000',
      '*'.repeat(1999),
      '"'.repeat(5000),
      `a${'*a'.repeat(900)}`,
    ];
    for (const query of odd) {
      for (const show of ['position', 'collocates', 'keywords', 'nonsense']) {
        const page = await client.connection.sendRequest<SearchPage | null>(searchRequest, { query, show });
        assert.ok((page?.rows.length ?? 0) > 0, `${JSON.stringify([query]).slice(0, 20)} ${show}`);
      }
    }
    assert.equal(await client.connection.sendRequest(searchRequest, null).catch(() => null), null);
  });

  it('finds nothing where there is nothing', async () => {
    client = await startClient({});
    await client.indexed;
    assert.deepEqual(await lines('harbour'), ['harbour', 'Nothing found in 0 articles', '']);
    assert.match((await lines('harbour', { show: 'collocates' }))[2]!, /^No word/u);
  });

  it('shows the words that were searched where an article is gone, or another one, since it was read', async () => {
    const files = new Map([
      ['strike.txt', strike],
      ['fair.txt', fair],
    ]);
    client = await startClient({}, {}, { disk: filesFrom(files) });
    await client.indexed;
    files.delete('strike.txt');
    files.set('fair.txt', `Another text.\n${fair}`);
    const [, , , changed, gone] = await lines('harbour');
    assert.match(changed!, /2 june 2026 the harbour was busy moira kestrel .*changed or gone since it was read$/u);
    assert.match(gone!, /walk out port .* the harbour was closed on monday .*changed or gone since it was read$/u);
  });

  it('shows what an article holds as words, whatever they are', async () => {
    const odd =
      'Odd things\nGRAYSTOKE, 2 June 2026 — The $(flame) harbour \u202elevart\u202c was 海 busy [here](command:evil) on\tMonday.\u0000\n'.replace(
        '\u0000',
        '',
      );
    client = await startClient({ 'odd.txt': odd });
    await client.indexed;
    const [line] = (await lines('harbour')).slice(3);
    assert.match(line!, /The \$\u2060\(flame\) harbour levart was 海 busy \[here\]\(command:evil\) on /u);
  });

  it('suggests what somebody looks for who points at a place', async () => {
    client = await startClient();
    const uri = `${folderUri}/strike.txt`;
    await client.open(uri, strike);
    const suggested = (words: string, length = 0): Promise<string | null> => {
      const start = positionOf(strike, words, length === 0 ? 1 : 0);
      const range = { start, end: { ...start, character: start.character + length } };
      return client.connection.sendRequest(querySuggestionRequest, { textDocument: { uri }, range });
    };
    assert.equal(await suggested('Kestrel'), 'name:"Moira Kestrel"');
    assert.equal(await suggested('Moira Kestrel', 13), 'name:"Moira Kestrel"');
    assert.equal(await suggested('fair pay', 8), '"fair pay"');
    assert.equal(await suggested('leads'), '"leads"');
    assert.equal(await suggested('— The'), null);
  });
});
