import * as vscode from 'vscode';
import { decideCommands } from '../../../server/src/protocol';
import type { Connection } from '../connection';
import { DecidedLast } from './decidedLast';

/**
 * Whether Ctrl+Z means the last decision: only while the last that the user did in the editor was to decide. The context key
 * `copydesk.decidedLast`. A decision is no edit of the article, so the editor's own undo would take back what was typed before it.
 */
export class UndoKey implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable;
  readonly #last = new DecidedLast<vscode.TextDocument>();

  constructor(connection: Connection) {
    this.#subscriptions = vscode.Disposable.from(
      connection.onDecided(({ command, label }) => {
        if (label !== undefined) {
          this.#last.decided(vscode.window.activeTextEditor?.document, command === decideCommands.undo ? -1 : 1);
          this.#tell();
        }
      }),
      connection.onDidClose(() => {
        this.#last.forget();
        this.#tell();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#last.edited(document)) {
          this.#tell();
        }
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#tell()),
    );
    this.#tell();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #tell(): void {
    const isLast = this.#last.holdsIn(vscode.window.activeTextEditor?.document);
    void vscode.commands.executeCommand('setContext', 'copydesk.decidedLast', isLast);
  }
}
