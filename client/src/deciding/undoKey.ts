import * as vscode from 'vscode';
import { decideCommands } from '../../../server/src/protocol';
import type { Connection } from '../connection';

/**
 * Whether Ctrl+Z means the last decision: only while the last that the user did in the editor was to decide. The context key
 * `copydesk.decidedLast`. A decision is no edit of the article, so the editor's own undo would take back what was typed before it.
 */
export class UndoKey implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable;
  /** The document in which was decided last, and how often since it was edited. */
  #document: vscode.TextDocument | undefined;
  #count = 0;

  constructor(connection: Connection) {
    this.#subscriptions = vscode.Disposable.from(
      connection.onDecided(({ command, label }) => {
        if (label !== undefined) {
          this.#decided(command === decideCommands.undo ? -1 : 1);
        }
      }),
      connection.onDidClose(() => this.#forget()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document === this.#document) {
          this.#forget();
        }
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#tell()),
    );
    this.#tell();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #decided(change: 1 | -1): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document !== this.#document) {
      this.#count = 0;
      this.#document = document;
    }
    this.#count = Math.max(0, this.#count + change);
    this.#tell();
  }

  #forget(): void {
    this.#count = 0;
    this.#document = undefined;
    this.#tell();
  }

  #tell(): void {
    const isLast = this.#count > 0 && vscode.window.activeTextEditor?.document === this.#document;
    void vscode.commands.executeCommand('setContext', 'copydesk.decidedLast', isLast);
  }
}
