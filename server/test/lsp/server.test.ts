import assert from 'node:assert/strict';
import { HoverRequest, type Hover } from 'vscode-languageserver/node';
import { folderUri, positionOf, startClient } from '../support/client';

const uri = `${folderUri}/strike.txt`;
const text = 'Dockers walk out\n\n🎉 President Marta Ruiz said Monday that 2,300 dockers had walked out.\n';

describe('server', () => {
  it('answers a hover over a pipe, without an editor', async () => {
    const client = await startClient();
    assert.equal(client.result.capabilities.hoverProvider, true);
    await client.open(uri, text);
    const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: positionOf(text, 'Ruiz'),
    });
    assert.match(JSON.stringify(hover?.contents), /Marta Ruiz/u);
    client.close();
  });
});
