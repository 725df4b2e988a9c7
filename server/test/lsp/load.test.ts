import assert from 'node:assert/strict';
import {
  PublishDiagnosticsNotification,
  SemanticTokensRequest,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { KnownNames } from '../../src/corpus/identities/knownNames';
import { folderUri, startClient, type Client } from '../support/client';
import { plainReader } from '../support/reader';

const count = 60;
const uris = Array.from({ length: count }, (_, index) => `${folderUri}/${index}.txt`);

/** All tell of the Harbour Union, so that each has a say in who that is. */
function text(index: number): string {
  return `Dockers walk out\n\nOn Friday, Ona Brekke of the Harbour Union said that ${index + 200} dockers had walked out.\n\nThe port was quiet all day, and nobody came to number ${index}.\n`;
}

/** Of how many articles each gathering took in what they tell, whenever it was told anew who is who, from now until `stop`. */
function gatherings(): { readonly sizes: readonly number[]; readonly stop: () => void } {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on what it was called on
  const { after } = KnownNames.prototype;
  const sizes: number[] = [];
  KnownNames.prototype.after = function (this: KnownNames, ...args) {
    sizes.push(args[0].length);
    return after.apply(this, args);
  };
  return { sizes, stop: () => void (KnownNames.prototype.after = after) };
}

describe('many documents at once', () => {
  let client: Client;
  let stop = (): void => undefined;
  afterEach(() => {
    stop();
    client.close();
  });

  it('gathers what all articles tell for several of them, but not for many, at a time, and tells each document’s problems a few times', async () => {
    const reader = plainReader();
    reader.hold();
    client = await startClient({}, {}, { startReader: reader.start });
    const gathered = gatherings();
    ({ stop } = gathered);
    const told = new Map<string, number>();
    const all = new Promise<void>(resolve => {
      client.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri }) => {
        told.set(uri, (told.get(uri) ?? 0) + 1);
        if (told.size === count) {
          resolve();
        }
      });
    });
    await Promise.all(uris.map((uri, index) => client.open(uri, text(index))));
    await all;
    const [first = ''] = uris;
    const coloured = await coloursOf(client.connection, first);
    reader.release();
    for (const uri of uris) {
      await readByModel(client, uri, coloured);
    }
    const { sizes } = gathered;
    assert.ok(sizes.length <= count, `twice ${count} articles in ${sizes.length} gatherings`);
    assert.ok(Math.max(...sizes) <= count / 4, `gathered ${sizes.join(' ')} at a time`);
    assert.ok(Math.max(...told.values()) <= 4, `told ${[...told.values()].join(' ')} times`);
  });
});

/** Resolves when the model's readings of the document are in what is answered. Colours tell it, for they ask nothing of the other articles. */
async function readByModel({ connection }: Client, uri: string, before: readonly number[]): Promise<void> {
  while (String(await coloursOf(connection, uri)) === String(before)) {
    await new Promise(setImmediate);
  }
}

async function coloursOf(connection: ProtocolConnection, uri: string): Promise<readonly number[]> {
  const colours = await connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
  return colours?.data ?? [];
}
