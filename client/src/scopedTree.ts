import * as vscode from 'vscode';
import type { OpenArticles } from './articles';
import type { Connection } from './connection';

/** `article`: what the article holds that the user is in. `folder`: what all of them hold. */
export type Scope = 'article' | 'folder';

/** What a tree is made of: the server says what there is, the client how it looks. */
export interface Rows<Node> {
  /** The request that the server answers with the tree's roots; its parameters name the article, or none for the folder. */
  readonly request: string;
  readonly rootOf: (root: unknown) => Node;
  readonly childrenOf: (node: Node) => Node[];
  readonly itemOf: (node: Node, scope: Scope) => vscode.TreeItem;
}

/** A tree over the article or the folder that asks the server anew when something has changed. */
export class ScopedTree<Node> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable;
  #scope: Scope = 'article';
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly connection: Connection,
    private readonly articles: OpenArticles,
    private readonly rows: Rows<Node>,
  ) {
    this.#subscriptions = vscode.Disposable.from(
      connection.onDidChange(() => this.refreshSoon()),
      connection.onDidClose(() => this.refreshSoon()),
      articles.onDidChange(() => this.refreshSoon()),
      this.#changed,
    );
  }

  get scope(): Scope {
    return this.#scope;
  }

  set scope(scope: Scope) {
    this.#scope = scope;
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** Once for all that happens within a moment. */
  refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.refresh(), moment);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    return node === undefined ? (await this.#roots()).map(this.rows.rootOf) : this.rows.childrenOf(node);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return this.rows.itemOf(node, this.#scope);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  async #roots(): Promise<readonly unknown[]> {
    const uri = this.articles.latest?.toString();
    if (this.#scope === 'article' && uri === undefined) {
      return [];
    }
    const within = this.#scope === 'article' && uri !== undefined ? { uri } : {};
    return (await this.connection.request<readonly unknown[]>(this.rows.request, within)) ?? [];
  }
}

/** Milliseconds of quiet before the tree asks again. */
const moment = 200;
