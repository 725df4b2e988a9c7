import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type ConnectionOptions,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Means } from '../corpus/corpus';
import type { DecisionDisk } from '../decisions/disk';
import { complaintAbout } from '../lexicon/lexicon';
import { Background } from '../pipeline/background';
import { changedNotification } from '../protocol';
import type { ReaderService, ReaderState } from '../reader/service/service';
import { abilitiesOf } from './abilities';
import { logTo, traceOf } from './answer';
import { Configuring } from './configuring';
import { isOfDecisions } from './deciding/corpusFolder';
import { DecisionFaults } from './deciding/faults';
import { Desk, type Listener } from './desk';
import { answerRefused, edgeOf } from './edge';
import { FolderProblems } from './folderProblems';
import { Journal } from './journal';
import type { Files } from '../workshop/files';
import { Publishing } from './publishing';
import { routes } from './routes';
import { Spelling } from './spelling';
import { StatusTeller } from './status';
import { registerWriting } from './writing/routes';

/** Starts the model's reader; `onState` hears every state that it enters. */
export type StartReader = (onState: (state: ReaderState) => void) => ReaderService;

/** Makes the line to the client, which lets in what the options do. */
export type Connect = (options: ConnectionOptions) => Connection;

/**
 * Serves one client over the line that `connect` makes, until it closes; without `startReader` everything is read by rule, without `disk` nothing
 * can be decided.
 */
export function serve(
  connect: Connect,
  means: Means,
  files: Files,
  startReader?: StartReader,
  disk?: DecisionDisk,
  version = '0',
): void {
  const spelling = new Spelling();
  const background = new Background();
  const heard = (): void => background.heard();
  const connection = connect(edgeOf(spelling, why => connection.console.error(why), heard));
  const log = logTo(connection);
  const loading = startReader && ({ kind: 'loading' } as const);
  const status = new StatusTeller(connection, means.readings.reader, loading, complaintAbout(means.missing));
  const journal = new Journal(line => connection.console.info(line));
  const reader = startReader?.(state => {
    status.readerIs(state);
    journal.readerIs(state);
  });
  let client: ClientCapabilities = {};
  let configuring: Configuring | undefined;
  const listener: Listener = {
    changed: () => {
      publishing.publish();
      connection.sendNotification(changedNotification).catch(log);
    },
    recoloured: () => refresh(connection, client),
    fault: (uri, error) => connection.console.error(`${uri}: ${traceOf(error)}`),
    warn: message => status.warn(message),
    log: (uri, why) => connection.console.warn(`${uri}: ${why}`),
    indexing: (done, total, notice) => {
      status.indexing(done, total, notice, desk.whyNone?.kind);
      journal.indexing(done, total, desk.others);
      folderProblems.folderRead(done >= total);
    },
    readByModel: (articles, time) => journal.readByModel(articles, time),
    decided: () => faults.publish(),
  };
  const desk = new Desk(means, files, listener, spelling, background, reader, disk);
  desk.version = version;
  const faults = new DecisionFaults(connection, desk);
  const folderProblems = new FolderProblems(connection, desk, left => status.problemsAreLeft(left));
  const publishing = new Publishing(connection, desk, () => {
    status.articlesAre(desk.articles);
    folderProblems.look();
  });

  connection.onInitialize(params => {
    client = params.capabilities;
    desk.client = abilitiesOf(params);
    configuring = new Configuring(connection, desk, params, files.patience);
    return { capabilities: promised() };
  });
  connection.onInitialized(() => {
    status.initialized();
    configuring?.begin();
    registerWriting(connection, client);
  });
  connection.onDidChangeConfiguration(({ settings }) => configuring?.changed(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    desk.filesChanged(changes).catch(log);
  });
  for (const route of routes) {
    route.open(connection, desk);
  }
  desk.documents.onDidChange(uri => {
    if (isOfDecisions(uri)) {
      faults.publish();
    }
  });
  desk.documents.onDidClose(uri => {
    if (isOfDecisions(uri)) {
      faults.publish();
    } else {
      publishing.withdraw(uri);
      folderProblems.closed(uri);
    }
  });
  connection.onShutdown(() => reader?.dispose());
  answerRefused(connection);
  desk.listen(connection);
  connection.listen();
}

/** What the server can do, each feature's promise among it. */
function promised(): ServerCapabilities {
  const workspace = { workspaceFolders: { supported: true, changeNotifications: true } };
  const capabilities: ServerCapabilities = { textDocumentSync: TextDocumentSyncKind.Incremental };
  Object.assign(capabilities, ...routes.map(route => route.promise));
  return {
    ...capabilities,
    workspace: Object.assign(workspace, ...routes.map(({ promise }) => promise.workspace)) as typeof workspace,
  };
}

/** Has the client ask anew for what colours and hints it shows, where it can. */
function refresh(connection: Connection, { workspace }: ClientCapabilities): void {
  if (workspace?.semanticTokens?.refreshSupport === true) {
    connection.languages.semanticTokens.refresh().catch(logTo(connection));
  }
  if (workspace?.inlayHint?.refreshSupport === true) {
    connection.languages.inlayHint.refresh().catch(logTo(connection));
  }
}
