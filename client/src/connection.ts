import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  changedNotification,
  documentNotification,
  hoverCommands,
  languages,
  settingsSection,
  statusNotification,
  type DocumentState,
  type Status,
} from '../../server/src/protocol';

/** Makes the client by the means that the door has: a process on the desktop, a worker in a browser. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/**
 * The line to the server. There is one while `copydesk.enable` is not “off”.
 * What the server tells without being asked comes as events.
 */
export class Connection implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #status = new vscode.EventEmitter<Status>();
  readonly #document = new vscode.EventEmitter<DocumentState>();
  readonly #closed = new vscode.EventEmitter<undefined>();
  #client: Promise<BaseLanguageClient> | undefined;
  #settings: vscode.Disposable | undefined;

  readonly onDidChange = this.#changed.event;
  readonly onStatus = this.#status.event;
  readonly onDocument = this.#document.event;
  readonly onDidClose = this.#closed.event;

  constructor(private readonly makeClient: MakeClient) {}

  /** Starts the server now, unless it is switched off, and follows the setting from here on. */
  follow(): void {
    this.#settings = vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration(`${settingsSection}.enable`)) {
        this.#startOrStop();
      }
    });
    this.#startOrStop();
  }

  /** Asks the server; undefined when there is none. */
  async request<Answer>(method: string, parameters: object): Promise<Answer | undefined> {
    const client = await this.#client;
    return client?.sendRequest<Answer>(method, parameters);
  }

  dispose(): void {
    this.#settings?.dispose();
    this.#stop();
    for (const emitter of [this.#changed, this.#status, this.#document, this.#closed]) {
      emitter.dispose();
    }
  }

  #startOrStop(): void {
    const isWanted = vscode.workspace.getConfiguration(settingsSection).get('enable') !== 'off';
    if (!isWanted) {
      this.#stop();
    } else if (this.#client === undefined) {
      this.#client = this.#start();
      this.#client.catch((error: unknown) => {
        void vscode.window.showErrorMessage(`Copydesk's server did not start: ${String(error)}`);
      });
    }
  }

  async #start(): Promise<BaseLanguageClient> {
    const client = await this.makeClient(options());
    client.onNotification(changedNotification, () => this.#changed.fire(undefined));
    client.onNotification(statusNotification, (status: Status) => this.#status.fire(status));
    client.onNotification(documentNotification, (state: DocumentState) => this.#document.fire(state));
    await client.start();
    return client;
  }

  #stop(): void {
    const client = this.#client;
    this.#client = undefined;
    // A client that never started has told so already.
    client?.then(started => started.dispose()).catch(() => undefined);
    this.#closed.fire(undefined);
  }
}

/**
 * Where articles may live: on the disk (a remote one too), not yet saved, or in a virtual folder. Older versions shown in a
 * comparison, output panels and the like are no articles.
 */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web'];

function options(): LanguageClientOptions {
  return {
    documentSelector: languages.flatMap(language => schemes.map(scheme => ({ language, scheme }))),
    // A hover may run these commands, which only show places, and no others.
    markdown: { isTrusted: { enabledCommands: Object.values(hoverCommands) } },
    diagnosticCollectionName: settingsSection,
  };
}
