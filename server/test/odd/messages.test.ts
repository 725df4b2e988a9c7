import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  HoverRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Hover,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { serve } from '../../src/lsp/server';
import { checkedHeaders } from '../../src/node/stdio';
import { filesFrom, folderUri, positionOf, startClient, type Client } from '../support/client';
import { means } from '../support/inputs';

const uri = `${folderUri}/strike.txt`;
const text = 'Dockers walk out\n\nPresident Marta Ruiz said Monday that 2,300 dockers had walked out of the harbour.\n';

async function hoverOnRuiz(client: Client, at = uri): Promise<string> {
  const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: at },
    position: positionOf(text, 'Ruiz'),
  });
  return (hover?.contents as { readonly value: string } | undefined)?.value ?? '';
}

describe('odd uris', () => {
  let client: Client;
  afterEach(() => client.close());

  for (const odd of [
    'file:///tmp/caf%E9.txt',
    'file:///tmp/%FF.txt',
    'untitled:%FF',
    'untitled:',
    'file:',
    'file://',
    'file:///',
    '%',
    '',
    'no uri at all',
    'file:///tmp/\ud83c.txt',
    `file:///tmp/${'a'.repeat(70_000)}.txt`,
    `file:///tmp/${'%'.repeat(70_000)}`,
    `file:///tmp/${'%F0%9F%8E'.repeat(7000)}.txt`,
    'file:///tmp/%00.txt',
    'file:///tmp/..%2F..%2Fetc.txt',
    'vscode-notebook-cell:/tmp/x.txt#W0sZmlsZQ%3D%3D',
    '__proto__',
  ]) {
    it(`reads a document called ${JSON.stringify(odd.slice(0, 50))}`, async () => {
      client = await startClient();
      await client.open(odd, text);
      assert.match(await hoverOnRuiz(client, odd), /^\*\*Marta Ruiz\*\*/u);
      assert.equal((await client.problems(odd)).uri, odd);
    });
  }
});

describe('junk messages', () => {
  let client: Client;
  afterEach(() => client.close());

  const document = { uri, languageId: 'plaintext', version: 1, text };
  for (const [method, params] of [
    ['textDocument/didOpen', undefined],
    ['textDocument/didOpen', null],
    ['textDocument/didOpen', []],
    ['textDocument/didOpen', {}],
    ['textDocument/didOpen', { textDocument: null }],
    ['textDocument/didOpen', { textDocument: { ...document, uri: 7 } }],
    ['textDocument/didOpen', { textDocument: { ...document, text: { length: 1e9 } } }],
    ['textDocument/didOpen', { textDocument: { ...document, text: undefined } }],
    ['textDocument/didOpen', { textDocument: { ...document, languageId: ['plaintext'] } }],
    ['textDocument/didOpen', { textDocument: { ...document, version: 'new' } }],
    ['textDocument/didChange', {}],
    ['textDocument/didChange', { textDocument: { uri, version: 2 } }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: 'all' }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [null] }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 3 }] }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: 3, text: '' }] }],
    ['textDocument/didChange', { textDocument: { uri, version: null }, contentChanges: [{ text: '' }] }],
    [
      'textDocument/didChange',
      {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: { line: -1, character: 0 }, end: { line: NaN, character: 0 } }, text: 'x' }],
      },
    ],
    ['textDocument/didClose', {}],
    ['textDocument/didClose', { textDocument: { uri: {} } }],
    ['workspace/didChangeWatchedFiles', { changes: [{ uri: null, type: 2 }] }],
    ['workspace/didChangeWatchedFiles', null],
    ['workspace/didChangeConfiguration', 'on'],
    ['workspace/didChangeWorkspaceFolders', { event: null }],
    ['$/cancelRequest', null],
    ['$/setTrace', { value: {} }],
    ['initialized', 7],
    ['no/such/notification', { uri: [[[[]]]] }],
  ] as const) {
    it(`goes on behind ${method} with ${written(params)}`, async () => {
      client = await startClient();
      await client.open(uri, text);
      await client.connection.sendNotification(method, params as object);
      assert.match(await hoverOnRuiz(client), /^\*\*Marta Ruiz\*\*/u);
    });
  }

  for (const params of [{}, { textDocument: { uri: 3 } }, { textDocument: { uri }, position: { line: 'x' } }]) {
    it(`refuses a hover with ${JSON.stringify(params)}`, async () => {
      client = await startClient();
      await assert.rejects(client.connection.sendRequest('textDocument/hover', params), { code: -32602 });
    });
  }
});

describe('messages out of order', () => {
  let connection: ProtocolConnection;
  afterEach(() => connection.dispose());

  beforeEach(() => {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const reader = new StreamMessageReader(toServer);
    const writer = new StreamMessageWriter(toClient);
    serve(options => createConnection(reader, writer, options), means, filesFrom({}));
    connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    connection.listen();
  });

  const beginning = { processId: null, rootUri: null, capabilities: {} };
  const hover = { textDocument: { uri }, position: { line: 0, character: 0 } };

  it('get the protocol’s own errors before initialize and after shutdown', async () => {
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version: 1, text },
    });
    await assert.rejects(connection.sendRequest('textDocument/hover', hover), { code: -32002 });
    await assert.rejects(connection.sendRequest('shutdown'), { code: -32002 });
    await assert.rejects(connection.sendRequest('no/such/request', {}), { code: -32002 });
    await assert.rejects(connection.sendRequest('initialize', { workspaceFolders: [7] }), { code: -32602 });
    await connection.sendRequest('initialize', beginning);
    await assert.rejects(connection.sendRequest('initialize', beginning), { code: -32600 });
    await connection.sendNotification('initialized', {});
    assert.equal(await connection.sendRequest('textDocument/hover', hover), null);
    await assert.rejects(connection.sendRequest('no/such/request', {}), { code: -32601 });
    await connection.sendRequest('shutdown');
    await assert.rejects(connection.sendRequest('textDocument/hover', hover), { code: -32600 });
    await assert.rejects(connection.sendRequest('shutdown'), { code: -32600 });
    await assert.rejects(connection.sendRequest('initialize', beginning), { code: -32600 });
  });
});

describe('headers', () => {
  /** What comes through of `input`, sent in pieces of `size` bytes, and what is said of a bad header. */
  function through(input: string, size: number): { readonly output: string; readonly said: readonly string[] } {
    const said: string[] = [];
    const output: Buffer[] = [];
    const checked = checkedHeaders(why => said.push(why));
    checked.on('data', (chunk: Buffer) => output.push(chunk));
    const bytes = Buffer.from(input);
    for (let from = 0; from < bytes.length; from += size) {
      checked.write(bytes.subarray(from, from + size));
    }
    return { output: Buffer.concat(output).toString(), said };
  }

  const good =
    'Content-Length: 2\r\n\r\n{}Content-Type: x; charset=utf-8\r\ncontent-length: 4\r\n\r\n"é"Content-Length: 0\r\n\r\n';

  for (const size of [1, 3, 1000]) {
    it(`pass where they are good, ${size} bytes at a time`, () => {
      assert.deepEqual(through(good, size), { output: good, said: [] });
    });
  }

  for (const [header, why] of [
    ['Content-Length: -5\r\n\r\n', /is none/u],
    ['Content-Length: x\r\n\r\n', /is none/u],
    ['Content-Length: 99999999999\r\n\r\n', /is none/u],
    ['Content-Type: x\r\n\r\n', /no Content-Length/u],
    ['GET / HTTP/1.1\r\nHost: x\r\n\r\n', /without a colon/u],
    ['\r\n\r\n', /without a colon/u],
    ['x'.repeat(10_000), /longer/u],
  ] as const) {
    it(`end with a word where they are bad: ${JSON.stringify(header.slice(0, 30))}`, () => {
      for (const size of [1, 3, 100_000]) {
        const { output, said } = through(`${good}${header}${good}`, size);
        assert.equal(output, good);
        assert.equal(said.length, 1);
        assert.match(said[0]!, why);
      }
    });
  }

  it('end the server with 1 where they are bad, which is said', async () => {
    const server = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, '../../src/main.ts'), '--stdio'], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    server.stdin.write('Content-Length: 4\r\n\r\nnull');
    server.stdin.write('Content-Length: 5\r\n\r\n{"id"');
    server.stdin.write('Content-Size: 4\r\n\r\nnull');
    const code = await new Promise(resolve => server.on('exit', resolve));
    assert.equal(code, 1);
    assert.match(said, /copydesk: the header has no Content-Length: "Content-Size: 4/u);
  });
});

function written(params: unknown): string {
  return params === undefined ? 'nothing' : JSON.stringify(params).slice(0, 60);
}
