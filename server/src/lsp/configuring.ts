import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { settingsSection } from '../protocol';
import { logTo } from './answer';
import type { Desk } from './desk';
import { articleExtensions } from '../workshop/files';
import { inTime } from '../workshop/inTime';
import { settingsFrom } from './settings';

/** Keeps the desk's settings and folders as the client has them. */
export class Configuring {
  #folders: readonly string[];
  /** What the client sent of its settings last. */
  #sent: unknown;
  readonly #workspace: ClientCapabilities['workspace'];

  constructor(
    private readonly connection: Connection,
    private readonly desk: Desk,
    params: InitializeParams,
    /** Milliseconds that the client is waited for. */
    private readonly patience: number,
  ) {
    this.#folders = foldersOf(params);
    this.#workspace = params.capabilities.workspace;
  }

  /** Has the client tell what changes, and takes what holds now. A client that refuses tells us less, and is served all the same. */
  begin(): void {
    const { connection } = this;
    const log = logTo(connection);
    if (this.#workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      const section = [settingsSection, 'files.encoding'];
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(log);
    }
    if (this.#workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      // Editors fold what happens to a folder's files into one event of the folder, which may be called anything.
      const watchers = [
        { globPattern: `**/*{${articleExtensions.join(',')}}`, kind: WatchKind.Change },
        { globPattern: '**/.gitignore', kind: WatchKind.Change },
        { globPattern: '**/.copydesk/**', kind: WatchKind.Create | WatchKind.Change | WatchKind.Delete },
        { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
      ];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(log);
    }
    if (this.#workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(folderUri));
        this.#folders = [...this.#folders.filter(uri => !gone.has(uri)), ...added.map(folderUri)];
        this.#configure().catch(log);
      });
    }
    this.#configure().catch(log);
  }

  /** The client's settings have changed; these are they, where it sends them. */
  changed(settings: unknown): void {
    this.#sent =
      typeof settings === 'object' && settings !== null
        ? (settings as Record<string, unknown>)[settingsSection]
        : undefined;
    this.#configure().catch(logTo(this.connection));
  }

  /** Hands the settings to the desk, as the editor has them now. */
  async #configure(): Promise<void> {
    const folders = this.#folders;
    const [section, ...encodings] = await this.#sections(folders);
    // Folders that have changed meanwhile are being asked for.
    if (folders === this.#folders) {
      const settings = settingsFrom(section, new Map(folders.map((folder, index) => [folder, encodings[index]])));
      await this.desk.configure(settings, folders);
    }
  }

  /** Our own section, and the encoding of each folder; what the editor sent last where it cannot be asked, or does not answer. */
  async #sections(folders: readonly string[]): Promise<readonly unknown[]> {
    if (this.#workspace?.configuration !== true) {
      return [this.#sent];
    }
    const encodings = folders.map(scopeUri => ({ section: 'files.encoding', scopeUri }));
    const asked = this.connection.workspace.getConfiguration([{ section: settingsSection }, ...encodings]);
    try {
      const answer: unknown = await inTime(asked, this.patience);
      return Array.isArray(answer) ? (answer as readonly unknown[]) : [this.#sent];
    } catch (error) {
      logTo(this.connection)(error);
      return [this.#sent];
    }
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
