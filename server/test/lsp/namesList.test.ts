import assert from 'node:assert/strict';
import {
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  type FileEvent,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import {
  decideCommands,
  offersRequest,
  speakersRequest,
  type Offer,
  type Page,
  type Progress,
  progressRequest,
  type Speaker,
} from '../../src/protocol';
import type { Files } from '../../src/workshop/files';
import { filesFrom, folderUri, positionOf, startClient, type Client } from '../support/client';
import { memoryDisk } from '../support/decisionDisk';

const text = 'Boats\n\nThe crossing is run by old lofthavn sund, a firm of two. “We will go on,” said Solberg.\n';
const other = 'Ferries\n\nNobody at the LS answered. “We may stop on Sunday,” said Ida Solberg in the hall.\n';
const uri = `${folderUri}/boats.txt`;
const list = [
  '# What ferry people are called',
  'old lofthavn sund|the LS\tORG\tLofthavn Sund Ltd\tferry operator',
  'Solberg\tPERSON\tIda K. Solberg',
].join('\n');

describe('a list of names in the folder', () => {
  let client: Client;
  let files: Record<string, string>;
  let problem: string | undefined;

  beforeEach(async () => {
    files = { 'boats.txt': text, 'ferries.txt': other, '.copydesk/names.tsv': list };
    problem = undefined;
    const disk = filesFrom(files);
    const read: Files['read'] = (file, ...rest) =>
      problem !== undefined && file.endsWith('/names.tsv')
        ? Promise.resolve({ kind: 'problem', problem })
        : disk.read(file, ...rest);
    client = await startClient(files, {}, { decisions: memoryDisk(), disk: { ...disk, read } });
    await client.indexed;
    await client.open(uri, text);
    await client.problems(uri);
  });
  afterEach(() => client.close());

  const card = async (words: string): Promise<string> => {
    const at = { textDocument: { uri }, position: positionOf(text, words) };
    const found = await client.connection.sendRequest(HoverRequest.type, at);
    return (found?.contents as MarkupContent | undefined)?.value ?? '';
  };
  const relist = async (content: string | undefined): Promise<void> => {
    if (content === undefined) {
      delete files['.copydesk/names.tsv'];
    } else {
      files['.copydesk/names.tsv'] = content;
    }
    const changes: FileEvent[] = [{ uri: `${folderUri}/.copydesk/names.tsv`, type: FileChangeType.Changed }];
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  };
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  };
  const speakers = async (): Promise<readonly string[]> => {
    const page = await client.connection.sendRequest<Page<Speaker>>(speakersRequest, { from: 0, count: 9 });
    return page.rows.map(({ name, statements }) => `${name} ${statements}`);
  };

  it('says what words are that nobody would take for a name, whose they are and what that is called', async () => {
    const found = await card('old lofthavn');
    assert.match(found, /^\*\*Lofthavn Sund Ltd\*\* · organisation/u);
    assert.match(found, /In the list of names: ferry operator/u);
    assert.match(found, /2 mentions in 2 articles|1 here, .*2 mentions/u);
    assert.deepEqual(await speakers(), ['Ida K. Solberg 2']);
  });

  it('decides nothing in somebody’s name, and gives way to what people decide', async () => {
    const progress = await client.connection.sendRequest<Page<Progress>>(progressRequest, { from: 0, count: 9 });
    assert.equal(progress.total, 0);
    const range = { start: positionOf(text, 'old lofthavn'), end: positionOf(text, 'old lofthavn') };
    const offers = await client.connection.sendRequest<Offer[]>(offersRequest, {
      ...{ textDocument: { uri }, range, command: 'everywhere' },
    });
    const offer = offers.find(({ label }) => /is not a name in all articles/u.test(label));
    assert.ok(offer);
    await client.connection.sendRequest(ExecuteCommandRequest.type, {
      ...{ command: decideCommands.decide, arguments: [offer] },
    });
    assert.equal(await card('old lofthavn'), '');
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: decideCommands.undo });
    assert.match(await card('old lofthavn'), /Lofthavn Sund Ltd/u);
  });

  it('is followed when it changes, and what is wrong in it is told where it is', async () => {
    await relist('old lofthavn sund\tBOAT\nSolberg\tPERSON\tI. Solberg');
    const { diagnostics } = await client.problems(`${folderUri}/.copydesk/names.tsv`, 0);
    assert.deepEqual(
      diagnostics.map(({ range, message }) => [
        range.start.line,
        range.start.character,
        (message as string).slice(0, 20),
      ]),
      [[0, 18, 'The second column is']],
    );
    await until(async () => (await card('old lofthavn')) === '');
    assert.deepEqual(await speakers(), ['I. Solberg 2']);
    await relist(undefined);
    await until(async () => (await speakers())[0] === 'Ida Solberg 2');
  });

  it('that cannot be read says so in the editor, is not used, and is used again when it can be', async () => {
    const uriOfList = `${folderUri}/.copydesk/names.tsv`;
    const told = (): readonly unknown[] => client.published.get(uriOfList)?.diagnostics.map(one => one.message) ?? [];
    problem = 'is larger than a megabyte';
    await relist(list);
    await until(() => Promise.resolve(told().length > 0));
    assert.deepEqual(told(), ['Nothing in this file is used, for it is larger than a megabyte.']);
    await until(async () => (await card('old lofthavn')) === '');
    problem = undefined;
    await relist(list);
    await until(async () => (await card('old lofthavn')) !== '');
    assert.deepEqual(told(), []);
  });

  it('tells of words that are no UTF-8 where they are, and uses the rest', async () => {
    await relist('Bj\ufffdrn Aas\tPERSON\nold lofthavn sund\tORG\tLofthavn Sund Ltd');
    const { diagnostics } = await client.problems(`${folderUri}/.copydesk/names.tsv`, 0);
    assert.deepEqual(
      diagnostics.map(({ range, message }) => [range.start.line, range.start.character, range.end.character, message]),
      [[0, 0, 9, 'This has a character that is no UTF-8: save the file in UTF-8.']],
    );
    await until(async () => (await card('old lofthavn')).includes('Lofthavn Sund Ltd'));
  });
});
