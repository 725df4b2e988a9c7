import * as vscode from 'vscode';
import { settingsSection } from '../../server/src/protocol';
import type { OpenArticles } from './articles';
import { tellBriefly } from './tell';

/**
 * “Read This File” and “Read This Folder as a Corpus”: what the user names is read whatever speaks against it. It is remembered in the
 * workspace's settings (`copydesk.include`), or in the user's where no folder is open; the articles themselves stay as they are.
 */
export function registerInclude(articles: OpenArticles): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.readFile', async (chosen?: vscode.Uri) => {
      const uri = chosen ?? articles.document;
      if (uri?.scheme === 'untitled') {
        await vscode.window.showInformationMessage(unsaved);
      } else if (uri) {
        await include(uri, 'file');
      }
    }),
    vscode.commands.registerCommand('copydesk.readFolder', async (chosen?: vscode.Uri) => {
      const uri = chosen ?? folderAround(articles);
      if (uri) {
        await include(uri, 'folder');
      }
    }),
  );
}

/** The folder of the document that is not read because of it, else the one that is open. */
function folderAround({ kind, document }: OpenArticles): vscode.Uri | undefined {
  return kind === 'software-project' && document
    ? vscode.Uri.joinPath(document, '..')
    : vscode.workspace.workspaceFolders?.[0]?.uri;
}

async function include(uri: vscode.Uri, what: 'file' | 'folder'): Promise<void> {
  const settings = vscode.workspace.getConfiguration(settingsSection);
  const [target, known] = vscode.workspace.workspaceFolders
    ? [vscode.ConfigurationTarget.Workspace, settings.inspect<readonly string[]>('include')?.workspaceValue]
    : [vscode.ConfigurationTarget.Global, settings.inspect<readonly string[]>('include')?.globalValue];
  const entry = what === 'folder' ? `${nameOf(uri)}/` : nameOf(uri);
  await settings.update('include', [...new Set([...(known ?? []), entry])], target);
  tellBriefly(`Remembered in the setting copydesk.include: ${entry}`);
}

/** Relative to the folder that is open; where that would be ambiguous, the whole uri. */
function nameOf(uri: vscode.Uri): string {
  const [only, another] = vscode.workspace.workspaceFolders ?? [];
  if (another !== undefined || vscode.workspace.getWorkspaceFolder(uri) === undefined) {
    return uri.toString();
  }
  return uri.toString() === only?.uri.toString() ? '.' : vscode.workspace.asRelativePath(uri, false);
}

const unsaved = 'Save the document first, so that Copydesk can remember to read it.';
