import assert from 'node:assert/strict';
import { documentNotification, type DocumentState, type Page, type Speaker, speakersRequest } from '../../src/protocol';
import { includedIn } from '../../src/lsp/included';
import { folderUri, startClient, type Client } from '../support/client';

const article =
  'The mayor of the town said on Monday that the port would open. “We are ready,” she said of the work.\n';
const spanish = 'El puerto de la ciudad está cerrado desde ayer. «No vamos a abrir», dijo la alcaldesa de la ciudad.\n';
const project = { 'package.json': '{}' };

describe('what is not read', () => {
  let client: Client;
  afterEach(() => client.close());

  /** What the server says of a document that is opened. */
  async function stateOf(name: string, text: string, language?: string): Promise<DocumentState> {
    const uri = name.includes(':') ? name : `${folderUri}/${name}`;
    const said = new Promise<DocumentState>(resolve => {
      client.connection.onNotification(documentNotification, (state: DocumentState) => {
        if (state.uri === uri) {
          resolve(state);
        }
      });
    });
    await client.open(uri, text, language);
    return said;
  }

  /** The reason that is told of a document, and the words in the status bar. */
  async function check(
    [name, text, language]: readonly [name: string, text: string, language?: string],
    why: string | undefined,
    label?: string,
  ): Promise<void> {
    const state = await stateOf(name, text, language);
    assert.deepEqual([state.state, state.why, state.label], [why === undefined ? 'article' : 'unread', why, label]);
    assert.equal(state.details === undefined, why === undefined);
  }

  it('is told with its reason', async () => {
    client = await startClient();
    await check(['one.txt', article], undefined);
    await check(['huelga.txt', spanish], 'other-language', 'Not read: Spanish');
    await check(['pins.txt', 'numpy==1.26.4\nrequests>=2.31.0\n'], 'no-prose');
    await check(['empty.txt', ''], 'no-prose');
    await check(['list.txt', 'milk\neggs\nbread\nbutter\n'.repeat(9)], 'no-prose', 'Not read: no running text');
    await check(['README.md', article, 'markdown'], 'excluded');
    await check(['code.py', article, 'python'], 'other-mode');
    await check(['large.txt', article.repeat(20_000)], 'too-large', 'Not read: larger than 1 MB');
  });

  it('holds no plain text of Neovim or Emacs', async () => {
    client = await startClient();
    await check(['one.txt', article, 'text'], undefined);
  });

  it('holds the texts of a software project, and only those that read as articles are told of in the status bar', async () => {
    client = await startClient(project);
    assert.equal((await client.indexed).unread, 'software-project');
    await check(['notes.txt', article], 'software-project', 'Not read: software project');
    await check(['pins.txt', 'numpy==1.26.4\nrequests>=2.31.0\n'], 'no-prose');
    await check(['untitled:Untitled-1', article], undefined);
  });

  it('is told of no folder that is read', async () => {
    client = await startClient({ 'one.txt': article });
    assert.equal((await client.indexed).unread, undefined);
  });

  it('is read where the user names the file', async () => {
    client = await startClient(
      { 'huelga.txt': spanish },
      { include: ['huelga.txt', 'milk.txt', 'README.md', 'empty.txt'] },
    );
    assert.equal((await client.indexed).done, 1);
    await check(['huelga.txt', spanish], undefined);
    await check(['milk.txt', 'milk\neggs\nbread\nbutter\n'.repeat(9)], undefined);
    await check(['README.md', article, 'markdown'], undefined);
    await check(['empty.txt', ''], 'no-prose');
    await check(['other.txt', spanish], 'other-language', 'Not read: Spanish');
  });

  it('is read where the user names its folder in a software project', async () => {
    const files = { ...project, 'articles/one.txt': article, 'articles/huelga.txt': spanish, 'notes.txt': article };
    client = await startClient(files, { include: ['articles/'] });
    const { done, unread } = await client.indexed;
    assert.deepEqual([done, unread], [1, undefined]);
    await check(['articles/one.txt', article], undefined);
    await check(['articles/huelga.txt', spanish], 'other-language', 'Not read: Spanish');
    await check(['notes.txt', article], 'software-project', 'Not read: software project');
    const speakers: Page<Speaker> = await client.connection.sendRequest(speakersRequest, { from: 0, count: 1 });
    assert.equal(speakers.rows[0]!.statements > 0, true);
  });

  it('is all of it where all is switched off', async () => {
    client = await startClient({ 'one.txt': article }, { enable: 'off', include: ['one.txt', './'] });
    assert.equal((await client.indexed).unread, 'switched-off');
    await check(['one.txt', article], 'switched-off');
  });
});

describe('the names of what is included', () => {
  const open = ['file:///a', 'file:///b'];
  it('are relative to every open folder', () =>
    assert.deepEqual(includedIn(open, ['notes/tip (1).txt', './', 'old/']), {
      folders: ['file:///a', 'file:///b', 'file:///a/old', 'file:///b/old'],
      files: ['file:///a/notes/tip%20%281%29.txt', 'file:///b/notes/tip%20%281%29.txt'],
    }));
  it('may be whole uris', () =>
    assert.deepEqual(includedIn(open, ['file:///c/one.txt', 'vscode-vfs://host/d/']), {
      folders: ['vscode-vfs://host/d'],
      files: ['file:///c/one.txt'],
    }));
  it('name nothing where nothing is named, and survive what is none', () => {
    assert.deepEqual(includedIn(open, []), { folders: [], files: [] });
    assert.doesNotThrow(() => includedIn(open, ['', '/', '\uD83C', '../..', 'C:\\x', '%']));
  });
});
