import * as vscode from 'vscode';
import {
  exportFormatsRequest,
  exportRequest,
  type ExportFormat,
  type ExportParams,
  type ExportResult,
} from '../../../server/src/protocol';
import type { OpenArticles } from '../articles';
import type { Connection } from '../connection';
import { writeFiles } from './files';

/** *Export…*: the user picks what, in which form and where; the server makes the files, and they are written where the user said. */
export function registerExporting(connection: Connection, articles: OpenArticles): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.export', (first: unknown) => run(connection, articles, first));
}

/** What a keybinding or a macro gives in `args`, so that nothing is asked. */
interface Given {
  readonly format?: string;
  readonly table?: string;
  readonly scope?: 'article' | 'folder';
  /** The folder, or the file where there is one, as a uri. */
  readonly out?: string;
}

async function run(connection: Connection, articles: OpenArticles, first: unknown): Promise<void> {
  const given: Given = typeof first === 'object' && first !== null && !(first instanceof vscode.Uri) ? first : {};
  const scope = await scopeFor(given, first, articles.latest);
  const format = scope && (await formatFor(connection, given.format));
  const table = format?.tables && (given.table ?? (await tableFor(format.tables)));
  if (scope === undefined || format === undefined || (format.tables !== undefined && table === undefined)) {
    return;
  }
  const out = given.out === undefined ? await placeFor(format, table) : vscode.Uri.parse(given.out, true);
  if (out === undefined) {
    return;
  }
  const made = await exported(connection, {
    format: format.name,
    ...(table === undefined ? {} : { table }),
    ...(scope.uri === undefined ? {} : { uri: scope.uri.toString() }),
  });
  const hasAsked = given.out === undefined && !format.isFolder;
  const isWritten = made !== undefined && (await writeFiles(made.files, out, format.isFolder, hasAsked));
  if (made !== undefined && isWritten) {
    tell(made.result, out);
  }
}

interface Scope {
  /** The article, or a folder in the opened one; undefined of all that is open. */
  readonly uri: vscode.Uri | undefined;
}

/** A file or folder of the Explorer says it, else the user does, where there is something to choose. */
async function scopeFor(given: Given, first: unknown, article: vscode.Uri | undefined): Promise<Scope | undefined> {
  if (first instanceof vscode.Uri) {
    return { uri: first };
  }
  if (given.scope !== undefined || article === undefined) {
    return { uri: given.scope === 'article' ? article : undefined };
  }
  const name = vscode.workspace.asRelativePath(article);
  const picked = await vscode.window.showQuickPick(
    [
      { label: 'This article', description: name, uri: article },
      { label: 'All articles of the folder', uri: undefined },
    ],
    { placeHolder: 'What to export' },
  );
  return picked && { uri: picked.uri };
}

async function formatFor(connection: Connection, name: string | undefined): Promise<ExportFormat | undefined> {
  const formats = (await connection.request<readonly ExportFormat[]>(exportFormatsRequest, {})) ?? [];
  if (name !== undefined) {
    return formats.find(one => one.name === name);
  }
  const items = formats.map(format => ({ label: format.name, detail: format.title, format }));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'Export as', matchOnDetail: true }))?.format;
}

function tableFor(tables: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showQuickPick(tables, { placeHolder: 'What to list' });
}

/** Of several files the folder, else the file. */
async function placeFor(
  { name, extension, isFolder }: ExportFormat,
  table = 'articles',
): Promise<vscode.Uri | undefined> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const base = workspace === undefined ? {} : { defaultUri: workspace.uri };
  if (isFolder) {
    const open = { ...base, canSelectFiles: false, canSelectFolders: true, openLabel: `Export ${name} here` };
    return (await vscode.window.showOpenDialog(open))?.[0];
  }
  const file = `${table}${extension}`;
  return vscode.window.showSaveDialog(
    workspace === undefined ? {} : { defaultUri: vscode.Uri.joinPath(workspace.uri, file) },
  );
}

interface Made {
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly result: ExportResult;
}

/** Undefined where the user gave up. */
function exported(connection: Connection, what: Omit<ExportParams, 'id'>): Thenable<Made | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: 'Copydesk: exporting', cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const files = new Map<string, string[]>();
    const id = ++exports;
    let told = 0;
    const listening = connection.onExported(part => {
      if (part.id !== id) {
        return;
      }
      if (part.name !== '') {
        files.set(part.name, [...(files.get(part.name) ?? []), part.content]);
      }
      const increment = ((part.done - told) / part.total) * 100;
      progress.report({ message: `${part.done} of ${part.total} articles`, increment });
      told = part.done;
    });
    try {
      const result = await connection.request<ExportResult | null>(exportRequest, { ...what, id }, token);
      return result ? { files, result } : undefined;
    } catch (error) {
      if (token.isCancellationRequested) {
        return undefined;
      }
      throw error;
    } finally {
      listening.dispose();
    }
  });
}

let exports = 0;

/** What went, and what the format could not hold. */
function tell({ articles, losses }: ExportResult, out: vscode.Uri): void {
  const count = articles === 1 ? '1 article' : `${articles} articles`;
  const place = vscode.workspace.asRelativePath(out);
  const left =
    losses.length === 0
      ? ''
      : ` Left out: ${losses.slice(0, mostLosses).join('; ')}${losses.length > mostLosses ? ' …' : ''}`;
  void vscode.window.showInformationMessage(`Copydesk exported ${count} to ${place}.${left}`);
}

const mostLosses = 3;
