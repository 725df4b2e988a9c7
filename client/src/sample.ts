import * as vscode from 'vscode';
import { isThere } from './isThere';

/** “Open Sample Articles”: copies the articles that come with the extension to its own storage, and opens them in a window of their own. */
export function registerSample({ extensionUri, globalStorageUri }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.openSample', async () => {
    const samples = vscode.Uri.joinPath(globalStorageUri, 'Sample Articles');
    await vscode.workspace.fs.createDirectory(globalStorageUri);
    // What the reader typed into them is theirs.
    if (!(await isThere(samples))) {
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'test-fixtures', 'articles'), samples);
    }
    await vscode.commands.executeCommand('vscode.openFolder', samples, { forceNewWindow: true });
  });
}
