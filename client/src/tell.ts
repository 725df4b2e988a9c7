import * as vscode from 'vscode';

/** Tells something in the status bar, for a moment. */
export function tellBriefly(message: string): void {
  vscode.window.setStatusBarMessage(message, shown);
}

/** Milliseconds. */
const shown = 5000;
