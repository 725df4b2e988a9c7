import * as vscode from 'vscode';
import type { Taggable } from '../../../server/src/protocol';
import type { OpenArticles } from '../articles';
import type { Connection } from '../connection';
import { tellBriefly } from '../tell';
import { tagsFor } from './tagsAt';
import { modeInFull, modeInShort, noTagHasIt } from './words';

/**
 * Annotate mode: off until the user switches it on. While it is on, letters tag instead of being typed: package.json binds every key that would
 * type something while the context key `copydesk.annotating` holds. A status item shows that it is on, with what the letters give.
 */
export class AnnotateMode implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  readonly #subscriptions: vscode.Disposable;
  #isOn = false;
  #tags: readonly Taggable[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly articles: OpenArticles,
  ) {
    this.#item = vscode.window.createStatusBarItem('copydesk.annotating', vscode.StatusBarAlignment.Left, priority);
    this.#item.name = 'Copydesk: Annotating';
    this.#item.command = 'copydesk.showTags';
    this.#item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    this.#subscriptions = vscode.Disposable.from(
      this.#item,
      vscode.commands.registerCommand('copydesk.annotate', () => this.#switch(true)),
      vscode.commands.registerCommand('copydesk.stopAnnotating', () => this.#switch(false)),
      vscode.commands.registerCommand('copydesk.noKey', () => tellBriefly(noTagHasIt)),
      articles.onDidChange(() => this.#tell()),
      connection.onDidChange(() => this.#look()),
    );
    this.#tell();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #switch(isOn: boolean): void {
    this.#isOn = isOn;
    this.#tell();
  }

  /** Of an article that the server has not yet looked at, too: what the user types there meanwhile is meant for no text. */
  get #holds(): boolean {
    return this.#isOn && (this.articles.kind === 'article' || this.articles.kind === 'waiting');
  }

  #tell(): void {
    void vscode.commands.executeCommand('setContext', 'copydesk.annotating', this.#holds);
    if (this.#holds) {
      this.#show();
      this.#look();
    } else {
      this.#item.hide();
    }
  }

  #look(): void {
    const uri = this.articles.document;
    if (this.#holds && uri !== undefined) {
      tagsFor(this.connection, uri.toString()).then(
        tags => {
          this.#tags = tags;
          this.#show();
        },
        (error: unknown) => console.error('Copydesk could not tell which tags there are', error),
      );
    }
  }

  #show(): void {
    if (!this.#holds) {
      return;
    }
    const lines = modeInFull(this.#tags);
    const tooltip = new vscode.MarkdownString();
    lines.forEach(line => tooltip.appendText(line).appendMarkdown('\n\n'));
    this.#item.text = `$(tag) ${modeInShort(this.#tags).replaceAll('$(', '$\u200b(')}`;
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label: `Copydesk: ${lines.join('. ')}` };
    this.#item.show();
  }
}

/** At the very left, where it is seen. */
const priority = 1000;
