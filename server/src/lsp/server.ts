import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Means } from '../corpus/corpus';
import { changedNotification } from '../protocol';
import type { ReaderService, ReaderState } from '../reader/service/service';
import { traceOf } from './answer';
import { Configuring } from './configuring';
import { Desk, type Listener } from './desk';
import type { Files } from './files';
import { Publishing } from './publishing';
import { routes } from './routes';
import { StatusTeller } from './status';

/** Starts the model's reader; `onState` hears every state that it enters. */
export type StartReader = (onState: (state: ReaderState) => void) => ReaderService;

/** Serves one client over `connection` until it closes; without `startReader` everything is read by rule. */
export function serve(connection: Connection, means: Means, files: Files, startReader?: StartReader): void {
  const status = new StatusTeller(connection, means.readings.reader, startReader && { kind: 'loading' });
  const reader = startReader?.(state => status.readerIs(state));
  let client: ClientCapabilities = {};
  let configuring: Configuring | undefined;
  const listener: Listener = {
    changed: () => {
      publishing.publish();
      status.articlesAre(desk.articles);
      void connection.sendNotification(changedNotification);
    },
    recoloured: () => refresh(connection, client),
    fault: (uri, error) => connection.console.error(`${uri}: ${traceOf(error)}`),
    indexing: (done, total, notice) => status.indexing(done, total, notice),
  };
  const desk = new Desk(means, files, listener, reader);
  const publishing = new Publishing(connection, desk);

  connection.onInitialize(params => {
    client = params.capabilities;
    configuring = new Configuring(connection, desk, params);
    return { capabilities: promised() };
  });
  connection.onInitialized(() => {
    status.initialized();
    void configuring?.begin();
  });
  connection.onDidChangeConfiguration(({ settings }) => configuring?.changed(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      void desk.fileChanged(uri);
    }
  });
  for (const route of routes) {
    route.open(connection, desk);
  }
  desk.documents.onDidClose(({ document: { uri } }) => publishing.withdraw(uri));
  connection.onShutdown(() => reader?.dispose());
  desk.listen(connection);
  connection.listen();
}

/** What the server can do, each feature's promise among it. */
function promised(): ServerCapabilities {
  const capabilities: ServerCapabilities = {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  return Object.assign(capabilities, ...routes.map(route => route.promise)) as ServerCapabilities;
}

/** Has the client ask anew for what colours and hints it shows, where it can. */
function refresh(connection: Connection, { workspace }: ClientCapabilities): void {
  if (workspace?.semanticTokens?.refreshSupport === true) {
    void connection.languages.semanticTokens.refresh();
  }
  if (workspace?.inlayHint?.refreshSupport === true) {
    void connection.languages.inlayHint.refresh();
  }
}
