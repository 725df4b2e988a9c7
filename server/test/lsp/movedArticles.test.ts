import assert from 'node:assert/strict';
import {
  DidChangeWatchedFilesNotification,
  DidRenameFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
} from 'vscode-languageserver/node';
import { anchorOf } from '../../src/decisions/anchoring';
import { readLines, writeLines } from '../../src/decisions/lines';
import {
  decideCommands,
  decisionRowsRequest,
  offersRequest,
  type DecisionRow,
  type Offer,
  type Page,
} from '../../src/protocol';
import type { Decision } from '../../src/types/decision';
import { filesFrom, folderUri, startClient, type Client } from '../support/client';
import { memoryDisk, type MemoryDisk } from '../support/decisionDisk';

const ferry = [
  'Ida Solberg, who runs the Lofthavn ferry, said on Monday that 240 passengers were left behind.',
  'The mayor, Per Aune, disagreed. “That is not so,” he said.',
  '',
].join('\n\n');
const mill = 'Turid Nes closed the mill. “It is cold,” Nes said on Tuesday, and nobody came to work.\n';

function decided(text: string, words: string): Decision {
  const start = text.indexOf(words);
  const anchor = anchorOf(text, { start, end: start + words.length });
  const made = { by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' };
  return { kind: 'add', layer: 'name', anchor, as: { type: 'PERSON' }, ...made };
}

const ofFerry = [decided(ferry, 'Ida Solberg'), decided(ferry, 'Per Aune')];
const sidecarFor = (path: string): string => `articles/${path}.decisions.jsonl`;
const fileOf = (...decisions: readonly Decision[]): string => writeLines({ decisions, problems: [] });
const odd = '{"kind":"bless"}';

describe('an article that is renamed or moved', () => {
  let client: Client;
  let disk: MemoryDisk;
  let files: Map<string, string>;

  async function start(
    texts: Readonly<Record<string, string>>,
    sidecars: Readonly<Record<string, string>>,
  ): Promise<void> {
    files = new Map(Object.entries(texts));
    disk = memoryDisk(sidecars);
    client = await startClient({}, {}, { disk: filesFrom(files), decisions: disk });
    await client.indexed;
  }
  afterEach(() => client.close());

  const kept = (path: string): number => readLines(disk.files.get(sidecarFor(path)) ?? '').decisions.length;
  const uriOf = (path: string): string => `${folderUri}/${path}`;
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      await client.next();
    }
  };
  const messageAt = async (path: string, wanted: RegExp): Promise<void> => {
    const uri = uriOf(`.copydesk/${sidecarFor(path)}`);
    await until(
      () =>
        client.published
          .get(uri)
          ?.diagnostics.some(({ message }) => typeof message === 'string' && wanted.test(message)) === true,
    );
  };
  const undo = (): Promise<unknown> =>
    client.connection.sendRequest(ExecuteCommandRequest.type, { command: decideCommands.undo });

  it('in the editor, with its folder too, takes along what is decided, what is not understood, and what can be taken back', async () => {
    await start(
      { 'north/ferry.txt': ferry, 'mill.txt': mill },
      { [sidecarFor('north/ferry.txt')]: `${fileOf(...ofFerry)}${odd}\n` },
    );
    const row = await client.connection.sendRequest<Page<DecisionRow>>(decisionRowsRequest, {
      ...{ from: 0, count: 9, key: 'by ann' },
    });
    await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: decideCommands.decide,
      arguments: [row.rows[0]!.drop],
    });
    assert.equal(kept('north/ferry.txt'), 1);
    files.set('south/ferry.txt', ferry);
    files.delete('north/ferry.txt');
    await client.connection.sendNotification(DidRenameFilesNotification.type, {
      files: [{ oldUri: uriOf('north'), newUri: uriOf('south') }],
    });
    await until(() => kept('south/ferry.txt') === 1);
    assert.equal(disk.files.has(sidecarFor('north/ferry.txt')), false);
    assert.match(disk.files.get(sidecarFor('south/ferry.txt')) ?? '', /"bless"/u);
    await undo();
    assert.equal(kept('south/ferry.txt'), 2);
    assert.equal(disk.files.has(sidecarFor('north/ferry.txt')), false);
  });

  it('while nobody looked is known by its words, where it is the only one, and its decisions go with it', async () => {
    await start({ 'crossing.txt': ferry, 'mill.txt': mill }, { [sidecarFor('ferry.txt')]: fileOf(...ofFerry) });
    await until(() => kept('crossing.txt') === 2);
    assert.equal(disk.files.has(sidecarFor('ferry.txt')), false);
  });

  it('on the disk while the server runs is followed, too', async () => {
    await start({ 'ferry.txt': ferry }, { [sidecarFor('ferry.txt')]: fileOf(...ofFerry) });
    files.delete('ferry.txt');
    files.set('2026/crossing.txt', ferry);
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        { uri: uriOf('ferry.txt'), type: FileChangeType.Deleted },
        { uri: uriOf('2026/crossing.txt'), type: FileChangeType.Created },
      ],
    });
    await until(() => kept('2026/crossing.txt') === 2);
  });

  it('is told of where two have its words, or one only some, and goes where a person says', async () => {
    await start(
      { 'a.txt': ferry, 'b.txt': ferry, 'c.txt': mill.replace('nobody came', 'some came') },
      {
        [sidecarFor('ferry.txt')]: fileOf(...ofFerry),
        [sidecarFor('mill.txt')]: fileOf(
          decided(mill, 'Turid Nes'),
          decided(mill, 'Nes said'),
          decided(mill, 'nobody'),
        ),
      },
    );
    await messageAt('ferry.txt', /“ferry\.txt” is not there: .* It may be “a\.txt” now, or “b\.txt”\.$/u);
    await messageAt('mill.txt', /It may be “c\.txt” now\.$/u);
    assert.deepEqual([kept('ferry.txt'), kept('mill.txt')], [2, 3]);
    const offers = await client.connection.sendRequest<readonly Offer[]>(offersRequest, {
      textDocument: { uri: uriOf(`.copydesk/${sidecarFor('ferry.txt')}`) },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      command: 'reattach',
    });
    assert.deepEqual(
      offers.map(({ label, detail }) => `${label}: ${detail}`),
      [
        'The article is now “a.txt”: 2 of 2 places found there',
        'The article is now “b.txt”: 2 of 2 places found there',
      ],
    );
    await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: decideCommands.decide,
      arguments: [offers[1]],
    });
    assert.deepEqual([kept('ferry.txt'), kept('b.txt')], [0, 2]);
    await undo();
    assert.deepEqual([kept('ferry.txt'), kept('b.txt')], [2, 0]);
  });

  it('is not looked for where its file is there, though it is not read, nor where nothing tells it', async () => {
    const noWords: Decision = { kind: 'dismiss', code: 'boilerplate', by: 'ann', at: ofFerry[0]!.at, upon: 'rules' };
    await start(
      { 'crossing.txt': ferry, 'notes.log': ferry, 'mill.txt': mill },
      { [sidecarFor('notes.log')]: fileOf(...ofFerry), [sidecarFor('old/mill.txt')]: fileOf(noWords) },
    );
    await messageAt('old/mill.txt', /“old\/mill\.txt” is not there: .* It may be “mill\.txt” now\.$/u);
    assert.equal(client.published.has(uriOf(`.copydesk/${sidecarFor('notes.log')}`)), false);
    assert.deepEqual([kept('notes.log'), kept('old/mill.txt')], [2, 1]);
  });

  it('stays where it is when its file is of another version or cannot be written, and that is said', async () => {
    await start(
      { 'ferry.txt': ferry, 'mill.txt': mill },
      {
        [sidecarFor('ferry.txt')]: '{"schema":"copydesk-decisions/9"}\n{"later":1}\n',
        [sidecarFor('mill.txt')]: fileOf(decided(mill, 'Turid Nes')),
      },
    );
    disk.problem = '.copydesk may not be written: permission denied';
    await client.connection.sendNotification(DidRenameFilesNotification.type, {
      files: [
        { oldUri: uriOf('ferry.txt'), newUri: uriOf('crossing.txt') },
        { oldUri: uriOf('mill.txt'), newUri: uriOf('mills.txt') },
        { oldUri: 'file:///elsewhere/a.txt', newUri: uriOf('a.txt') },
      ],
    });
    while (client.messages.length < 2) {
      await new Promise(resolve => setImmediate(resolve));
    }
    assert.match(client.messages.join('\n'), /decided of ferry\.txt could not go with it.*\n.*permission denied/u);
    assert.equal(kept('mill.txt'), 1);
    assert.match(disk.files.get(sidecarFor('ferry.txt')) ?? '', /"later"/u);
  });
});
