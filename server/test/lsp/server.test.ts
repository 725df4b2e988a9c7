import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DidCloseTextDocumentNotification,
  DocumentSymbolRequest,
  HoverRequest,
  PublishDiagnosticsNotification,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
  type DocumentSymbol,
  type Hover,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import {
  bearerRequest,
  dossierRequest,
  figuresRequest,
  jumpRequest,
  placesRequest,
  speakersRequest,
  quotesRequest,
  type Bearer,
  type DossierLine,
  type FigureGroup,
  type Page,
  type SpokenQuote,
  type JumpResult,
  type Place,
  type Speaker,
} from '../../src/protocol';
import { folderUri, positionOf, startClient, type Client } from '../support/client';

const uri = `${folderUri}/strike.txt`;
const text =
  'Dockers walk out\n\n🎉 President Marta Ruiz said Monday that 2,300 dockers had walked out. “We are not open,” she said.\n';
const other =
  'Minister resigns\n\nMarta Ruiz resigned on Friday. “I am tired,” Ruiz told reporters. “It was a long strike,” said Tom Hale, the mayor.\n';

async function hoverOn(client: Client, words: string, at = uri, within = text): Promise<string | undefined> {
  const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: at },
    position: positionOf(within, words),
  });
  return hover === null ? undefined : (hover.contents as { readonly value: string }).value;
}

/** Two articles, of which the later one has a quote of the earlier in other words. */
const sunday =
  'KELSUND, May 3, 2026 – The Maritime Museum in Kelsund gave up its plan for the lighthouse on Sunday.\n\n“I will not sell a lighthouse to a hotel,” Solveig Aas said.\n';
const monday =
  'KELSUND, May 4, 2026 – The Maritime Museum in Kelsund met about the lighthouse on Monday.\n\n“I would never sell a lighthouse to a hotel,” Solveig Aas had said on Sunday.\n';

describe('server', () => {
  let client: Client;
  afterEach(() => client.close());

  it('answers a hover over a pipe, without an editor', async () => {
    client = await startClient();
    assert.equal(client.result.capabilities.hoverProvider, true);
    await client.open(uri, text);
    assert.match((await hoverOn(client, 'Ruiz')) ?? '', /^\*\*Marta Ruiz\*\*/u);
    assert.equal(await hoverOn(client, 'walk out'), undefined);
  });

  it('counts positions past an emoji and Windows line ends as the editor does', async () => {
    client = await startClient();
    const windows = text.replaceAll('\n', '\r\n');
    await client.open(uri, windows);
    const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: positionOf(windows, '2,300'),
    });
    assert.deepEqual(hover?.range, { start: { line: 2, character: 41 }, end: { line: 2, character: 46 } });
  });

  it('follows edits', async () => {
    client = await startClient();
    await client.open(uri, text);
    await client.change(uri, 2, text.replaceAll('Ruiz', 'Lind'));
    assert.match(
      (await hoverOn(client, 'Marta Lind', uri, text.replaceAll('Ruiz', 'Lind'))) ?? '',
      /^\*\*Marta Lind\*\*/u,
    );
  });

  it('reads the folder, and jumps between one speaker’s quotes through it', async () => {
    client = await startClient({ 'resigns.txt': other, 'strike.txt': text });
    assert.deepEqual(await client.indexed, { state: 'ready', done: 2, total: 2, reader: 'rules', model: 'none' });
    await client.open(uri, text);
    const jump: JumpResult | null = await client.connection.sendRequest(jumpRequest, {
      textDocument: { uri },
      position: positionOf(text, 'We are not open'),
      direction: 'next',
      speaker: 'same',
    });
    assert.equal(jump?.place.uri, `${folderUri}/resigns.txt`);
    const { total, rows: speakers }: Page<Speaker> = await client.connection.sendRequest(speakersRequest, {
      from: 0,
      count: 2,
    });
    assert.ok(total >= speakers.length);
    assert.deepEqual(
      speakers.map(({ name, kind }) => [name, kind]),
      [
        ['Marta Ruiz', 'person'],
        ['Tom Hale', 'person'],
      ],
    );
    const [{ key, statements }] = speakers as [Speaker];
    const bearer: Bearer | null = await client.connection.sendRequest(bearerRequest, {
      textDocument: { uri },
      position: positionOf(text, 'Ruiz'),
    });
    assert.deepEqual(bearer, { key, name: 'Marta Ruiz' });
    const dossier: Page<DossierLine> = await client.connection.sendRequest(dossierRequest, { key, from: 0, count: 4 });
    assert.ok(dossier.total > 4);
    assert.deepEqual(
      dossier.rows.map(({ kind, place }) => [kind, place?.uri.startsWith(folderUri)]),
      [
        ['title', true],
        ['row', undefined],
        ['gap', undefined],
        ['part', undefined],
      ],
    );
    const places: Page<Place> = await client.connection.sendRequest(placesRequest, {
      key,
      of: 'quotes',
      from: 0,
      count: 9,
    });
    const quotes: Page<SpokenQuote> = await client.connection.sendRequest(quotesRequest, { key, from: 0, count: 9 });
    assert.deepEqual([places.total, quotes.total], [statements, statements]);
    assert.deepEqual(
      quotes.rows.map(({ place }) => place),
      places.rows,
    );
  });

  it('lists what is counted, with its place', async () => {
    client = await startClient();
    await client.open(uri, text);
    const params = { uri, from: 0, count: 20 };
    const groups: Page<FigureGroup> = await client.connection.sendRequest(figuresRequest, params);
    const figure = groups.rows.find(({ name }) => name === 'dockers')?.only;
    assert.equal(figure?.text, '2,300 dockers');
    const { start, end } = figure.place.range;
    assert.equal(text.split('\n')[start.line]?.slice(start.character, end.character), '2,300');
  });

  it('outlines the article and finds people by letters', async () => {
    client = await startClient({ 'resigns.txt': other });
    await client.indexed;
    await client.open(uri, text);
    const outline = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    })) as readonly DocumentSymbol[];
    assert.deepEqual(
      outline
        .map(({ name }) => name)
        .filter(name => ['Dockers walk out', 'Quotes', 'People', 'Figures'].includes(name)),
      ['Dockers walk out', 'Quotes', 'People', 'Figures'],
    );
    const found = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'mrz',
    })) as SymbolInformation[];
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Marta Ruiz'],
    );
  });

  it('colours names, figures and quotes', async () => {
    client = await startClient();
    await client.open(uri, text);
    const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    assert.ok((tokens?.data.length ?? 0) >= 4 * 5);
  });

  it('publishes problems, and none of the kinds that are switched off', async () => {
    const boilerplate = `${text}\nAdvertisement\n`;
    client = await startClient({}, { findings: { boilerplate: false } });
    await client.open(uri, boilerplate);
    const codes = (await client.problems(uri)).diagnostics.map(({ code }) => code);
    assert.ok(!codes.includes('boilerplate'));
    client.close();
    client = await startClient();
    await client.open(uri, boilerplate);
    assert.ok((await client.problems(uri)).diagnostics.some(({ code }) => code === 'boilerplate'));
  });

  it('tells a document’s problems again when another one, on which they depend, is edited', async () => {
    client = await startClient();
    const [first, second] = [`${folderUri}/sunday.txt`, `${folderUri}/monday.txt`];
    const isMismatch = (expected: boolean): Promise<void> =>
      new Promise(resolve => {
        client.connection.onNotification(PublishDiagnosticsNotification.type, told => {
          if (told.uri === second && told.diagnostics.some(({ code }) => code === 'quote-mismatch') === expected) {
            resolve();
          }
        });
      });
    const found = isMismatch(true);
    await client.open(first, sunday);
    await client.open(second, monday);
    await found;
    const gone = isMismatch(false);
    await client.change(first, 2, sunday.replace('I will not sell', 'I would never sell'));
    await gone;
  });

  it('tells what an edit finds in the article itself before what other articles have otherwise', async () => {
    client = await startClient();
    const [first, second] = [`${folderUri}/first.txt`, `${folderUri}/second.txt`];
    const codes = async (version: number): Promise<readonly unknown[]> =>
      (await client.problems(second, version)).diagnostics.map(({ code }) => code);
    await client.open(first, sunday);
    await client.open(second, monday.replace('would never', 'will not'));
    await codes(1);
    await client.change(second, 2, `${monday}\n“The mast\n`);
    const own = await codes(2);
    assert.deepEqual([own.includes('unbalanced-quote'), own.includes('quote-mismatch')], [true, false]);
    while (!(await codes(2)).includes('quote-mismatch')) {
      await client.next();
    }
  });

  it('stays out of code repositories, lists of packages and what is switched off', async () => {
    client = await startClient({ 'package.json': '{}' });
    await client.open(uri, text);
    assert.equal(await hoverOn(client, 'Ruiz'), undefined);
    client.close();
    client = await startClient({}, { enable: 'off' });
    await client.open(uri, text);
    assert.equal(await hoverOn(client, 'Ruiz'), undefined);
    client.close();
    client = await startClient();
    await client.open(`${folderUri}/requirements.txt`, text);
    assert.equal(await hoverOn(client, 'Ruiz', `${folderUri}/requirements.txt`), undefined);
  });

  it('takes the disk’s text again when a document is closed', async () => {
    client = await startClient({ 'strike.txt': other });
    await client.indexed;
    await client.open(uri, text);
    assert.match((await hoverOn(client, 'Ruiz')) ?? '', /President/u);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    const found = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'hale',
    })) as SymbolInformation[];
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Tom Hale'],
    );
  });

  it('answers a cancelled request as cancelled', async () => {
    client = await startClient();
    await client.open(uri, text);
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest(
      HoverRequest.type,
      { textDocument: { uri }, position: positionOf(text, 'Ruiz') },
      source.token,
    );
    source.cancel();
    await assert.rejects(request, /cancelled/u);
  });

  it('answers requests about documents it does not know with nothing', async () => {
    client = await startClient();
    assert.equal(await hoverOn(client, 'Ruiz', 'file:///nowhere.txt'), undefined);
    assert.deepEqual(
      await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: 'file:///nowhere.txt' } }),
      null,
    );
  });
});
