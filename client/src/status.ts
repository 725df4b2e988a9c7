import * as vscode from 'vscode';
import type { DocumentState, Status, UnreadKind } from '../../server/src/protocol';
import type { OpenArticles } from './articles';
import type { Connection } from './connection';

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

/** What the folder is to Copydesk, for the views' words: the context key `copydesk.folder`. */
function folderKind(status: Status | undefined): 'reading' | 'read' | 'empty' | UnreadKind {
  if (status?.state !== 'ready') {
    return 'reading';
  }
  return status.unread ?? (status.done === 0 ? 'empty' : 'read');
}

interface Look {
  readonly icon: string;
  readonly label: string;
  readonly details: readonly string[];
  /** What the user may do about it. */
  readonly offers: readonly Offer[];
}

interface Offer {
  readonly command: string;
  readonly title: string;
}

const readFile: Offer = { command: 'copydesk.readFile', title: 'Read This File' };
const review: Offer = { command: 'copydesk.review', title: 'Review the Next Suggestion' };
const readFolder: Offer = { command: 'copydesk.readFolder', title: 'Read This Folder as a Corpus' };

function lookOf(status: Status | undefined, document: DocumentState | undefined): Look | undefined {
  if (status?.state === 'indexing') {
    const label = `Reading ${number(status.done)} of ${number(status.total)}`;
    return { icon: 'loading~spin', label, details: ['Copydesk is reading the articles of this folder.'], offers: [] };
  }
  if (document?.label !== undefined) {
    const details = document.details === undefined ? [] : [document.details];
    return { icon: 'circle-slash', label: document.label, details, offers: offersFor(document.why) };
  }
  if (status !== undefined && (document?.state === 'article' || status.done > 0)) {
    const details = [
      ...progressOf(document),
      ...readerOf(status),
      ...(status.notice === undefined ? [] : [status.notice]),
    ];
    return { icon: 'quote', label: articlesRead(status), details, offers: document?.progress ? [review] : [] };
  }
  return undefined;
}

function offersFor(why: UnreadKind | undefined): readonly Offer[] {
  switch (why) {
    case 'software-project':
      return [readFile, readFolder];
    case 'no-prose':
    case 'other-language':
    case 'excluded':
      return [readFile];
    case 'switched-off':
    case 'home-folder':
    case 'other-mode':
    case 'too-large':
    case undefined:
      return [];
  }
}

/** Words of articles and of the server are shown as they are; only the offers are links. */
function tooltipOf({ details, offers }: Look): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.isTrusted = { enabledCommands: offers.map(({ command }) => command) };
  details.forEach(line => tooltip.appendText(line).appendMarkdown('\n\n'));
  tooltip.appendMarkdown(offers.map(({ command, title }) => `[${title}](command:${command})`).join(' · '));
  return tooltip;
}

/** How far people have gone through the article that the user is in. */
function progressOf(document: DocumentState | undefined): readonly string[] {
  const { decided, all } = document?.progress ?? { decided: 0, all: 0 };
  return decided === 0
    ? []
    : [`${number(decided)} of ${number(all)} names, figures and quotes of this article are decided.`];
}

function readerOf({ model, reader, modelNote }: Status): readonly string[] {
  const note = modelNote === undefined ? [] : [modelNote];
  switch (model) {
    case 'none':
      return ['Read by word lists.'];
    case 'loading':
      return ['Read by word lists, until Copydesk’s model is loaded.'];
    case 'ready':
      return ['Read by Copydesk’s model.', ...note, `Model ${reader.slice(0, hashShown)}`];
    case 'failed':
      return ['Read by word lists only, for Copydesk’s model cannot be had.', ...note];
  }
}

/** Characters of the weights' hash that tell one model from another. */
const hashShown = 8;

function articlesRead({ done }: Status): string {
  return done === 1 ? '1 article' : `${number(done)} articles`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
