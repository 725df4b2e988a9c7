import assert from 'node:assert/strict';
import { ResponseError, WorkspaceSymbolRequest, type SymbolInformation } from 'vscode-languageserver/node';
import type { Files } from '../../src/workshop/files';
import { filesFrom, folderUri, startClient, type Client } from '../support/client';

const story = (name: string): string =>
  `Strike at the harbour\n\n${name} said on Monday that 2,300 dockers had walked out. “We are not open,” she said.\n`;
const texts = { 'a/one.txt': story('Marta Ruiz'), 'b/two.txt': story('Tessa Hale'), 'three.txt': story('Ida Holm') };
const all = ['Ida Holm', 'Marta Ruiz', 'Tessa Hale'];

async function names({ connection }: Client): Promise<readonly string[]> {
  const found = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
  return ((found ?? []) as readonly SymbolInformation[])
    .map(({ name }) => name)
    .filter(name => all.includes(name))
    .sort();
}

const never = (): Promise<never> => new Promise(() => undefined);

/** Ways in which a call fails. */
const failures: Readonly<Record<string, () => Promise<never>>> = {
  ...Object.fromEntries(
    ['ELOOP', 'EISDIR', 'EACCES', 'EIO', 'ENAMETOOLONG', 'EMFILE'].map(code => [
      `with ${code}`,
      () => Promise.reject(Object.assign(new Error(code), { code })),
    ]),
  ),
  'with no word': () => Promise.reject(new Error()),
  'by never coming back': never,
};

describe('files that fail', () => {
  let client: Client;
  afterEach(() => client.close());

  const good = filesFrom(texts);
  const broken = (part: Partial<Files>): Files => ({ ...good, patience: 200, ...part });

  for (const [how, fail] of Object.entries(failures)) {
    it(`cost no other: read ${how}`, async () => {
      const files = broken({ read: (uri, ...rest) => (uri.endsWith('two.txt') ? fail() : good.read(uri, ...rest)) });
      client = await startClient(texts, {}, { disk: files });
      const status = await client.indexed;
      assert.deepEqual([status.done, status.notice], [2, '1 file or folder could not be read: the log says why.']);
      assert.deepEqual(await names(client), ['Ida Holm', 'Marta Ruiz']);
    });

    it(`cost no other: the listing ${how}, half way`, async () => {
      const files = broken({
        list: async function* () {
          yield await Promise.resolve([`${folderUri}/a/one.txt`, `${folderUri}/three.txt`]);
          yield await fail();
        },
      });
      client = await startClient(texts, {}, { disk: files });
      await client.indexed;
      assert.deepEqual(await names(client), ['Ida Holm', 'Marta Ruiz']);
    });

    it(`cost no other: the kind of the folder ${how}`, async () => {
      client = await startClient(texts, {}, { disk: broken({ kindOf: fail }) });
      await client.indexed;
      assert.deepEqual(await names(client), all);
    });

    it(`cost no other: what was made ${how}`, async () => {
      client = await startClient(texts, {}, { disk: broken({ isFolder: fail }) });
      await client.indexed;
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${folderUri}/new`, type: 1 }],
      });
      assert.deepEqual(await names(client), all);
    });
  }

  it('cost no other when the call itself throws', async () => {
    const fail = (): never => {
      throw new Error('thrown');
    };
    client = await startClient(texts, {}, { disk: broken({ list: fail, kindOf: fail, read: fail }) });
    assert.equal((await client.indexed).done, 0);
    await client.open(`${folderUri}/three.txt`, texts['three.txt']);
    assert.deepEqual(await names(client), ['Ida Holm']);
  });
});

describe('hostile settings', () => {
  let client: Client;
  afterEach(() => client.close());

  const long = 'a'.repeat(120);
  const odd = { ...texts, [`${long}.txt`]: story('Bo Lind'), [`${'a/'.repeat(60)}x.txt`]: story('Bo Lind') };
  for (const [what, settings, said] of [
    ['an empty pattern', { exclude: [''] }, 'Pattern 1 of copydesk.exclude is not used: it is empty.'],
    [
      'a pattern of 70,000 signs',
      { exclude: ['x', 'a'.repeat(70_000)] },
      /^Pattern 2 .* longer than 1,000 characters/u,
    ],
    ['an open brace', { exclude: ['{a,b'] }, /not closed/u],
    ['an open bracket', { exclude: ['[a'] }, /not closed/u],
    ['braces in braces', { exclude: ['{'.repeat(999)] }, /10 deep/u],
    ['stars that backtrack', { exclude: [`**/${'*a'.repeat(16)}*b`] }, undefined],
    ['a group that backtracks', { exclude: ['**/(a|a?)+b'] }, undefined],
    ['folders that backtrack', { exclude: [`${'**/a/'.repeat(12)}b`] }, undefined],
    ['braces that multiply', { exclude: ['{a,b}'.repeat(190) + 'x'] }, undefined],
    ['10,000 patterns', { exclude: Array<string>(10_000).fill('*a*b*c') }, /too many patterns/u],
    ['patterns that are none', { exclude: [null, 7, {}] }, undefined],
    ['a pattern of lone surrogates', { exclude: ['\ud83c[\ud83c-\udfff]'] }, undefined],
    ['a negative number of files', { maxFiles: -7 }, undefined],
    ['as many files as there are numbers', { maxFiles: Number.MAX_SAFE_INTEGER }, undefined],
    ['half a file', { maxFiles: 0.5 }, undefined],
    ['a list for a section', [], undefined],
    ['a number for a section', 7, undefined],
    ['nothing for a section', null, undefined],
    ['odd names', { enable: ['on'], followLinks: 'yes', highlight: 3, findings: 'all', inlayHints: [] }, undefined],
    [
      'the inside of objects',
      { ['__proto__']: { enable: 'off' }, constructor: 7, findings: { toString: true } },
      undefined,
    ],
  ] as const) {
    it(`are survived: ${what}`, async () => {
      client = await startClient(odd, settings);
      await client.indexed;
      assert.deepEqual(await names(client), all);
      if (said === undefined) {
        assert.deepEqual(client.messages, []);
      } else {
        assert.match(client.messages[0]!, typeof said === 'string' ? new RegExp(`^${said}$`, 'u') : said);
      }
    });
  }

  it('are said once, though they are sent again', async () => {
    client = await startClient(texts, { exclude: [''] });
    await client.indexed;
    for (let round = 0; round < 3; round++) {
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    }
    await names(client);
    assert.equal(client.messages.length, 1);
  });
});

describe('clients that refuse', () => {
  let client: Client;
  afterEach(() => client.close());

  const capabilities = {
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      semanticTokens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
    },
  };
  const answers: Readonly<Record<string, () => unknown>> = {
    'with an error': () => new ResponseError(-32603, 'no'),
    'as unknown': () => new ResponseError(-32601, 'no such method'),
    'with nothing': () => null,
    'with a number': () => 7,
    'with an object': () => ({ length: 3 }),
    'with too short a list': () => [],
    'by never answering': never,
  };
  for (const method of [
    'workspace/configuration',
    'client/registerCapability',
    'workspace/semanticTokens/refresh',
    'workspace/inlayHint/refresh',
  ]) {
    for (const [how, answer] of Object.entries(answers)) {
      it(`are served all the same: ${method}, ${how}`, async () => {
        client = await startClient(
          texts,
          {},
          { capabilities, disk: { ...filesFrom(texts), patience: 200 }, answers: { [method]: answer } },
        );
        await client.indexed;
        await client.open(`${folderUri}/three.txt`, texts['three.txt']);
        assert.deepEqual(await names(client), all);
      });
    }
  }
});
