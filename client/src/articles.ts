import * as vscode from 'vscode';
import type { DocumentState } from '../../server/src/protocol';
import type { Connection } from './connection';

/** What the server takes the open documents for, and which article the user is in. */
export class OpenArticles implements vscode.Disposable {
  readonly #states = new Map<string, DocumentState>();
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable;
  #latest: vscode.Uri | undefined;

  /** The user went to another document, or the server thinks otherwise of one. */
  readonly onDidChange = this.#changed.event;

  constructor(connection: Connection) {
    this.#subscriptions = vscode.Disposable.from(
      connection.onDocument(state => {
        const key = keyOf(vscode.Uri.parse(state.uri));
        const before = this.#states.get(key);
        this.#states.set(key, state);
        // The server says it again after every edit.
        if (before?.state !== state.state || before.label !== state.label) {
          this.#update();
        }
      }),
      connection.onDidClose(() => {
        this.#states.clear();
        this.#update();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#states.delete(keyOf(uri))),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      this.#changed,
    );
  }

  /** The state of the document that has the user's attention; undefined for other kinds of documents. */
  get active(): DocumentState | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.#states.get(keyOf(editor.document.uri));
  }

  /** The article the user is in, or was in before going to something that is no text. */
  get latest(): vscode.Uri | undefined {
    return this.#latest;
  }

  isArticle(uri: vscode.Uri): boolean | undefined {
    const state = this.#states.get(keyOf(uri));
    return state && state.state === 'article';
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #update(): void {
    const isActive = this.active?.state === 'article';
    const editor = vscode.window.activeTextEditor;
    if (editor) {
      this.#latest = isActive ? editor.document.uri : undefined;
    }
    void vscode.commands.executeCommand('setContext', 'copydesk.active', isActive);
    this.#changed.fire(undefined);
  }
}

/** The server may write the same uri with other escapes; parsed and written again they are the same. */
function keyOf(uri: vscode.Uri): string {
  return uri.toString();
}
