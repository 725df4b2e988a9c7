import assert from 'node:assert/strict';
import {
  CompletionRequest,
  DidCloseTextDocumentNotification,
  HoverRequest,
  type CompletionItem,
  type Hover,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { folderUri, startClient, type Client } from '../support/client';
import { memoryDisk } from '../support/decisionDisk';

const sidecar = 'articles/ferry.txt.decisions.jsonl';
const uri = `${folderUri}/.copydesk/${sidecar}`;
const namesUri = `${folderUri}/.copydesk/names.tsv`;
const version = '{"schema":"copydesk-decisions/1"}';
const ferry = 'Ida Solberg runs the ferry to Lofthavn, which takes cars on Monday.\n';

describe('writing files of decisions and lists of names', () => {
  let client: Client;

  beforeEach(async () => {
    const files = { 'ferry.txt': ferry, '.copydesk/names.tsv': 'Ida Solberg\tPERSON\n' };
    const capabilities = {
      textDocument: {
        completion: { dynamicRegistration: true },
        hover: { dynamicRegistration: true },
        synchronization: { dynamicRegistration: true },
      },
    };
    const decisions = memoryDisk({ [sidecar]: `${version}\n{"kind":"bless"}\n` });
    client = await startClient(files, {}, { decisions, capabilities });
    await client.indexed;
  });
  afterEach(() => client.close());

  /** In the document of this one line behind another, where `|` is. */
  const place = async (
    line: string,
    of = uri,
  ): Promise<{
    readonly textDocument: { readonly uri: string };
    readonly position: { readonly line: number; readonly character: number };
  }> => {
    await client.open(of, `${version}\r\n${line.replace('|', '')}\r\n`, 'jsonl');
    return { textDocument: { uri: of }, position: { line: 1, character: line.indexOf('|') } };
  };
  const complete = async (line: string, of = uri): Promise<readonly CompletionItem[]> =>
    (await client.connection.sendRequest(CompletionRequest.type, await place(line, of))) as CompletionItem[];
  const hover = async (line: string, of = uri): Promise<string> => {
    const found: Hover | null = await client.connection.sendRequest(HoverRequest.type, await place(line, of));
    return [found?.contents ?? []]
      .flat()
      .map(one => (typeof one === 'string' ? one : (one as MarkupContent).value))
      .join('');
  };

  it('completes the parts of a decision and what they may be, as the schema has them, at their place in the file', async () => {
    const kinds = await complete('{"kind":"|"}');
    assert.deepEqual(
      kinds.slice(0, 3).map(({ label, textEdit }) => [label, textEdit]),
      ['confirm', 'correct', 'add'].map(kind => [
        `"${kind}"`,
        {
          newText: `"${kind}"`,
          range: { start: { line: 1, character: 8 }, end: { line: 1, character: 10 } },
        },
      ]),
    );
    assert.deepEqual(
      (await complete('{"kind":"confirm","layer":"name","as":{|}}')).map(({ label }) => label),
      ['type', 'span', 'entity'],
    );
    assert.ok((await complete('{"kind":"words",|}')).some(({ label }) => label === 'words'));
  });

  it('explains the parts of a decision', async () => {
    assert.match(await hover('{"ki|nd":"reject","layer":"name"}'), /are no name/u);
    assert.match(await hover('{"kind":"confirm","up|on":"rules"}'), /Who had read the article/u);
    assert.equal(await hover('not JSON| at all'), '');
  });

  it('completes and explains the columns of a list of names', async () => {
    const kinds = await complete('Lofthavn\tG|\tthe harbour', namesUri);
    assert.deepEqual(kinds[2], {
      label: 'GPE',
      kind: 20,
      detail: 'place',
      sortText: '02',
      textEdit: { newText: 'GPE', range: { start: { line: 1, character: 9 }, end: { line: 1, character: 10 } } },
    });
    assert.equal(kinds.length, 10);
    for (const line of ['Loft|havn\tGPE', 'Lofthavn\tGPE\tthe| harbour', '# a\tb|', '|']) {
      assert.deepEqual(await complete(line, namesUri), [], line);
    }
    assert.match(await hover('Lofthavn\tGP|E', namesUri), /^GPE: place\. Its kind/u);
    assert.match(await hover('Lofthavn\tGPE\tthe |harbour', namesUri), /what it is called/iu);
    assert.equal(await hover('# a|', namesUri), '');
  });

  it('tells what is wrong with what is written before it is saved, and again what the disk has when it is closed', async () => {
    const messages = async (of: string, isSo: (all: readonly string[]) => boolean): Promise<readonly string[]> => {
      for (;;) {
        const all = (client.published.get(of)?.diagnostics ?? []).flatMap(({ message }) =>
          typeof message === 'string' ? message : [],
        );
        if (isSo(all)) {
          return all;
        }
        await client.next();
      }
    };
    await messages(uri, all => all.length === 1);
    await client.open(uri, `${version}\n`, 'jsonl');
    await messages(uri, all => all.length === 0);
    await client.change(uri, 2, `${version}\n{"kind":"reject"}\n`);
    assert.match((await messages(uri, all => all.length === 1))[0]!, /layer/u);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await messages(uri, ([first]) => /kind that this version does not know/u.test(first ?? ''));
    await client.open(namesUri, 'Ida Solberg\tSHIP\n');
    assert.match((await messages(namesUri, all => all.length === 1))[0]!, /second column/u);
    await client.change(namesUri, 2, 'Ida Solberg\tORG\n');
    await messages(namesUri, all => all.length === 0);
  });

  it('completes no article', async () => {
    await client.open(`${folderUri}/ferry.txt`, ferry);
    const ask = { textDocument: { uri: `${folderUri}/ferry.txt` }, position: { line: 0, character: 3 } };
    assert.deepEqual(await client.connection.sendRequest(CompletionRequest.type, ask), []);
    assert.equal(client.result.capabilities.completionProvider, undefined);
  });
});
