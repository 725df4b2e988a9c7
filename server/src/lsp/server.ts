import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Means } from '../corpus/corpus';
import type { ReaderService, ReaderState } from '../reader/service/service';
import { changedNotification, settingsSection, statusNotification, type Status } from '../protocol';
import { traceOf } from './answer';
import { Desk, type Listener } from './desk';
import { articleExtensions, type Files } from './files';
import { Publishing } from './publishing';
import { routes } from './routes';
import { settingsFrom } from './settings';

/** Starts the model's reader; `onState` hears every state that it enters. */
export type StartReader = (onState: (state: ReaderState) => void) => ReaderService;

/** Serves one client over `connection` until it closes; without `startReader` everything is read by rule. */
export function serve(connection: Connection, means: Means, files: Files, startReader?: StartReader): void {
  let readerState: ReaderState | undefined = startReader && { kind: 'loading' };
  let progress: Pick<Status, 'state' | 'done' | 'total' | 'notice'> | undefined;
  const tell = (): void => {
    if (progress !== undefined) {
      const status: Status = { ...progress, ...readerStatus(means.readings.reader, readerState) };
      void connection.sendNotification(statusNotification, status);
    }
  };
  let isInitialized = false;
  let hasComplained = false;
  /** Says once that the model cannot be had: the installation is broken, and nobody would look for that in a log. */
  const complain = (): void => {
    if (isInitialized && !hasComplained && readerState?.kind === 'failed') {
      hasComplained = true;
      const message = `Copydesk reads by word lists only: ${readerState.message}`;
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
  };
  const reader = startReader?.(state => {
    readerState = state;
    tell();
    complain();
  });
  const listener: Listener = {
    changed: () => {
      publishing.publish();
      void connection.sendNotification(changedNotification);
    },
    recoloured: () => {
      if (client.workspace?.semanticTokens?.refreshSupport === true) {
        void connection.languages.semanticTokens.refresh();
      }
      if (client.workspace?.inlayHint?.refreshSupport === true) {
        void connection.languages.inlayHint.refresh();
      }
    },
    fault: (uri, error) => {
      connection.console.error(`${uri}: ${traceOf(error)}`);
    },
    indexing: (done, total, notice) => {
      progress = {
        state: done < total ? 'indexing' : 'ready',
        done,
        total,
        ...(notice === undefined ? {} : { notice }),
      };
      tell();
    },
  };
  const desk = new Desk(means, files, listener, reader);
  const publishing = new Publishing(connection, desk);
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let sent: unknown;

  connection.onInitialize(params => {
    client = params.capabilities;
    folders = foldersOf(params);
    const capabilities: ServerCapabilities = {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    return { capabilities: Object.assign(capabilities, ...routes.map(route => route.promise)) as ServerCapabilities };
  });

  connection.onInitialized(() => {
    isInitialized = true;
    complain();
    void begin();
  });

  async function begin(): Promise<void> {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      await connection.client.register(DidChangeConfigurationNotification.type, {
        section: [settingsSection, 'files.encoding'],
      });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = [{ globPattern: `**/*{${articleExtensions.join(',')}}` }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(folderUri));
        folders = [...folders.filter(uri => !gone.has(uri)), ...added.map(folderUri)];
        void configure();
      });
    }
    await configure();
  }

  /** Asks the editor for its settings, or takes what it sent last where it cannot be asked, and hands them to the desk. */
  async function configure(): Promise<void> {
    const canBeAsked = client.workspace?.configuration === true;
    const [section, ...encodings] = canBeAsked
      ? ((await connection.workspace.getConfiguration([
          { section: settingsSection },
          ...folders.map(scopeUri => ({ section: 'files.encoding', scopeUri })),
        ])) as readonly unknown[])
      : [sent];
    const settings = settingsFrom(section, new Map(folders.map((folder, index) => [folder, encodings[index]])));
    await desk.configure(settings, folders);
  }

  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    sent =
      typeof settings === 'object' && settings !== null
        ? (settings as Record<string, unknown>)[settingsSection]
        : undefined;
    void configure();
  });

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

function readerStatus(rules: string, state: ReaderState | undefined): Pick<Status, 'reader' | 'model' | 'modelNote'> {
  switch (state?.kind) {
    case undefined:
      return { reader: rules, model: 'none' };
    case 'loading':
      return { reader: rules, model: 'loading' };
    case 'ready': {
      const { hash, note } = state.model;
      return { reader: hash, model: 'ready', ...(note === undefined ? {} : { modelNote: note }) };
    }
    case 'failed':
      return { reader: rules, model: 'failed', modelNote: state.message };
  }
}

/** Editors that know no workspace folders name one root. */
function foldersOf(params: InitializeParams): readonly string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only form that older clients send
  return params.workspaceFolders?.map(folderUri) ?? (params.rootUri ? [folderUri({ uri: params.rootUri })] : []);
}

/** Without a slash at the end, so that documents' uris begin with it and a slash. */
function folderUri({ uri }: { readonly uri: string }): string {
  return uri.replace(/\/+$/u, '');
}
