import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExecuteCommandRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { pathToFileURL } from 'node:url';
import { serverFlags } from '../../client/src/serverFlags';
import { decideCommands, offersRequest, statusNotification, type Offer, type Status } from '../../server/src/protocol';
import { root } from '../vscode/home';
import { installStrace } from '../vscode/install';
import { deedsIn } from './deeds';
import { canTrace, startTraced, type Traced } from './trace';

// What README promises of network, files and programs, of server and shell as they are packed.

const dist = path.join(root, 'dist');

describe('silence', () => {
  before(function () {
    this.timeout(120_000);
    return installStrace();
  });

  let folder: string;
  let articles: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-silence-'));
    articles = path.join(folder, 'articles');
    cpSync(path.join(root, 'test-fixtures/articles'), articles, { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A test that needs `strace`; where that cannot be had, it says that nothing was checked, for it is a matter of the machine. */
  function traced(title: string, test: () => Promise<void>): void {
    it(title, async () => {
      if (canTrace()) {
        await test();
      } else {
        console.log(`      NOT CHECKED, for strace is not there or may not be used: ${title}`);
      }
    });
  }

  async function assertSilent({ ended }: Traced): Promise<void> {
    const { code, trace, left } = await ended;
    assert.equal(code, 0);
    assert.match(trace, /openat\(/u, 'nothing was traced');
    assert.deepEqual(deedsIn(trace), []);
    assert.deepEqual(left, []);
  }

  async function annotated(program: string): Promise<Traced> {
    const shell = startTraced([path.join(program, 'cli.js'), 'annotate', articles], folder);
    const lines = (await text(shell.child.stdout!)).trim().split('\n');
    assert.ok(lines.length > 10);
    for (const line of lines) {
      assert.match(
        (JSON.parse(line) as { readonly reader: string }).reader,
        /^[0-9a-f]{64}$/u,
        'not read by the model',
      );
    }
    return shell;
  }

  traced('the shell opens no socket, writes no file and starts no program', async () => {
    await assertSilent(await annotated(dist));
  });

  traced('nor does it where the model runs as WebAssembly', async () => {
    const universal = path.join(folder, 'dist');
    cpSync(dist, universal, { recursive: true, filter: file => path.basename(file) !== 'onnxruntime' });
    await assertSilent(await annotated(universal));
  });

  traced('the server opens no socket, writes no file and starts no program', async () => {
    const server = startTraced([...serverFlags, path.join(dist, 'server.js'), '--stdio'], folder);
    await useServer(server, articles);
    await assertSilent(server);
  });

  traced('the server writes what is decided into .copydesk, and nothing else', async () => {
    const server = startTraced([...serverFlags, path.join(dist, 'server.js'), '--stdio'], folder);
    await useServer(server, articles, { isDeciding: true });
    const { code, trace, left } = await server.ended;
    assert.equal(code, 0);
    const inside = path.join(articles, '.copydesk');
    const deeds = deedsIn(trace);
    assert.ok(deeds.some(deed => deed.includes(`${inside}/articles/`)));
    assert.deepEqual(
      deeds.filter(deed => !isWithin(deed, inside)),
      [],
    );
    assert.deepEqual(left, []);
  });

  traced('would be noticed to be broken', async () => {
    const deeds = [
      "require('node:fs').writeFileSync(process.env.HOME + '/x', '')",
      "require('node:fs').mkdirSync(process.env.HOME + '/y')",
      "require('node:child_process').spawnSync('true')",
      "require('node:net').connect(1, '127.0.0.1').on('error', () => {})",
    ];
    const found = deedsIn((await startTraced(['-e', deeds.join(';')], folder).ended).trace).join('\n');
    for (const deed of [
      /^openat\(.*O_CREAT/mu,
      /^mkdir(?:at)?\(/mu,
      /^execve\(/mu,
      /^socket\(AF_INET/mu,
      /^connect\(/mu,
    ]) {
      assert.match(found, deed);
    }
  });
});

/** Whether all places that a traced call names are the folder, or in it. */
function isWithin(deed: string, folder: string): boolean {
  const places = Array.from(deed.matchAll(/"([^"]*)"/gu), ([, place = '']) => place);
  return places.length > 0 && places.every(place => place === folder || place.startsWith(`${folder}/`));
}

/** Has the server read the folder by the model, shows it one article, decides something of it if that is wanted, and ends it as an editor does. */
async function useServer(
  { child }: Traced,
  articles: string,
  { isDeciding = false }: { readonly isDeciding?: boolean } = {},
): Promise<void> {
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  const read = new Promise<Status>(resolve => {
    connection.onNotification(statusNotification, (status: Status) => {
      if (status.state === 'ready' && status.model !== 'loading') {
        resolve(status);
      }
    });
  });
  connection.onRequest('workspace/configuration', () => [{}, 'utf8']);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const uri = pathToFileURL(articles).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- LSP requires the field
    rootUri: null,
    capabilities: { workspace: { configuration: true } },
    workspaceFolders: [{ uri, name: 'articles' }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  assert.equal((await read).model, 'ready');
  const document = { uri: `${uri}/new.txt`, languageId: 'plaintext', version: 1, text: article };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });
  const place = { textDocument: { uri: document.uri }, position: { line: 0, character: article.indexOf('Kestrel') } };
  assert.match(JSON.stringify(await connection.sendRequest(HoverRequest.type, place)), /Moira Kestrel/u);
  if (isDeciding) {
    const offers = { ...place, range: { start: place.position, end: place.position }, command: 'reject' };
    const [offer] = await connection.sendRequest<readonly Offer[]>(offersRequest, offers);
    const params = { command: decideCommands.decide, arguments: [offer] };
    assert.deepEqual(await connection.sendRequest(ExecuteCommandRequest.type, params), { label: offer?.label });
  }
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
}

const article =
  'The mayor, Moira Kestrel, said on Monday that the harbour was open again, and that nobody doubted it.\n';
