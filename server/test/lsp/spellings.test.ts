import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  TextDocumentEdit,
  type ClientCapabilities,
  type CodeAction,
} from 'vscode-languageserver/node';
import { folderUri, startClient, type Client } from '../support/client';
import { memoryDisk } from '../support/decisionDisk';

const right = (number: number): string =>
  `Tuva Lindquist said on Tuesday that mill ${number} was full. Tuva Lindquist left, and nobody was glad of it.\n`;
const slip = 'Tuva Lindqvist runs the mill. She said on Monday that it was full. Then she left.\n';
const files = {
  ...{ 'one.txt': right(1), 'two.txt': right(2), 'three.txt': right(3), 'four.txt': right(4), 'five.txt': right(5) },
  ...{
    'slip.txt': slip,
    'again.txt': `${slip}\nNobody else saw Tuva Lindqvist. There are no Tuva Lindqvists in the mill.\n`,
  },
};
const uri = `${folderUri}/slip.txt`;
const capable: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

describe('a spelling that is mended everywhere', () => {
  let client: Client;
  const start = async (capabilities: ClientCapabilities): Promise<readonly CodeAction[]> => {
    client = await startClient(files, {}, { decisions: memoryDisk(), capabilities });
    await client.indexed;
    await client.open(uri, slip);
    let found = (await client.problems(uri)).diagnostics;
    while (!found.some(({ code }) => code === 'name-variant')) {
      await client.next();
      found = client.published.get(uri)?.diagnostics ?? [];
    }
    const variant = found.filter(({ code }) => code === 'name-variant');
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: variant[0]!.range,
      context: { diagnostics: variant },
    });
    return (actions as readonly CodeAction[]).filter(({ title }) => /in all articles…$/u.test(title));
  };
  afterEach(() => client.close());

  it('is offered as one edit of all articles, which the editor shows with its count before it makes it', async () => {
    const [action, ...others] = await start(capable);
    assert.equal(action?.title, 'Write “Tuva Lindquist” in all articles…');
    assert.equal(others.length, 0);
    assert.equal(action.edit, undefined, 'nothing is looked up before it is wanted');
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    const [annotation] = Object.values(edit?.changeAnnotations ?? {});
    assert.deepEqual(annotation, {
      ...{ label: 'Write “Tuva Lindquist” for “Tuva Lindqvist”', description: '3 places in 2 articles' },
      needsConfirmation: true,
    });
    const changes = (edit?.documentChanges ?? []).filter(one => TextDocumentEdit.is(one));
    assert.deepEqual(
      changes.map(({ textDocument, edits }) => [textDocument.uri, textDocument.version, edits.length]),
      [
        [`${folderUri}/again.txt`, null, 2],
        [uri, null, 1],
      ],
    );
    assert.ok(changes.every(({ edits }) => edits.every(one => 'annotationId' in one)));
  });

  it('is not offered to an editor that would make it unseen', async () => {
    assert.deepEqual(await start({}), []);
  });
});
