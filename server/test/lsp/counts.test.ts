import assert from 'node:assert/strict';
import {
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { folderUri, startClient, type Client } from '../support/client';

const article =
  'The mayor of the town said on Monday that the port would open. “We are ready,” she said of the work.\n';
const list = 'numpy==1.26.4\nrequests>=2.31.0\nflask~=3.0\n';

describe('the count of articles', () => {
  let files: Record<string, string>;
  let client: Client;
  beforeEach(async () => {
    files = { 'one.txt': article, 'two.txt': article, 'pins.txt': list };
    client = await startClient(files);
    await client.indexed;
  });
  afterEach(() => client.close());

  const isShown = (count: number) =>
    client.status(({ state, done, total }) => state === 'ready' && done === count && total === count);
  const changed = (name: string, type: FileChangeType) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: `${folderUri}/${name}`, type }],
    });
  const close = (uri: string) =>
    client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });

  it('holds the articles of the folder and nothing else', () => isShown(2));

  it('follows files that are made, renamed and deleted', async () => {
    files['three.txt'] = article;
    await changed('three.txt', FileChangeType.Created);
    await isShown(3);
    delete files['three.txt'];
    files['four.txt'] = article;
    await changed('three.txt', FileChangeType.Deleted);
    await changed('four.txt', FileChangeType.Created);
    await isShown(3);
    delete files['four.txt'];
    await changed('four.txt', FileChangeType.Deleted);
    await isShown(2);
  });

  it('follows a file that becomes an article, and one that is no longer one', async () => {
    files['pins.txt'] = article;
    await changed('pins.txt', FileChangeType.Changed);
    await isShown(3);
    files['pins.txt'] = list;
    await changed('pins.txt', FileChangeType.Changed);
    await isShown(2);
  });

  it('follows documents that are opened, typed in and closed', async () => {
    const uri = 'untitled:Untitled-1';
    await client.open(uri, article);
    await isShown(3);
    await client.change(uri, 2, list);
    await isShown(2);
    await client.change(uri, 3, article);
    await isShown(3);
    await close(uri);
    await isShown(2);
    await client.open(`${folderUri}/one.txt`, article);
    await close(`${folderUri}/one.txt`);
    await isShown(2);
  });

  it('is said once where it does not change', async () => {
    await client.open('untitled:Untitled-1', list);
    await client.problems('untitled:Untitled-1');
    assert.equal(client.statuses.filter(({ state }) => state === 'ready').length, 1);
  });

  it('tells that of the article which is read in while the user looks on', () =>
    assert.deepEqual([client.statuses[0]!.state, client.statuses[0]!.total], ['indexing', 3]));
});
