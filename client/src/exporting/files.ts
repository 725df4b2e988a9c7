import * as vscode from 'vscode';
import { isThere } from '../isThere';

/** Writes what was exported, in a folder or as the one file; nothing over what is there unless the user was asked. Whether it was written. */
export async function writeFiles(
  files: ReadonlyMap<string, readonly string[]>,
  out: vscode.Uri,
  isFolder: boolean,
  hasAsked: boolean,
): Promise<boolean> {
  const all = [...files].map(([name, parts]) => ({
    uri: isFolder ? vscode.Uri.joinPath(out, ...name.split('/')) : out,
    parts,
  }));
  if (!hasAsked && !(await mayWrite(all.map(({ uri }) => uri)))) {
    return false;
  }
  const encoder = new TextEncoder();
  for (const { uri, parts } of all) {
    await vscode.workspace.fs.writeFile(uri, encoder.encode(parts.join('')));
  }
  return true;
}

async function mayWrite(uris: readonly vscode.Uri[]): Promise<boolean> {
  const there = await Promise.all(uris.map(isThere));
  const count = there.filter(Boolean).length;
  if (count === 0) {
    return true;
  }
  const overwrite = 'Overwrite';
  const files = count === 1 ? '1 file is' : `${count} files are`;
  return (await vscode.window.showWarningMessage(`${files} there already.`, { modal: true }, overwrite)) === overwrite;
}
