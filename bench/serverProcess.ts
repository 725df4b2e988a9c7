import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  SemanticTokensRefreshRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { serverFlags } from '../client/src/serverFlags';
import { statusNotification, type Status } from '../server/src/protocol';

const shipped = path.join(__dirname, '../dist/server.js');

/** The server as it ships, in a process of its own with its reader's thread, and the client's end of the line. */
export interface ServerProcess {
  readonly connection: ProtocolConnection;
  readonly open: (uri: string, text: string) => Promise<void>;
  /** Resolves when the problems of the document's version, or a later one, are published. */
  readonly problems: (uri: string, version: number) => Promise<void>;
  /** Resolves when the model is loaded, or will not be; says which. */
  readonly model: Promise<Status['model']>;
  /** Resolves when the server has said nothing for a while: whatever is open is read. */
  readonly quiet: () => Promise<void>;
  /** Resolves when so many articles of the folders are read. */
  readonly folderRead: (articles: number) => Promise<void>;
  /** Resident, of all its threads, in bytes. */
  readonly memory: () => number;
  /** The most that was resident so far, in bytes, as Linux has it; undefined elsewhere. */
  readonly peak: () => number | undefined;
  /** Files, pipes and sockets that it holds, and its threads, as Linux has them; undefined elsewhere. */
  readonly handles: () => { readonly files: number; readonly threads: number } | undefined;
  readonly close: () => void;
}

/** Starts `dist/server.js`, or another copy of it, on the folders; undefined, with a word to whoever runs the bench, where it is not built. */
export async function startServer(
  folders: readonly string[] = [],
  program = shipped,
): Promise<ServerProcess | undefined> {
  if (!existsSync(program)) {
    console.error('There is no dist/server.js: npm run build makes it.');
    return undefined;
  }
  const child = spawn(process.execPath, [...serverFlags, program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let lastHeard = performance.now();
  const versions = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let read = 0;
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version = 0 }) => {
    lastHeard = performance.now();
    versions.set(uri, version);
    waiting.splice(0).forEach(look => look());
  });
  const model = new Promise<Status['model']>(resolve => {
    connection.onNotification(statusNotification, (status: Status) => {
      lastHeard = performance.now();
      read = status.done;
      waiting.splice(0).forEach(look => look());
      if (status.model !== 'loading') {
        resolve(status.model);
      }
    });
  });
  connection.onRequest(SemanticTokensRefreshRequest.type, () => undefined);
  connection.onRequest('workspace/configuration', () => [{}, 'utf8']);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- LSP requires the field
    rootUri: null,
    capabilities: { workspace: { configuration: true } },
    workspaceFolders: folders.map(uri => ({ uri, name: uri })),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise(resolve => {
      const look = (): void => {
        if (isSo()) {
          resolve();
        } else {
          waiting.push(look);
        }
      };
      look();
    });
  return {
    connection,
    model,
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'plaintext', version: 1, text },
      }),
    problems: (uri, version) => until(() => (versions.get(uri) ?? 0) >= version),
    folderRead: articles => until(() => read >= articles),
    quiet: () =>
      new Promise(resolve => {
        const look = (): void => {
          if (performance.now() - lastHeard >= silence) {
            resolve();
          } else {
            setTimeout(look, silence / 10);
          }
        };
        look();
      }),
    memory: () => 1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })),
    peak: () => {
      const about = `/proc/${child.pid}/status`;
      const kilobytes = existsSync(about) ? /^VmHWM:\s*(\d+)/mu.exec(readFileSync(about, 'utf8'))?.[1] : undefined;
      return kilobytes === undefined ? undefined : 1024 * Number(kilobytes);
    },
    handles: () => {
      const about = `/proc/${child.pid}`;
      return existsSync(`${about}/fd`)
        ? { files: readdirSync(`${about}/fd`).length, threads: readdirSync(`${about}/task`).length }
        : undefined;
    },
    close: () => {
      connection.dispose();
      child.kill();
    },
  };
}

/** Milliseconds; reading one article takes a tenth of it. */
const silence = 3000;
