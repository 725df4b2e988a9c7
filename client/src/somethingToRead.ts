import * as vscode from 'vscode';
import { languages, projectFiles, settingsSection } from '../../server/src/protocol';

/** Whether the user wants no server at all. */
export function isSwitchedOff(): boolean {
  return vscode.workspace.getConfiguration(settingsSection).get('enable') === 'off';
}

/**
 * Whether the server has something to read: a document of our languages is open, or a folder that is no software project. In a software
 * project it would only take memory, until the user asks for it.
 */
export async function hasSomethingToRead(): Promise<boolean> {
  const settings = vscode.workspace.getConfiguration(settingsSection);
  const isAskedFor = settings.get('enable') === 'on' || settings.get<readonly string[]>('include', []).length > 0;
  if (
    isAskedFor ||
    vscode.workspace.textDocuments.some(({ languageId }) => languages.some(one => one === languageId))
  ) {
    return true;
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  const projects = await Promise.all(folders.map(({ uri }) => isSoftwareProject(uri)));
  return projects.includes(false);
}

/** Whether it holds the files of one, and no folder `.copydesk`. */
async function isSoftwareProject(folder: vscode.Uri): Promise<boolean> {
  const names = await vscode.workspace.fs.readDirectory(folder).then(
    entries => entries.map(([name]) => name),
    (): readonly string[] => [],
  );
  return !names.includes('.copydesk') && names.some(name => projectFiles.includes(name));
}
