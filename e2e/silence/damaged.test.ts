import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { statusNotification, type Status } from '../../server/src/protocol';
import { root } from '../vscode/home';

// What server and shell do as they are packed where a file of theirs is missing or damaged: they say so once, and read what can be read.

const text = 'The mayor, Moira Kestrel, said on Monday that the harbour was open again, and that nobody doubted it.\n';

describe('an installation', () => {
  let folder: string;
  let dist: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-damaged-'));
    dist = path.join(folder, 'dist');
    cpSync(path.join(root, 'dist'), dist, { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const remove = (file: string): void => rmSync(path.join(dist, file), { recursive: true });
  const cut = (file: string): void => truncateSync(path.join(dist, file), 1000);

  for (const [what, damage, says, code] of [
    ['without the tokenizer’s model', () => remove('wink-model.js'), /tokenizer's model: .*wink-model\.js/u, 1],
    ['with half of the tokenizer’s model', () => cut('wink-model.js'), /tokenizer's model: /u, 1],
    ['without the tables of encodings', () => remove('encodings.js'), /encodings: .*encodings\.js/u, 1],
    ['with half of the tables of encodings', () => cut('encodings.js'), /tables of encodings: /u, 1],
    ['without its word lists', () => remove('lexicon'), /abbreviations\.txt: no such file or folder; \d+ more/u, 1],
    ['without the reader', () => remove('reader.js'), /reader\.js: no such file or folder/u, 0],
    ['with half of the reader', () => cut('reader.js'), /by word lists only: /u, 0],
    ['with half of its weights', () => cut('model/reader.onnx'), /reader\.onnx: it is damaged/u, 0],
    ['without its vocabulary', () => remove('model/vocabulary.txt'), /vocabulary\.txt: no such file/u, 0],
  ] as const) {
    it(`${what} says so once and reads all the same`, async () => {
      damage();
      const { hover, messages } = await served(path.join(dist, 'server.js'));
      assert.match(hover, /Moira Kestrel/u);
      assert.equal(messages.length, 1, messages.join('\n'));
      assert.match(messages[0]!, says);
      const input = JSON.stringify({ id: 1, text });
      const shell = spawnSync(process.execPath, [path.join(dist, 'cli.js'), 'annotate', '--stdin'], { input });
      assert.match(shell.stdout.toString(), /"name":"Moira Kestrel"/u);
      assert.match(shell.stderr.toString(), says);
      assert.equal(shell.stderr.toString().trim().split('\n').length, 1);
      assert.equal(shell.status, code);
    });
  }
});

/** What the server shows of a name, and what it tells whoever edits, from its start until the model is there or has failed. */
async function served(program: string): Promise<{ readonly hover: string; readonly messages: readonly string[] }> {
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const messages: string[] = [];
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void messages.push(message));
  const settled = new Promise(resolve => {
    connection.onNotification(statusNotification, (status: Status) => {
      if (status.model !== 'loading') {
        resolve(status);
      }
    });
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- LSP requires the field
    rootUri: null,
    capabilities: {},
    workspaceFolders: null,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const uri = 'file:///articles/new.txt';
  const document = { uri, languageId: 'plaintext', version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });
  await settled;
  const place = { textDocument: { uri }, position: { line: 0, character: text.indexOf('Kestrel') } };
  const hover = JSON.stringify(await connection.sendRequest(HoverRequest.type, place));
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  await new Promise(resolve => server.once('exit', resolve));
  connection.dispose();
  return { hover, messages };
}
