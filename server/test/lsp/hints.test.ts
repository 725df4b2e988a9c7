import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type InlayHint,
} from 'vscode-languageserver/node';
import { folderUri, startClient, type Client } from '../support/client';

const uri = `${folderUri}/bridge.txt`;
const text = 'The mayor came home 🎉\n\n“We will rebuild it,” Maria Keller told us. “It will be hard.”\n';
const everything = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

async function hints(client: Client): Promise<readonly InlayHint[] | null> {
  return client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range: everything });
}

describe('hints on the wire', () => {
  let client: Client;
  afterEach(() => client.close());

  it('are none unless somebody wants them', async () => {
    client = await startClient();
    await client.open(uri, text);
    assert.deepEqual(await hints(client), []);
  });

  it('name the speaker, lead to the name and say why', async () => {
    client = await startClient({}, { inlayHints: { speakers: true } });
    assert.equal(client.result.capabilities.inlayHintProvider, true);
    await client.open(uri, text);
    assert.deepEqual(await hints(client), [
      {
        position: { line: 2, character: 62 },
        label: [
          {
            value: 'Maria Keller',
            location: { uri, range: { start: { line: 2, character: 22 }, end: { line: 2, character: 34 } } },
          },
        ],
        tooltip: 'It continues the statement above, in the same paragraph (certain)',
        paddingLeft: true,
      },
    ]);
  });

  it('are asked for anew when the settings change', async () => {
    client = await startClient({}, {}, { capabilities: { workspace: { inlayHint: { refreshSupport: true } } } });
    await client.open(uri, text);
    await client.indexed;
    const refreshed = new Promise<void>(resolve => {
      client.connection.onRequest(InlayHintRefreshRequest.type, () => resolve());
    });
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
    await refreshed;
  });
});
