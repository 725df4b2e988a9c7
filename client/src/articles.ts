import * as vscode from 'vscode';
import { languages, type DocumentState, type UnreadKind } from '../../server/src/protocol';
import { schemes, type Connection } from './connection';

/**
 * What the document that the user is in is to Copydesk: `none` where none is open, `waiting` until the server has said so, else an
 * article or why it is not read. The context key `copydesk.document` has the same words.
 */
export type DocumentKind = 'none' | 'waiting' | 'article' | UnreadKind;

/** What the server takes the open documents for, and which article the user is in. */
export class OpenArticles implements vscode.Disposable {
  readonly #states = new Map<string, DocumentState>();
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable;
  #latest: vscode.TextDocument | undefined;

  /** The user went to another document, or the server thinks otherwise of one. */
  readonly onDidChange = this.#changed.event;

  constructor(connection: Connection) {
    this.#subscriptions = vscode.Disposable.from(
      connection.onDocument(state => {
        const key = keyOf(vscode.Uri.parse(state.uri));
        const before = this.#states.get(key);
        this.#states.set(key, state);
        // The server says it again after every edit.
        const isSame = before?.state === state.state && before.details === state.details;
        if (!isSame || before.progress?.decided !== state.progress?.decided) {
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
    this.#update();
  }

  /** The state of the document that has the user's attention; undefined for other kinds of documents. */
  get active(): DocumentState | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.#states.get(keyOf(editor.document.uri));
  }

  /** The document the user is in, or was in before going to something that is no text. */
  get document(): vscode.Uri | undefined {
    return this.#latest?.uri;
  }

  /** The same, where it is an article. */
  get latest(): vscode.Uri | undefined {
    return this.kind === 'article' ? this.document : undefined;
  }

  get kind(): DocumentKind {
    if (this.#latest === undefined) {
      return 'none';
    }
    if (!isArticleLanguage(this.#latest.languageId)) {
      return 'other-mode';
    }
    const state = this.#states.get(keyOf(this.#latest.uri));
    return state?.state === 'article' ? 'article' : (state?.why ?? 'waiting');
  }

  isArticle(uri: vscode.Uri): boolean | undefined {
    const state = this.#states.get(keyOf(uri));
    return state && state.state === 'article';
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #update(): void {
    const document = vscode.window.activeTextEditor?.document;
    // An output panel is an editor too, and nobody means it.
    if (document && schemes.includes(document.uri.scheme)) {
      this.#latest = document;
    } else if (vscode.window.visibleTextEditors.length === 0 && this.#latest?.isClosed === true) {
      this.#latest = undefined;
    }
    void vscode.commands.executeCommand('setContext', 'copydesk.active', this.active?.state === 'article');
    void vscode.commands.executeCommand('setContext', 'copydesk.document', this.kind);
    this.#changed.fire(undefined);
  }
}

export function isArticleLanguage(language: string): boolean {
  return languages.some(one => one === language);
}

/** The server may write the same uri with other escapes; parsed and written again they are the same. */
function keyOf(uri: vscode.Uri): string {
  return uri.toString();
}
