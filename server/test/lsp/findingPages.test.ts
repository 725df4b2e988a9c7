import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folderUri, startClient, type Client } from '../support/client';
import { findingCodes } from '../../src/types/finding';

const page = readFileSync(path.join(__dirname, '../../../docs/findings.md'), 'utf8');

describe('what findings mean', () => {
  let client: Client | undefined;
  afterEach(() => client?.close());

  it('is told of each, in the order of their codes', () => {
    assert.deepEqual(
      [...page.matchAll(/^## (?<code>\S+)$/gmu)].map(({ groups }) => groups?.['code']),
      findingCodes,
    );
  });

  it('is what the code of a finding leads to where the client runs our commands', async () => {
    client = await startClient();
    assert.equal(await leadsTo(client), 'command:copydesk.explainFinding?%5B%22unbalanced-quote%22%5D');
  });

  it('is no link for any other client', async () => {
    client = await startClient({}, {}, { initializationOptions: {} });
    assert.equal(await leadsTo(client), undefined);
  });
});

async function leadsTo(client: Client): Promise<string | undefined> {
  const uri = `${folderUri}/a.txt`;
  await client.open(uri, 'Dockers walk out\n\n“We got six and a half, she said on Monday in the old customs house.\n');
  const { diagnostics } = await client.problems(uri);
  return diagnostics.find(({ code }) => code === 'unbalanced-quote')?.codeDescription?.href;
}
