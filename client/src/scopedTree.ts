import * as vscode from 'vscode';
import type { OpenArticles } from './articles';
import type { Connection } from './connection';
import { rowsOf } from './pages';

/** `article`: what the article holds that the user is in. `folder`: what all of them hold. */
export type Scope = 'article' | 'folder';

/** What a tree is made of: the server says what there is, the client how it looks. */
export interface Rows<Node> {
  /** The request that the server answers with a page of the tree's roots; its parameters name the article, or none for the folder. */
  readonly request: string;
  readonly rootOf: (root: unknown) => Node;
  /** The request for what is under a root, and the root's key for it; undefined of a line that has nothing under it. */
  readonly childrenRequest: string;
  readonly keyOf: (node: Node) => string | undefined;
  readonly childOf: (child: unknown, parent: Node) => Node;
  readonly itemOf: (node: Node, scope: Scope) => vscode.TreeItem;
}

/** A line that leads to the rows that are not shown yet. */
export interface More<Node> {
  readonly kind: 'more';
  readonly of: Node | undefined;
  /** How many these are. */
  readonly left: number;
}

/** A line of a tree: one of its rows, or the way to more of them. */
export type Line<Node> = Node | More<Node>;

/** A tree over the article or the folder that asks the server anew when something has changed. */
export class ScopedTree<Node extends { readonly kind: string }>
  implements vscode.TreeDataProvider<Line<Node>>, vscode.Disposable
{
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable;
  #scope: Scope = 'article';
  /** How many rows are wanted under a key, and (by the empty key) at the root. */
  readonly #wanted = new Map<string, number>();
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
    this.#wanted.clear();
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

  async getChildren(line?: Line<Node>): Promise<Line<Node>[]> {
    if (line !== undefined && isMore(line)) {
      return [];
    }
    const parent = line;
    const key = parent === undefined ? undefined : this.rows.keyOf(parent);
    if (parent !== undefined && key === undefined) {
      return [];
    }
    const within = this.#within();
    const request = parent === undefined ? this.rows.request : this.rows.childrenRequest;
    const parameters = { ...within, ...(key === undefined ? {} : { key }) };
    const wanted = this.#wanted.get(key ?? '') ?? step;
    const page = within && (await rowsOf<unknown>(this.connection, request, parameters, wanted));
    if (page === undefined) {
      return [];
    }
    const nodes = page.rows.map(row => (parent === undefined ? this.rows.rootOf(row) : this.rows.childOf(row, parent)));
    const left = page.total - page.rows.length;
    return [...nodes, ...(left > 0 ? [{ kind: 'more', of: parent, left } as const] : [])];
  }

  getTreeItem(line: Line<Node>): vscode.TreeItem {
    return isMore(line) ? this.#moreItem(line) : this.rows.itemOf(line, this.#scope);
  }

  /** Shows more rows where that line stands. */
  more({ of }: More<Node>): void {
    const key = (of && this.rows.keyOf(of)) ?? '';
    this.#wanted.set(key, (this.#wanted.get(key) ?? step) + step);
    this.refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #moreItem(line: More<Node>): vscode.TreeItem {
    const item = new vscode.TreeItem(`${line.left.toLocaleString('en')} more…`);
    item.iconPath = new vscode.ThemeIcon('ellipsis');
    item.contextValue = 'more';
    item.command = { command: showMore, title: 'Show More', arguments: [() => this.more(line)] };
    return item;
  }

  /** Parameters that say what the tree is over; undefined where there is no article. */
  #within(): { readonly uri?: string } | undefined {
    const uri = this.articles.latest?.toString();
    return this.#scope === 'folder' ? {} : uri === undefined ? undefined : { uri };
  }
}

function isMore<Node extends { readonly kind: string }>(line: Line<Node>): line is More<Node> {
  return line.kind === 'more';
}

/** Rows that are shown at first, and with every “more”. */
const step = 200;

/** Command of the lines that show more: its argument does so. */
const showMore = 'copydesk.showMoreRows';

export function registerShowMore(): vscode.Disposable {
  return vscode.commands.registerCommand(showMore, (show: unknown) => {
    if (typeof show === 'function') {
      (show as () => void)();
    }
  });
}

/** Milliseconds of quiet before the tree asks again. */
const moment = 200;
