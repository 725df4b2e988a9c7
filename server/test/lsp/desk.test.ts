import assert from 'node:assert/strict';
import { FileChangeType, type Connection } from 'vscode-languageserver';
import { Desk } from '../../src/lsp/desk';
import { defaultSettings, type Settings } from '../../src/lsp/settings';
import { Spelling } from '../../src/lsp/spelling';
import { Background } from '../../src/pipeline/background';
import { filesFrom, folderUri } from '../support/client';
import { means } from '../support/inputs';

const at = (name: string): string => `${folderUri}/${name}`;
const port = 'Mayor Marta Ruiz said on Monday that the port would open again in the spring.\n';
const dam = 'The dam broke on Tuesday night, and Jon Adeyemi, who keeps it, was away.\n';

// The desk without a connection: what the editor and the disk tell it, and what its corpus holds then.
describe('the desk', () => {
  it('holds nothing and is not ready before it knows settings and folders', () => {
    const { desk } = deskOn({ 'port.txt': port });
    assert.deepEqual([...desk.corpus.uris], []);
    assert.equal(desk.articles, 0);
  });

  it('holds the articles of the folder, closed, with what is kept of them', async () => {
    const { desk, open } = deskOn({ 'port.txt': port, 'dam.txt': dam });
    await open();
    assert.deepEqual([...desk.corpus.uris].sort(), [at('dam.txt'), at('port.txt')]);
    assert.equal(desk.corpus.article(at('port.txt')), undefined);
    assert.ok(desk.corpus.record(at('port.txt')));
    assert.equal(await desk.textOf(at('port.txt')), port);
  });

  it('says how far it is, and at the end how many articles there are', async () => {
    const { open, told } = deskOn({ 'port.txt': port, 'dam.txt': dam });
    await open();
    assert.equal(told.filter(line => line.startsWith('indexing')).at(-1), 'indexing 2 of 2');
    assert.ok(told.includes('changed'));
  });

  it('has the newest text of an open document at once, and the file’s again when it is closed', async () => {
    const { desk, open, editor } = deskOn({ 'port.txt': port });
    await open();
    editor.open(at('port.txt'), dam);
    assert.equal(desk.corpus.article(at('port.txt'))?.text, dam);
    editor.type(at('port.txt'), `${dam}${port}`);
    assert.equal(desk.corpus.article(at('port.txt'))?.text, `${dam}${port}`);
    editor.close(at('port.txt'));
    await until(() => desk.corpus.article(at('port.txt')) === undefined);
    assert.equal(await desk.textOf(at('port.txt')), port);
    assert.equal(desk.articles, 1);
  });

  it('lets go of a document that is in no folder when it is closed', async () => {
    const { desk, open, editor } = deskOn({});
    await open();
    editor.open('untitled:Untitled-1', port);
    assert.equal(desk.articles, 1);
    editor.close('untitled:Untitled-1');
    await until(() => desk.articles === 0);
    assert.deepEqual([...desk.corpus.uris], []);
  });

  it('follows files that come, change and go', async () => {
    const files = new Map([['port.txt', port]]);
    const { desk, open } = deskOn(files);
    await open();
    files.set('dam.txt', dam);
    files.set('port.txt', dam);
    await desk.filesChanged([
      { uri: at('dam.txt'), type: FileChangeType.Created },
      { uri: at('port.txt'), type: FileChangeType.Changed },
    ]);
    assert.equal(desk.articles, 2);
    assert.equal(await desk.textOf(at('port.txt')), dam);
    files.delete('port.txt');
    await desk.filesChanged([{ uri: at('port.txt'), type: FileChangeType.Deleted }]);
    assert.deepEqual([...desk.corpus.uris], [at('dam.txt')]);
  });

  it('takes no file’s text for that of an open document', async () => {
    const files = new Map([['port.txt', port]]);
    const { desk, open, editor } = deskOn(files);
    await open();
    editor.open(at('port.txt'), `${port}More.`);
    files.set('port.txt', dam);
    await desk.filesChanged([{ uri: at('port.txt'), type: FileChangeType.Changed }]);
    assert.equal(desk.corpus.article(at('port.txt'))?.text, `${port}More.`);
  });

  it('lets documents out and in again as the settings say, and says why', async () => {
    const { desk, open, editor } = deskOn({ 'port.txt': port });
    editor.open(at('port.txt'), port);
    await open({ enable: 'off' });
    assert.deepEqual(
      [desk.articles, desk.whyNot(at('port.txt'))?.kind, desk.whyNone?.kind],
      [0, 'switched-off', 'switched-off'],
    );
    await open();
    assert.deepEqual([desk.articles, desk.whyNot(at('port.txt')), desk.whyNone], [1, undefined, undefined]);
  });

  it('does not count what is no article, and says why an open one is none', async () => {
    const { desk, open, editor } = deskOn({ 'list.txt': 'a,b,c\n1,2,3\n', 'port.txt': port });
    await open();
    assert.equal(desk.articles, 1);
    editor.open(at('list.txt'), 'a,b,c\n1,2,3\n');
    assert.equal(desk.whyNot(at('list.txt'))?.kind, 'no-prose');
    editor.open(at('port.txt'), port, 'json');
    assert.equal(desk.whyNot(at('port.txt'))?.kind, 'other-mode');
    assert.equal(desk.whyNot(at('unknown.txt')), undefined);
  });

  it('goes on where every file fails', async () => {
    const { desk, open, editor, told } = deskOn({ 'port.txt': port }, () => Promise.reject(new Error('EIO')));
    await open();
    assert.equal(desk.articles, 0);
    assert.equal(await desk.textOf(at('port.txt')), undefined);
    editor.open(at('port.txt'), port);
    assert.equal(desk.articles, 1);
    editor.close(at('port.txt'));
    await until(() => desk.articles === 0);
    assert.ok(told.includes(`${at('port.txt')}: EIO`));
    assert.deepEqual(
      told.filter(line => line.startsWith('fault')),
      [],
    );
  });
});

/** A desk over a folder, an editor to open documents in, and what the desk told. */
function deskOn(
  contents: Readonly<Record<string, string>> | ReadonlyMap<string, string>,
  read = filesFrom(contents).read,
) {
  const told: string[] = [];
  const desk = new Desk(
    means,
    { ...filesFrom(contents), read },
    {
      changed: () => told.push('changed'),
      recoloured: () => undefined,
      fault: (uri, error) => told.push(`fault ${uri}: ${String(error)}`),
      indexing: (done, total) => told.push(`indexing ${done} of ${total}`),
      readByModel: () => undefined,
      decided: () => undefined,
      warn: message => told.push(message),
      log: (uri, why) => told.push(`${uri}: ${why}`),
    },
    new Spelling(),
    new Background(),
  );
  const open = (settings: Partial<Settings> = {}) => desk.configure({ ...defaultSettings, ...settings }, [folderUri]);
  return { desk, open, editor: editorOf(desk), told };
}

/** An editor's messages about documents, without an editor. */
function editorOf(desk: Desk) {
  const handlers = new Map<string, (params: object) => void>();
  const connection = new Proxy({} as Connection, {
    get: (_, event) => (handler: (params: object) => void) => {
      handlers.set(String(event), handler);
      return { dispose: () => undefined };
    },
  });
  desk.listen(connection);
  const tell = (event: string, params: object): void => handlers.get(event)!(params);
  let version = 1;
  return {
    open: (uri: string, text: string, languageId = 'plaintext') =>
      tell('onDidOpenTextDocument', { textDocument: { uri, languageId, version: version++, text } }),
    type: (uri: string, text: string) =>
      tell('onDidChangeTextDocument', { textDocument: { uri, version: version++ }, contentChanges: [{ text }] }),
    close: (uri: string) => tell('onDidCloseTextDocument', { textDocument: { uri } }),
  };
}

/** Resolves when it is so; mocha's own limit ends a test in which it never is. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
