import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
  HoverRequest,
  WorkspaceSymbolRequest,
  type Hover,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import { nodeFiles } from '../../src/node/files';
import type { Files } from '../../src/workshop/files';
import type { StartReader } from '../../src/lsp/server';
import { folderUri, positionOf, startClient, type Client } from '../support/client';
import { plainReader } from '../support/reader';

const { Created, Changed, Deleted } = FileChangeType;

const people = { ruiz: 'Marta Ruiz', hale: 'Tessa Hale', holm: 'Ida Holm', lind: 'Bo Lind' } as const;
const story = (who: keyof typeof people): string =>
  `Strike at the harbour\n\n${people[who]} said on Monday that 2,300 dockers had walked out. “We are not open,” she said.\n`;

describe('what happens in a folder', () => {
  let folder = '';
  let client: Client;
  /** What every listing of the folder waits for, having looked at the disk. */
  let listing: Promise<void> = Promise.resolve();
  const at = (name: string): string => path.join(folder, name);
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  beforeEach(() => {
    listing = Promise.resolve();
    folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'copydesk-'));
    write('2019/ruiz.txt', story('ruiz'));
    write('2020/hale.txt', story('hale'));
    write('holm.txt', story('holm'));
  });
  afterEach(() => {
    client.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The folder on the disk under the uri that the client gives it. */
  const disk = (): Files => {
    const real = pathToFileURL(folder).href;
    const there = (uri: string): string => uri.replace(folderUri, real);
    return {
      ...nodeFiles,
      list: async function* (uri, look) {
        for await (const uris of nodeFiles.list(there(uri), look)) {
          await listing;
          yield uris.map(one => one.replace(real, folderUri));
        }
      },
      read: (uri, encoding, around, look) => nodeFiles.read(there(uri), encoding, there(around), look),
      kindOf: uri => nodeFiles.kindOf(there(uri)),
      isFolder: uri => nodeFiles.isFolder(there(uri)),
      isThere: uri => nodeFiles.isThere(there(uri)),
    };
  };
  const start = async (settings: unknown = {}, startReader?: StartReader): Promise<void> => {
    client = await startClient({}, settings, { startReader, disk: disk() });
    await client.indexed;
  };
  const happen = (...events: readonly (readonly [name: string, type: FileChangeType])[]): Promise<void> =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: events.map(([name, type]) => ({ uri: `${folderUri}/${name}`, type })),
    });
  const close = (uri: string): Promise<void> =>
    client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  /** Resolves when so many articles are counted; who is named in them. */
  const named = async (count: number): Promise<readonly string[]> => {
    await client.status(({ state, done }) => state === 'ready' && done === count);
    return names();
  };
  const names = async (): Promise<readonly string[]> => {
    const found = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' })) ?? [];
    const known = Object.entries(people);
    return (found as readonly SymbolInformation[])
      .flatMap(({ name }) => known.filter(([, whole]) => whole === name).map(([key]) => key))
      .sort();
  };

  it('is followed where a folder is renamed', async () => {
    await start();
    renameSync(at('2019'), at('archive'));
    write('archive/lind.txt', story('lind'));
    await happen(['2019', Deleted], ['archive', Created]);
    assert.deepEqual(await named(4), ['hale', 'holm', 'lind', 'ruiz']);
    const [ruiz] = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'marta' }))!;
    assert.equal((ruiz as SymbolInformation).location.uri, `${folderUri}/archive/ruiz.txt`);
  });

  it('is followed where a folder is deleted', async () => {
    await start();
    rmSync(at('2019'), { recursive: true });
    await happen(['2019', Deleted]);
    assert.deepEqual(await named(2), ['hale', 'holm']);
  });

  it('is followed where a .gitignore is made, edited and deleted', async () => {
    await start();
    write('.gitignore', '2019/\n');
    await happen(['.gitignore', Created]);
    assert.deepEqual(await named(2), ['hale', 'holm']);
    write('.gitignore', '*.txt\n!ruiz.txt\n');
    await happen(['.gitignore', Changed]);
    assert.deepEqual(await named(1), ['ruiz']);
    rmSync(at('.gitignore'));
    await happen(['.gitignore', Deleted]);
    assert.deepEqual(await named(3), ['hale', 'holm', 'ruiz']);
  });

  it('lets in by no way what a .gitignore names', async () => {
    write('.gitignore', 'drafts/\n');
    write('drafts/lind.txt', story('lind'));
    await start();
    const uri = `${folderUri}/drafts/lind.txt`;
    await client.open(uri, story('lind'));
    assert.deepEqual(await named(4), ['hale', 'holm', 'lind', 'ruiz']);
    await close(uri);
    assert.deepEqual(await named(3), ['hale', 'holm', 'ruiz']);
    await happen(['drafts/lind.txt', Changed]);
    await happen(['drafts/lind.txt', Created]);
    await happen(['drafts', Created]);
    write('2020/holm.txt', story('holm'));
    await happen(['2020/holm.txt', Created]);
    assert.deepEqual(await named(4), ['hale', 'holm', 'ruiz']);
  });

  it('reads no more files than it may, whenever they come', async () => {
    await start({ maxFiles: 3 });
    write('2018/lind.txt', story('lind'));
    await happen(['2018/lind.txt', Created]);
    await client.status(({ notice }) => notice === '3 of 4 files are read (copydesk.maxFiles).');
    assert.deepEqual(await names(), ['hale', 'lind', 'ruiz']);
    rmSync(at('2019/ruiz.txt'));
    await happen(['2019/ruiz.txt', Deleted]);
    await client.status(({ notice }) => notice === undefined);
    assert.deepEqual(await names(), ['hale', 'holm', 'lind']);
  });

  it('finds a file that the editor has made and said nothing of', async () => {
    await start();
    const uri = `${folderUri}/lind.txt`;
    await client.open(uri, story('lind'));
    write('lind.txt', story('lind'));
    await close(uri);
    await happen(['2019/ruiz.txt', Changed]);
    assert.deepEqual(await named(4), ['hale', 'holm', 'lind', 'ruiz']);
  });

  it('keeps what was closed until it is known what the disk has of it', async () => {
    await start();
    const uris = ['lind.txt', 'draft.txt'].map(name => `${folderUri}/${name}`);
    await client.open(uris[0]!, story('lind'));
    await client.open(uris[1]!, story('holm'));
    await named(5);
    let goOn: () => void = () => undefined;
    listing = new Promise(resolve => {
      goOn = resolve;
    });
    // One listing is under way and knows nothing of the file that is made now; the next one does.
    await happen(['2018/none.txt', Created]);
    await names();
    write('lind.txt', story('lind'));
    for (const uri of uris) {
      await close(uri);
    }
    assert.deepEqual(await names(), ['hale', 'holm', 'lind', 'ruiz']);
    const heard = client.statuses.length;
    goOn();
    // Whatever is told on the way there, nobody who asks misses the article.
    while (client.statuses.length === heard) {
      assert.ok((await names()).includes('lind'));
    }
    assert.deepEqual(await named(4), ['hale', 'holm', 'lind', 'ruiz']);
  });

  it('has a file read by the model that changed while the model read it', async () => {
    const reader = plainReader();
    reader.hold();
    await start({}, reader.start);
    let goOn: () => void = () => undefined;
    listing = new Promise(resolve => {
      goOn = resolve;
    });
    write('holm.txt', story('lind'));
    await happen(['holm.txt', Changed]);
    await happen(['2018/none.txt', Created]);
    // The new text is taken, and the folder is not settled yet, when the model has done with the old one.
    for (let found = await names(); !found.includes('lind');) {
      found = await names();
    }
    reader.release();
    await names();
    goOn();
    // This model knows no people.
    for (let found = await names(); found.length > 0;) {
      found = await names();
    }
  });

  it('knows a file as one article, however the client writes its uri, and answers as the client writes', async () => {
    write("storm (1) & mayor's.txt", story('lind'));
    await start();
    await named(4);
    const uri = `${folderUri}/storm%20(1)%20&%20mayor's.txt`;
    await client.open(uri, story('lind'));
    await client.open(`${folderUri}/2020%2Fx`, 'x');
    assert.deepEqual(await named(4), ['hale', 'holm', 'lind', 'ruiz']);
    const place = { textDocument: { uri }, position: positionOf(story('lind'), 'Lind') };
    const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, place);
    assert.match(JSON.stringify(hover), /Bo Lind/u);
    const [lind] = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'lind' }))!;
    assert.equal((lind as SymbolInformation).location.uri, uri);
    assert.equal((await client.problems(uri)).uri, uri);
    await close(uri);
    assert.deepEqual(await named(4), ['hale', 'holm', 'lind', 'ruiz']);
  });
});
