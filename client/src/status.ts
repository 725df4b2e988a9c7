import * as vscode from 'vscode';
import type { Status } from '../../server/src/protocol';
import type { OpenArticles } from './articles';
import type { Connection } from './connection';
import { folderKind, lookOf, type Look } from './look';

/** The one status item: how far the folder is read, how many articles there are, and where the open document was left out. */
export function showStatus(connection: Connection, articles: OpenArticles): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('copydesk.status', vscode.StatusBarAlignment.Right, priority);
  item.name = 'Copydesk';
  item.command = 'copydesk.speakers.focus';
  let status: Status | undefined;
  const update = () => {
    const look = lookOf(status, articles.active);
    void vscode.commands.executeCommand('setContext', 'copydesk.folder', folderKind(status));
    if (look === undefined) {
      item.hide();
      return;
    }
    item.text = `$(${look.icon}) ${look.label}`;
    item.tooltip = tooltipOf(look);
    item.accessibilityInformation = { label: `Copydesk: ${look.label}. ${look.details.join(' ')}` };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    connection.onStatus(newest => {
      status = newest;
      update();
    }),
    connection.onDidClose(() => {
      status = undefined;
      update();
    }),
    articles.onDidChange(update),
  );
}

/** To the left of line and column. */
const priority = 101;

/** Words of articles and of the server are shown as they are; only the offers are links. */
function tooltipOf({ details, offers }: Look): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.isTrusted = { enabledCommands: offers.map(({ command }) => command) };
  details.forEach(line => tooltip.appendText(line).appendMarkdown('\n\n'));
  tooltip.appendMarkdown(offers.map(({ command, title }) => `[${title}](command:${command})`).join(' · '));
  return tooltip;
}
