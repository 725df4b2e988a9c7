import * as vscode from 'vscode';
import type { Copydesk } from '../../client/src/copydesk';

/** The article most tests look at. */
export const wire = '2026-03-04-port-strike-wire.txt';

export function uriOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(name)));
}

/** Opens an article and waits until the server has taken it for one. */
export async function openArticle(name: string): Promise<vscode.TextEditor> {
  const editor = await open(name);
  const desk = await copydesk();
  await until(() => desk.isArticle(editor.document.uri), `${name} to be an article`);
  return editor;
}

/** The extension under test, as it was installed. */
export async function copydesk(): Promise<Copydesk> {
  return vscode.extensions.getExtension<Copydesk>('copydesk.copydesk')!.activate();
}

/** Where `words` stand for the `nth` time; the middle of them, for a hover. */
export function placeOf({ document }: vscode.TextEditor, words: string, nth = 1): vscode.Position {
  let at = -1;
  for (let count = 0; count < nth; count++) {
    at = document.getText().indexOf(words, at + 1);
    if (at < 0) {
      throw new Error(`“${words}” does not stand ${nth} times in ${document.uri.path}`);
    }
  }
  return document.positionAt(at + Math.floor(words.length / 2));
}

/** Asks until there is an answer that is not empty. */
export async function until<T>(
  ask: () => T | undefined | Thenable<T | undefined>,
  what: string,
  within = 10_000,
): Promise<T> {
  for (const end = Date.now() + within; ;) {
    const answer = await ask();
    if (answer && !(Array.isArray(answer) && answer.length === 0)) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain for ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Runs one of VS Code's `vscode.execute…Provider` commands at a place; asks again while the answer is empty. */
export function ask<T>(provider: string, editor: vscode.TextEditor, place: vscode.Position): Promise<T[]> {
  return until(
    () => vscode.commands.executeCommand<T[]>(`vscode.execute${provider}`, editor.document.uri, place),
    provider,
  );
}

export async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('copydesk').update(name, value, vscode.ConfigurationTarget.Global);
}

/** A finding's code, with or without a link to its description. */
export function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** What hovers show, as Markdown. */
export function textOf(hovers: readonly vscode.Hover[]): string {
  return hovers
    .flatMap(({ contents }) => contents)
    .map(content => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}
