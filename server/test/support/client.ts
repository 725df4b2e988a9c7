import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type ShowMessageParams,
} from 'vscode-languageserver/node';
import type { Means } from '../../src/corpus/corpus';
import type { DecisionDisk } from '../../src/decisions/disk';
import type { Files } from '../../src/workshop/files';
import { isArticleFile } from '../../src/lsp/folders';
import { serve, type StartReader } from '../../src/lsp/server';
import { changedNotification, statusNotification, type Status } from '../../src/protocol';
import { means } from './inputs';

/** A real server behind in-memory streams, and the client's end of them. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, text: string) => Promise<void>;
  /** Problems as last published for the document, from version `version` on. */
  readonly problems: (uri: string, version?: number) => Promise<PublishDiagnosticsParams>;
  /** Problems as last published, by uri. */
  readonly published: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** Resolves when the folder's articles have been read. */
  readonly indexed: Promise<Status>;
  /** What it said of its state, the newest last. */
  readonly statuses: readonly Status[];
  /** Resolves when what it said last of its state is so. */
  readonly status: (isSo: (status: Status) => boolean) => Promise<Status>;
  /** How much it has said so far of its own accord: problems, states, that something changed. */
  readonly heard: () => number;
  /** Resolves when it says something more. */
  readonly next: () => Promise<void>;
  /** What it showed to the user in message boxes. */
  readonly messages: readonly string[];
  readonly close: () => void;
}

export const folderUri = 'file:///corpus';

/** What a server is started with besides files and settings. */
export interface Surroundings {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object | undefined;
  /** Gives a model; without it there is none. */
  readonly startReader?: StartReader | undefined;
  /** The disk, if it is another one than that of the files. */
  readonly disk?: Files;
  /** What the client answers to what the server asks, where that is not the usual. */
  readonly answers?: Readonly<Record<string, () => unknown>>;
  readonly means?: Means;
  readonly decisions?: DecisionDisk;
}

/** Starts a server on a folder that holds `files` (path to text; the test may change them on the way), with the given settings. */
export async function startClient(
  files: Readonly<Record<string, string>> = {},
  settings: unknown = {},
  {
    capabilities = {},
    initializationOptions = { picks: true },
    startReader,
    disk = filesFrom(files),
    answers = {},
    means: given = means,
    decisions,
  }: Surroundings = {},
): Promise<Client> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const reader = new StreamMessageReader(toServer);
  const writer = new StreamMessageWriter(toClient);
  serve(options => createConnection(reader, writer, options), given, disk, startReader, decisions);
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const published = new Map<string, PublishDiagnosticsParams>();
  const waiting: (() => void)[] = [];
  let heard = 0;
  const hear = (): void => {
    heard++;
    waiting.splice(0).forEach(look => look());
  };
  connection.onNotification(changedNotification, hear);
  connection.onNotification(PublishDiagnosticsNotification.type, params => {
    published.set(params.uri, params);
    hear();
  });
  const messages: string[] = [];
  connection.onNotification(ShowMessageNotification.type, ({ message }: ShowMessageParams) => {
    messages.push(message);
  });
  const usual = {
    'workspace/configuration': () => [settings, 'utf8'],
    'client/registerCapability': () => null,
    'workspace/semanticTokens/refresh': () => null,
    'workspace/inlayHint/refresh': () => null,
  };
  for (const [method, answer] of Object.entries({ ...usual, ...answers })) {
    connection.onRequest(method, answer);
  }
  const statuses: Status[] = [];
  const indexed = new Promise<Status>(resolve => {
    connection.onNotification(statusNotification, (status: Status) => {
      statuses.push(status);
      hear();
      if (status.state === 'ready') {
        resolve(status);
      }
    });
  });
  connection.listen();
  const result = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- LSP requires the field
    rootUri: null,
    initializationOptions,
    capabilities: { workspace: { configuration: true, ...capabilities.workspace }, ...capabilities },
    workspaceFolders: [{ uri: folderUri, name: 'corpus' }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    result,
    published,
    indexed,
    statuses,
    status: isSo =>
      new Promise(resolve => {
        const look = (): void => {
          const last = statuses.at(-1);
          if (last !== undefined && isSo(last)) {
            resolve(last);
          } else {
            waiting.push(look);
          }
        };
        look();
      }),
    messages,
    heard: () => heard,
    next: () => new Promise(resolve => waiting.push(resolve)),
    open: (uri, text, languageId = 'plaintext') =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    problems: (uri, version = 1) =>
      new Promise(resolve => {
        const look = (): void => {
          const found = published.get(uri);
          if (found !== undefined && (found.version ?? 0) >= version) {
            resolve(found);
          } else {
            waiting.push(look);
          }
        };
        look();
      }),
    close: () => connection.dispose(),
  };
}

/** A disk of these files, path to text, as they are when it is asked. */
export function filesFrom(files: Readonly<Record<string, string>> | ReadonlyMap<string, string>): Files {
  const byUri = (): ReadonlyMap<string, string> =>
    new Map(
      (files instanceof Map ? [...files] : Object.entries(files)).map(([path, text]) => [`${folderUri}/${path}`, text]),
    );
  return {
    list: async function* (folder) {
      yield await Promise.resolve(
        [...byUri().keys()].filter(uri => uri.startsWith(`${folder}/`) && isArticleFile(uri)),
      );
    },
    read: uri => {
      const text = byUri().get(uri);
      return Promise.resolve(
        text === undefined ? { kind: 'problem', problem: 'is gone' } : { kind: 'text', text, warning: undefined },
      );
    },
    isFolder: uri => Promise.resolve([...byUri().keys()].some(file => file.startsWith(`${uri}/`))),
    isThere: uri => Promise.resolve(byUri().has(uri)),
    patience: 10_000,
    kindOf: () => Promise.resolve(byUri().has(`${folderUri}/package.json`) ? 'code' : 'plain'),
  };
}

/** The position of the first `words` in `text`, `into` characters inside. */
export function positionOf(text: string, words: string, into = 1): Position {
  const offset = text.indexOf(words) + into;
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: before.length - 1, character: before.at(-1)!.length };
}
