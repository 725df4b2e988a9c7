import assert from 'node:assert/strict';
import {
  DocumentSymbolRequest,
  HoverRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type Hover,
} from 'vscode-languageserver/node';
import { changedNotification, statusNotification, type Status } from '../../src/protocol';
import { folderUri, positionOf, startClient, type Client } from '../support/client';
import { plainHash, plainReader, type PlainReader } from '../support/reader';

const uri = `${folderUri}/strike.txt`;
const text =
  'Dockers walk out\n\nOn Friday, Ona Brekke of the Harbour Union said that 2,300 dockers had walked out in the morning.\n\nThe port was quiet all day, and nobody came.\n';

async function hoverOn(client: Client, words: string, within = text): Promise<string> {
  const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: positionOf(within, words),
  });
  return hover === null ? '' : (hover.contents as { readonly value: string }).value;
}

/** Resolves when `until` holds, which is asked whenever the server says that something shown has changed. */
function changed(client: Client, until: () => Promise<boolean>): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => void until().then(is => is && resolve(), reject);
    client.connection.onNotification(changedNotification, look);
    look();
  });
}

describe('server with a model', () => {
  let client: Client;
  let reader: PlainReader;
  afterEach(() => client.close());

  it('answers by rule until the model has read, then by the model, and says so', async () => {
    reader = plainReader();
    reader.hold();
    client = await startClient({}, {}, { startReader: reader.start });
    const states: Status[] = [];
    client.connection.onNotification(statusNotification, (status: Status) => void states.push(status));
    await client.open(uri, text);
    assert.match(await hoverOn(client, 'Brekke'), /^\*\*Ona Brekke\*\*(?! · product)/u);
    assert.doesNotMatch(await hoverOn(client, 'Brekke'), /product/iu);
    reader.release();
    await changed(client, async () => /product/iu.test(await hoverOn(client, 'Brekke')));
    assert.deepEqual([states.at(-1)?.model, states.at(-1)?.reader], ['ready', plainHash]);
  });

  it('does not flicker while somebody types into a name', async () => {
    reader = plainReader();
    client = await startClient({}, {}, { startReader: reader.start });
    await client.open(uri, text);
    await changed(client, async () => /product/iu.test(await hoverOn(client, 'Brekke')));
    reader.hold();
    let version = 1;
    for (const typed of ['Brekk', 'Brek', 'Breke', 'Brekes', 'Brekese', 'Brekesen']) {
      const now = text.replace('Brekke', typed);
      await client.change(uri, ++version, now);
      assert.match(await hoverOn(client, 'Brek', now), /product/iu, `while “${typed}” stands there`);
      assert.match(await hoverOn(client, 'Harbour Union', now), /product/iu);
    }
    const asked = reader.asked.length;
    reader.release();
    const now = text.replace('Brekke', 'Brekesen');
    await changed(client, async () => /Ona Brekesen/u.test(await hoverOn(client, 'Brekesen', now)));
    assert.ok(
      reader.asked.slice(asked).every(paragraph => paragraph.startsWith('On Friday')),
      'only the paragraph that was edited is read again',
    );
  });

  it('outlines what the model has read, since an editor does not ask for it again', async () => {
    reader = plainReader();
    reader.hold();
    client = await startClient({}, {}, { startReader: reader.start });
    await client.open(uri, text);
    const outline = client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    assert.match(await hoverOn(client, 'Brekke'), /Ona Brekke/u);
    reader.release();
    assert.match(JSON.stringify(await outline), /"Ona Brekke"/u);
    assert.match(JSON.stringify(await outline), /"On Friday"/u);
  });

  it('reads the articles of a folder by and by, and what is open first', async () => {
    reader = plainReader();
    reader.hold();
    client = await startClient(
      { 'strike.txt': text, 'other.txt': text.replaceAll('Brekke', 'Lind') },
      {},
      { startReader: reader.start },
    );
    assert.equal((await client.indexed).total, 2);
    await client.open(uri, text);
    assert.match(await hoverOn(client, 'Brekke'), /Ona Brekke/u);
    reader.release();
    await changed(client, async () => /product/iu.test(await hoverOn(client, 'Brekke')));
    await changed(client, () => Promise.resolve(reader.asked.some(paragraph => paragraph.includes('Ona Lind'))));
  });

  it('reads the paragraph in view first', async () => {
    reader = plainReader();
    reader.hold();
    client = await startClient({}, {}, { startReader: reader.start });
    await client.open(`${folderUri}/before.txt`, text.replaceAll('Brekke', 'Lind'));
    await client.open(uri, text);
    const line = text.split('\n').findIndex(words => words.startsWith('The port was quiet'));
    await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument: { uri },
      range: { start: { line, character: 0 }, end: { line, character: 10 } },
    });
    reader.release();
    await changed(client, () => Promise.resolve(reader.asked.length > 3));
    assert.match(reader.asked[0] ?? '', /^The port was quiet/u);
  });

  it('reads by rule where the model cannot be had, and says so once', async () => {
    reader = plainReader('reader.onnx: no such file');
    client = await startClient({}, {}, { startReader: reader.start });
    const status = await client.indexed;
    await client.open(uri, text);
    assert.match(await hoverOn(client, 'Brekke'), /Ona Brekke/u);
    await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    assert.deepEqual([status.reader, status.model], ['rules', 'failed']);
    assert.deepEqual(client.messages, ['Copydesk reads by word lists only: reader.onnx: no such file']);
  });
});
