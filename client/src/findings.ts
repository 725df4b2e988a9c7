import * as vscode from 'vscode';
import { findingCommand } from '../../server/src/protocol';

/** Lets the code of a finding, in the Problems view and on its card, lead to what it means. */
export function registerFindings(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(findingCommand, (code: unknown) => {
    const fragment = typeof code === 'string' ? code : '';
    return vscode.commands.executeCommand(
      'markdown.showPreview',
      vscode.Uri.joinPath(extensionUri, 'docs', 'findings.md').with({ fragment }),
    );
  });
}
