import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { hasSomethingToRead, isSwitchedOff } from './somethingToRead';
import {
  changedNotification,
  decidedNotification,
  documentNotification,
  exportedNotification,
  hoverCommands,
  offeredNotification,
  languages,
  settingsSection,
  statusNotification,
  type ClientAbility,
  type DecidedParams,
  type DocumentState,
  type ExportedPart,
  type Offer,
  type Status,
} from '../../server/src/protocol';

/** Makes the client by the means that the door has: a process on the desktop, a worker in a browser. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/**
 * The line to the server. There is one as soon as there is something to read or somebody asks, and while `copydesk.enable` is not “off”.
 * What the server tells without being asked comes as events.
 */
export class Connection implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #status = new vscode.EventEmitter<Status>();
  readonly #document = new vscode.EventEmitter<DocumentState>();
  readonly #decided = new vscode.EventEmitter<DecidedParams>();
  readonly #offered = new vscode.EventEmitter<Offer>();
  readonly #exported = new vscode.EventEmitter<ExportedPart>();
  readonly #closed = new vscode.EventEmitter<undefined>();
  #client: Promise<BaseLanguageClient> | undefined;
  #settings: vscode.Disposable | undefined;
  #restarts = 0;

  readonly onDidChange = this.#changed.event;
  readonly onStatus = this.#status.event;
  readonly onDocument = this.#document.event;
  readonly onDecided = this.#decided.event;
  readonly onOffered = this.#offered.event;
  readonly onExported = this.#exported.event;
  readonly onDidClose = this.#closed.event;

  constructor(private readonly makeClient: MakeClient) {}

  /** Starts the server when there is something to read, now or later, unless it is switched off. */
  follow(): void {
    const look = () => {
      this.#startWhereWanted().catch((error: unknown) => console.error('Copydesk could not start its server', error));
    };
    this.#settings = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration(settingsSection)) {
          look();
        }
      }),
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidChangeWorkspaceFolders(look),
    );
    look();
  }

  /** How often the server ended unasked and was started again. */
  get restarts(): number {
    return this.#restarts;
  }

  /** Asks the server, and has it started for that; undefined when it is switched off. */
  async request<Answer>(
    method: string,
    parameters: object,
    token?: vscode.CancellationToken,
  ): Promise<Answer | undefined> {
    this.#start();
    const client = await this.#client;
    // What is given as undefined would be sent as a second parameter.
    return token === undefined
      ? client?.sendRequest<Answer>(method, parameters)
      : client?.sendRequest<Answer>(method, parameters, token);
  }

  dispose(): void {
    this.#settings?.dispose();
    this.#stop();
    for (const emitter of [
      ...[this.#changed, this.#status, this.#document, this.#decided, this.#offered, this.#exported, this.#closed],
    ]) {
      emitter.dispose();
    }
  }

  async #startWhereWanted(): Promise<void> {
    if (isSwitchedOff()) {
      this.#stop();
    } else if (this.#client === undefined && (await hasSomethingToRead())) {
      this.#start();
    }
  }

  #start(): void {
    if (this.#client === undefined && !isSwitchedOff()) {
      const client = this.#connect(() => this.#client === client);
      this.#client = client;
      client.catch((error: unknown) => {
        void vscode.window.showErrorMessage(`Copydesk's server did not start: ${String(error)}`);
      });
    }
  }

  async #connect(isWanted: () => boolean): Promise<BaseLanguageClient> {
    const client = await this.makeClient(options());
    client.onNotification(changedNotification, () => this.#changed.fire(undefined));
    client.onNotification(statusNotification, (status: Status) => this.#status.fire(status));
    client.onNotification(documentNotification, (state: DocumentState) => this.#document.fire(state));
    client.onNotification(decidedNotification, (decided: DecidedParams) => this.#decided.fire(decided));
    client.onNotification(offeredNotification, (offer: Offer) => this.#offered.fire(offer));
    client.onNotification(exportedNotification, (part: ExportedPart) => this.#exported.fire(part));
    await client.start();
    const { state: running } = client;
    // A server that ends unasked is started again by its client, which gives up, and says so, when that happens too often.
    client.onDidChangeState(({ oldState, newState }) => {
      if (!isWanted()) {
        return;
      }
      if (oldState === running) {
        this.#closed.fire(undefined);
      } else if (newState === running) {
        this.#restarts++;
        this.#changed.fire(undefined);
        void vscode.window.showWarningMessage("Copydesk's server ended unexpectedly and was started again.");
      }
    });
    return client;
  }

  #stop(): void {
    const client = this.#client;
    if (client === undefined) {
      return;
    }
    this.#client = undefined;
    // A client that never started has told so already.
    client.then(started => started.dispose()).catch(() => undefined);
    this.#closed.fire(undefined);
  }
}

/**
 * Where articles may live: on the disk (a remote one too), not yet saved, or in a virtual folder. Older versions shown in a
 * comparison, output panels and the like are no articles.
 */
export const schemes: readonly string[] = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web'];

function options(): LanguageClientOptions {
  return {
    documentSelector: languages.flatMap(language => schemes.map(scheme => ({ language, scheme }))),
    // A hover may run these commands, which only show places, and no others.
    markdown: { isTrusted: { enabledCommands: Object.values(hoverCommands) } },
    diagnosticCollectionName: settingsSection,
    initializationOptions: { picks: true } satisfies ClientAbility,
  };
}
