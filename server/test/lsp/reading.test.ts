import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  type CallHierarchyItem,
  type SelectionRange,
} from 'vscode-languageserver/node';
import { folderUri, startClient, type Client } from '../support/client';

const harbour =
  'Dockers walk out\n\n“Tom Hale never answered,” Marta Ruiz told reporters on Monday.\n\n' +
  'A long dispute\n\nThe union had asked for talks since March, and nobody answered its letters.\n\nNobody knows why.\n';
const council = 'Council meets\n\nThe council met at noon on Friday. “I trust Tom Hale,” Ona Brekke said.\n';

describe('moving about in an article', () => {
  const [first, second] = [`${folderUri}/harbour.txt`, `${folderUri}/council.txt`];
  let client: Client;
  before(async () => {
    client = await startClient();
    await client.open(first, harbour);
    await client.open(second, council);
  });
  after(() => client.close());

  it('grows a selection through what is said', async () => {
    const found = await client.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument: { uri: first },
      positions: [{ line: 2, character: 12 }],
    });
    const steps: string[] = [];
    for (let step: SelectionRange | undefined = found?.[0]; step !== undefined; step = step.parent) {
      const { start, end } = step.range;
      steps.push(`${start.line}:${start.character}–${end.line}:${end.character}`);
    }
    assert.deepEqual(steps.slice(0, 4), ['2:10–2:15', '2:1–2:25', '2:0–2:26', '2:0–2:42']);
    assert.equal(steps.at(-1), '0:0–9:0');
  });

  it('folds a section, and nothing of what is no article', async () => {
    const fold = (uri: string): Promise<unknown> =>
      client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
    assert.deepEqual(await fold(first), [{ startLine: 4, endLine: 8 }]);
    assert.equal(await fold(`${folderUri}/none.txt`), null);
  });

  it('shows who speaks of whom, both ways', async () => {
    const prepared = await client.connection.sendRequest(CallHierarchyPrepareRequest.type, {
      textDocument: { uri: first },
      position: { line: 2, character: 3 },
    });
    const [item] = prepared ?? [];
    assert.equal(item?.name, 'Tom Hale');
    const callers = await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
    assert.deepEqual(
      callers?.map(({ from, fromRanges }) => `${from.name}, ${from.uri.slice(folderUri.length)}: ${fromRanges.length}`),
      ['Ona Brekke, /council.txt: 1', 'Marta Ruiz, /harbour.txt: 1'],
    );
    const caller = callers[1]?.from;
    assert.ok(caller);
    const called = await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: caller });
    assert.deepEqual(
      called?.map(({ to, fromRanges }) => [to.name, fromRanges]),
      [['Tom Hale', [{ start: { line: 2, character: 1 }, end: { line: 2, character: 9 } }]]],
    );
  });

  it('answers an item that no server has made', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const item: CallHierarchyItem = {
      name: 'x',
      kind: 5,
      uri: 'no uri',
      range,
      selectionRange: range,
      data: { key: ['x'] },
    };
    assert.deepEqual(await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item }), []);
    assert.deepEqual(await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item }), []);
  });
});
