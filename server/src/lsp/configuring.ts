import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { settingsSection } from '../protocol';
import type { Desk } from './desk';
import { articleExtensions } from './files';
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
  ) {
    this.#folders = foldersOf(params);
    this.#workspace = params.capabilities.workspace;
  }

  /** Has the client tell what changes, and takes what holds now. */
  async begin(): Promise<void> {
    const { connection } = this;
    if (this.#workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      const section = [settingsSection, 'files.encoding'];
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
    }
    if (this.#workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = [{ globPattern: `**/*{${articleExtensions.join(',')}}` }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (this.#workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(folderUri));
        this.#folders = [...this.#folders.filter(uri => !gone.has(uri)), ...added.map(folderUri)];
        void this.#configure();
      });
    }
    await this.#configure();
  }

  /** The client's settings have changed; these are they, where it sends them. */
  changed(settings: unknown): void {
    this.#sent =
      typeof settings === 'object' && settings !== null
        ? (settings as Record<string, unknown>)[settingsSection]
        : undefined;
    void this.#configure();
  }

  /** Asks the editor for its settings, or takes what it sent last where it cannot be asked, and hands them to the desk. */
  async #configure(): Promise<void> {
    const folders = this.#folders;
    const [section, ...encodings] = await this.#sections(folders);
    const settings = settingsFrom(section, new Map(folders.map((folder, index) => [folder, encodings[index]])));
    await this.desk.configure(settings, folders);
  }

  async #sections(folders: readonly string[]): Promise<readonly unknown[]> {
    if (this.#workspace?.configuration !== true) {
      return [this.#sent];
    }
    const encodings = folders.map(scopeUri => ({ section: 'files.encoding', scopeUri }));
    return this.connection.workspace.getConfiguration([{ section: settingsSection }, ...encodings]);
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
