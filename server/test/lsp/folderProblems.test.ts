import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { anchorOf } from '../../src/decisions/anchoring';
import { writeLines } from '../../src/decisions/lines';
import { memoryDisk, type MemoryDisk } from '../support/decisionDisk';
import { folderUri, startClient, type Client } from '../support/client';

const sunday = 'ALDERMERE, May 3, 2026 (Meridian News) – ';
const twelve = `${sunday}The flood killed 12 people, and many more had to leave 🌊.\n`;
const fourteen = `${sunday}Rain fell for hours. The flood killed 14 people, police said. “We are tired,” one of them said.\n`;
const marsh = `${sunday}Greta Marsh opened the bridge on Sunday. “We are glad,” Marsh said of the work.\n`;
const uriOf = (name: string): string => `${folderUri}/${name}`;

describe('problems of the folder', () => {
  let files: Record<string, string>;
  let client: Client;
  let settings: object;
  let disk: MemoryDisk;
  const start = async () => {
    settings = {};
    client = await startClient(
      files,
      {},
      {
        answers: { 'workspace/configuration': () => [settings, 'utf8'] },
        decisions: disk,
      },
    );
    await client.indexed;
  };
  beforeEach(() => {
    disk = memoryDisk();
    files = { 'a.txt': twelve, 'b.txt': fourteen, 'c.txt': marsh };
  });
  afterEach(() => client.close());

  const shown = (name: string): readonly string[] =>
    client.published.get(uriOf(name))?.diagnostics.map(({ code }) => String(code)) ?? [];
  const has = async (name: string, ...codes: readonly string[]) => {
    while (shown(name).join() !== codes.join()) {
      await client.next();
    }
  };
  const changed = (name: string, type: FileChangeType) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(name), type }],
    });
  const close = (name: string) =>
    client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf(name) } });
  const configure = (now: object) => {
    settings = now;
    return client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  };

  it('are listed where nobody has an article open, with the place in the other one', async () => {
    await start();
    await has('a.txt', 'figure-conflict');
    await has('b.txt', 'figure-conflict');
    const [problem] = client.published.get(uriOf('a.txt'))!.diagnostics;
    assert.deepEqual(problem!.range.start, { line: 0, character: twelve.indexOf('12') });
    const [other] = problem!.relatedInformation!;
    assert.equal(other!.location.uri, uriOf('b.txt'));
    assert.deepEqual(other!.location.range.start, { line: 0, character: fourteen.indexOf('14') });
    assert.equal(client.published.has(uriOf('c.txt')), false, 'nothing is told of an article that has none');
  });

  it('go from one article when the other is edited, and come back when it is closed unsaved', async () => {
    await start();
    await has('a.txt', 'figure-conflict');
    await client.open(uriOf('b.txt'), fourteen);
    await client.change(uriOf('b.txt'), 2, fourteen.replace('14', '12'));
    await has('a.txt');
    await close('b.txt');
    await has('a.txt', 'figure-conflict');
    await has('b.txt', 'figure-conflict');
  });

  it('are told once: an open article tells of itself', async () => {
    await start();
    await has('a.txt', 'figure-conflict');
    await client.open(uriOf('a.txt'), twelve);
    const own = await client.problems(uriOf('a.txt'), 1);
    assert.equal(own.version, 1);
    await client.change(uriOf('a.txt'), 2, twelve.replace('12', '14'));
    await has('b.txt');
    assert.equal(client.published.get(uriOf('a.txt'))!.version, 2);
    await has('a.txt');
  });

  it('go with the file, and follow it to its new name', async () => {
    await start();
    await has('b.txt', 'figure-conflict');
    delete files['b.txt'];
    await changed('b.txt', FileChangeType.Deleted);
    await has('b.txt');
    await has('a.txt');
    files['d.txt'] = fourteen;
    await changed('d.txt', FileChangeType.Created);
    await has('a.txt', 'figure-conflict');
    await has('d.txt', 'figure-conflict');
  });

  it('are not listed where they are switched off, as a whole or by kind', async () => {
    await start();
    await has('a.txt', 'figure-conflict');
    await configure({ problems: { folder: false } });
    await has('a.txt');
    await has('b.txt');
    await configure({});
    await has('a.txt', 'figure-conflict');
    await configure({ findings: { 'figure-conflict': false } });
    await has('a.txt');
  });

  it('stay dismissed, until somebody thinks better of it', async () => {
    const start12 = twelve.indexOf('12');
    const anchor = anchorOf(twelve, { start: start12, end: start12 + 2 });
    const made = { by: 'ann', at: '2026-05-04T09:30:00Z', upon: 'rules' };
    const sidecar = 'articles/a.txt.decisions.jsonl';
    disk.files.set(
      sidecar,
      writeLines({ decisions: [{ kind: 'dismiss', code: 'figure-conflict', anchor, ...made }], problems: [] }),
    );
    await start();
    await has('b.txt', 'figure-conflict');
    assert.deepEqual(shown('a.txt'), []);
    disk.files.delete(sidecar);
    await changed(`.copydesk/${sidecar}`, FileChangeType.Deleted);
    await has('a.txt', 'figure-conflict');
  });
});
