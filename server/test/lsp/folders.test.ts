import assert from 'node:assert/strict';
import { Folders } from '../../src/lsp/folders';
import { defaultSettings, type Settings } from '../../src/lsp/settings';
import { always } from '../../src/pipeline/breathe';
import type { Files, FolderKind } from '../../src/workshop/files';
import { filesFrom, folderUri } from '../support/client';

const at = (name: string): string => `${folderUri}/${name}`;

describe('which files of a folder are read', () => {
  it('are those that end as articles do, in order', async () => {
    const { folders } = await opened(['storm.txt', 'flood.md', 'port.article', 'map.png']);
    assert.deepEqual(await folders.list(always), ['flood.md', 'port.article', 'storm.txt'].map(at));
    assert.equal(folders.notice, undefined);
  });

  it('are none that copydesk.exclude names; a pattern that is none is said, and the others hold', async () => {
    const { folders, said } = await opened(['drafts/storm.txt', 'flood.txt'], { exclude: ['', '**/drafts/**'] });
    assert.deepEqual(await folders.list(always), [at('flood.txt')]);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /^Pattern 1 of copydesk\.exclude is not used/u);
  });

  it('are as many as copydesk.maxFiles says, and it is said how many there are', async () => {
    const { folders } = await opened(['a.txt', 'b.txt', 'c.txt'], { maxFiles: 2 });
    assert.deepEqual(await folders.list(always), ['a.txt', 'b.txt'].map(at));
    assert.equal(folders.notice, '2 of 3 files are read (copydesk.maxFiles).');
  });

  it('are none while Copydesk is off, and none of a software project or of the home folder', async () => {
    const off = await opened(['a.txt'], { enable: 'off' });
    assert.deepEqual([await off.folders.list(always), off.folders.whyNone], [[], { kind: 'switched-off' }]);
    const code = await opened(['a.txt'], {}, { kind: 'code' });
    assert.deepEqual([await code.folders.list(always), code.folders.whyNone], [[], { kind: 'software-project' }]);
    const home = await opened(['a.txt'], { enable: 'on' }, { kind: 'home' });
    assert.deepEqual([await home.folders.list(always), home.folders.whyNone], [[], { kind: 'home-folder' }]);
  });

  it('are what the user named, whatever speaks against it', async () => {
    const { folders } = await opened(['a.txt', 'b.txt'], { include: ['a.txt'] }, { kind: 'code' });
    assert.deepEqual([await folders.list(always), folders.whyNone], [[at('a.txt')], undefined]);
    assert.deepEqual([folders.asksFor(at('a.txt')), folders.asksFor(at('b.txt'))], [true, false]);
  });

  it('are those of several folders, each once', async () => {
    const { folders } = await opened(['a.txt', 'inner/b.txt'], {}, { open: [folderUri, at('inner')] });
    assert.deepEqual(await folders.list(always), ['a.txt', 'inner/b.txt'].map(at));
  });
});

describe('whether a file may be one of them', () => {
  it('follows its folder, its name and what is hidden', async () => {
    const { folders } = await opened([]);
    const may = (name: string): boolean => folders.mayHold(at(name));
    assert.deepEqual(['a.txt', 'deep/er/b.md', '🙂.txt'].map(may), [true, true, true]);
    assert.deepEqual(['a.png', '.git/b.txt', 'node_modules/c.txt', 'requirements.txt'].map(may), Array(4).fill(false));
    assert.equal(folders.mayHold('file:///elsewhere/a.txt'), false);
    assert.equal(folders.mayHold(`${folderUri}-2/a.txt`), false);
  });

  it('of an open document does not ask where it lives', async () => {
    const { folders } = await opened([]);
    assert.deepEqual([folders.admits('untitled:Untitled-1'), folders.whyNot('untitled:Untitled-1')], [true, undefined]);
    assert.deepEqual(folders.whyNot(at('README.md')), { kind: 'excluded' });
  });
});

describe('what settings change', () => {
  it('is said where other files are read, or in another way, and only there', async () => {
    const { folders } = await opened(['a.txt']);
    const changes = (change: Partial<Settings>) => folders.configure({ ...defaultSettings, ...change }, [folderUri]);
    assert.equal(await changes({}), false);
    assert.equal(await changes({ highlight: false }), false);
    assert.equal(await changes({ exclude: ['**/b.txt'] }), true);
    assert.equal(await changes({ exclude: ['**/b.txt'], encodings: new Map([[folderUri, 'utf16le']]) }), true);
    assert.equal(await folders.configure(defaultSettings, []), true);
  });
});

describe('a disk that fails', () => {
  const fails = (): never => {
    throw new Error('EIO: i/o error');
  };

  it('costs the file that fails, says why once, and forgets it when it is read again', async () => {
    const { folders, logged, files } = await opened(['a.txt', 'b.txt']);
    const { read } = files;
    files.read = (uri, ...rest) => (uri === at('a.txt') ? fails() : read(uri, ...rest));
    assert.deepEqual([await folders.read(at('a.txt')), await folders.read(at('b.txt'))], [undefined, 'b.txt']);
    await folders.read(at('a.txt'));
    assert.deepEqual(logged, [`${at('a.txt')}: EIO: i/o error`]);
    assert.equal(folders.notice, '1 file or folder could not be read: the log says why.');
    files.read = read;
    assert.equal(await folders.read(at('a.txt')), 'a.txt');
    assert.equal(folders.notice, undefined);
  });

  it('that does not answer is not waited for', async () => {
    const { folders, files } = await opened(['a.txt'], {}, { patience: 20 });
    files.read = () => new Promise(() => undefined);
    assert.equal(await folders.read(at('a.txt')), undefined);
    files.list = () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) });
    assert.deepEqual(await folders.list(always), []);
    files.isFolder = () => new Promise(() => undefined);
    assert.equal(await folders.isFolder(folderUri), false);
  });

  it('keeps what was listed before it failed', async () => {
    const { folders, files } = await opened([]);
    files.list = async function* () {
      yield await Promise.resolve([at('a.txt')]);
      fails();
    };
    assert.deepEqual(await folders.list(always), [at('a.txt')]);
    assert.match(folders.notice ?? '', /^1 file or folder could not be read/u);
  });

  it('leaves a folder of which the kind cannot be told plain', async () => {
    const { folders } = await opened(['a.txt'], {}, { kind: fails });
    assert.deepEqual(await folders.list(always), [at('a.txt')]);
  });
});

type Open = { -readonly [Call in keyof Files]: Files[Call] };

/** Folders of files that hold their own names, one folder unless others are opened. */
async function opened(
  names: readonly string[],
  settings: Partial<Settings> = {},
  {
    kind = 'plain',
    open = [folderUri],
    patience = 10_000,
  }: {
    readonly kind?: FolderKind | (() => never);
    readonly open?: readonly string[];
    readonly patience?: number;
  } = {},
) {
  const said: string[] = [];
  const logged: string[] = [];
  const files: Open = {
    ...filesFrom(Object.fromEntries(names.map(name => [name, name]))),
    kindOf: () => new Promise(resolve => resolve(typeof kind === 'function' ? kind() : kind)),
    patience,
  };
  const folders = new Folders(files, {
    warn: message => said.push(message),
    log: (uri, why) => logged.push(`${uri}: ${why}`),
  });
  await folders.configure({ ...defaultSettings, ...settings }, open);
  return { folders, files, said, logged };
}
