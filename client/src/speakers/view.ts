import * as vscode from 'vscode';
import type { OpenArticles } from '../articles';
import type { Scope, SpeakersTree } from './tree';

/** The view that holds the tree, with its two scopes; the scope is remembered with the workspace. */
export function openSpeakersView(
  tree: SpeakersTree,
  articles: OpenArticles,
  memory: vscode.Memento,
): vscode.Disposable {
  const view = vscode.window.createTreeView('copydesk.speakers', { treeDataProvider: tree, showCollapseAll: true });
  const describe = () => {
    view.description = tree.scope === 'folder' ? 'whole folder' : articleName(articles.latest);
  };
  const choose = async (scope: Scope) => {
    tree.scope = scope;
    describe();
    await vscode.commands.executeCommand('setContext', scopeKey, scope);
    await memory.update(scopeKey, scope);
  };
  void choose(memory.get<Scope>(scopeKey, 'article'));
  return vscode.Disposable.from(
    view,
    articles.onDidChange(describe),
    vscode.commands.registerCommand('copydesk.speakers.showArticle', () => choose('article')),
    vscode.commands.registerCommand('copydesk.speakers.showFolder', () => choose('folder')),
    vscode.commands.registerCommand('copydesk.speakers.refresh', () => tree.refresh()),
  );
}

/** Names both the context key that the menus look at and what is remembered. */
const scopeKey = 'copydesk.speakers.scope';

function articleName(uri: vscode.Uri | undefined): string {
  return uri?.path.split('/').at(-1) ?? 'this article';
}
