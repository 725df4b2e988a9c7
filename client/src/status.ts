import * as vscode from 'vscode';
import type { DocumentState, Status } from '../../server/src/protocol';
import type { OpenArticles } from './articles';
import type { Connection } from './connection';

/** The one status item: shown while articles are read in, beside an article, and where a document was left out. */
export function showStatus(connection: Connection, articles: OpenArticles): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('copydesk.status', vscode.StatusBarAlignment.Right, priority);
  item.name = 'Copydesk';
  item.command = 'copydesk.speakers.focus';
  let status: Status | undefined;
  const update = () => {
    const look = lookOf(status, articles.active);
    if (look === undefined) {
      item.hide();
      return;
    }
    item.text = `$(${look.icon}) ${look.label}`;
    item.tooltip = look.details;
    item.accessibilityInformation = { label: `Copydesk: ${look.label}. ${look.details}` };
    item.show();
  };
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

interface Look {
  readonly icon: string;
  readonly label: string;
  readonly details: string;
}

function lookOf(status: Status | undefined, document: DocumentState | undefined): Look | undefined {
  if (status?.state === 'indexing') {
    const label = `Reading ${number(status.done)} of ${number(status.total)}`;
    return { icon: 'loading~spin', label, details: 'Copydesk reads the articles of this folder.' };
  }
  if (document?.state === 'article') {
    const details = [
      'Copydesk reads this article.',
      ...(status ? [readerOf(status)] : []),
      ...(status?.notice ? [status.notice] : []),
    ];
    return { icon: 'quote', label: articlesRead(status), details: details.join('\n') };
  }
  if (document?.label !== undefined) {
    const label = document.label.charAt(0).toUpperCase() + document.label.slice(1);
    return { icon: 'circle-slash', label, details: 'Copydesk leaves this document alone.' };
  }
  return undefined;
}

function readerOf({ model, reader, modelNote }: Status): string {
  switch (model) {
    case 'none':
      return 'Names are read by word lists.';
    case 'loading':
      return 'Names are read by word lists until the model is loaded.';
    case 'ready':
      return [`Read by the model ${reader.slice(0, hashShown)}.`, ...(modelNote ? [modelNote] : [])].join(' ');
    case 'failed':
      return `Names are read by word lists only. ${modelNote ?? ''}`.trim();
  }
}

/** Characters of the weights' hash that tell one model from another. */
const hashShown = 8;

function articlesRead(status: Status | undefined): string {
  if (status === undefined) {
    return 'Copydesk';
  }
  return status.done === 1 ? '1 article' : `${number(status.done)} articles`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
