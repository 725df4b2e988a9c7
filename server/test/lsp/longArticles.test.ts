import assert from 'node:assert/strict';
import { DocumentSymbolRequest, HoverRequest, type DocumentSymbol, type Hover } from 'vscode-languageserver/node';
import { folderUri, positionOf, startClient } from '../support/client';

const uri = `${folderUri}/long.txt`;
const filler = 'The crane stood still all day, and nobody in the harbour said why it had been left there.\n\n'.repeat(
  1500,
);
const text = `${filler}On Monday Port Minister Marta Ruiz came to the harbour with 2,300 dockers.\n\n“We are open,” Ruiz said.\n`;

describe('long articles', () => {
  it('are answered from the paragraphs around while they are read, and then in full', async () => {
    const client = await startClient();
    await client.open(uri, text);
    const position = positionOf(text, 'Ruiz came');
    const ask = (): Promise<Hover | null> =>
      client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    const early = await ask();
    assert.match(JSON.stringify(early?.contents), /Marta Ruiz.*still being read/u);
    assert.deepEqual(early?.range?.start, { line: 3000, character: 24 });
    const outline = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    })) as readonly DocumentSymbol[];
    assert.ok(outline.some(({ name }) => name === 'People'));
    const late = await ask();
    assert.doesNotMatch(JSON.stringify(late?.contents), /still being read/u);
    client.close();
  });

  it('that are larger than a megabyte are declined, and the editor is told', async () => {
    const client = await startClient();
    const told = new Promise(resolve => {
      client.connection.onNotification('copydesk/document', resolve);
    });
    await client.open(uri, filler.repeat(8));
    assert.deepEqual(await told, {
      uri,
      state: 'unread',
      why: 'too-large',
      details: 'Documents of more than a megabyte are not read.',
      label: 'Not read: larger than 1 MB',
    });
    client.close();
  });
});
