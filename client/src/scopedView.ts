import * as vscode from 'vscode';
import type { OpenArticles } from './articles';
import type { Scope, ScopedTree } from './scopedTree';

/** The view `id` that holds a tree, with its two scopes; the scope is remembered with the workspace. */
export function openScopedView<Node extends { readonly kind: string }>(
  id: string,
  tree: ScopedTree<Node>,
  articles: OpenArticles,
  memory: vscode.Memento,
): vscode.Disposable {
  const view = vscode.window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true });
  // Names both the context key that the menus look at and what is remembered.
  const scopeKey = `${id}.scope`;
  const describe = () => {
    view.description = tree.scope === 'folder' ? 'whole folder' : (fileName(articles.document) ?? '');
  };
  const choose = async (scope: Scope) => {
    tree.scope = scope;
    describe();
    await vscode.commands.executeCommand('setContext', scopeKey, scope);
    await memory.update(scopeKey, scope);
  };
  choose(memory.get<Scope>(scopeKey, 'article')).catch((error: unknown) => {
    // The extension host's log hears of it; the view shows the article.
    console.error('Copydesk could not tell the scope of a view', error);
  });
  return vscode.Disposable.from(
    view,
    articles.onDidChange(describe),
    vscode.commands.registerCommand(`${id}.showArticle`, () => choose('article')),
    vscode.commands.registerCommand(`${id}.showFolder`, () => choose('folder')),
    vscode.commands.registerCommand(`${id}.refresh`, () => tree.refresh()),
  );
}

function fileName(uri: vscode.Uri | undefined): string | undefined {
  return uri?.path.split('/').at(-1);
}
