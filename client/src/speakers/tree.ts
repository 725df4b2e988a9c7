import * as vscode from 'vscode';
import { speakersRequest, type Speaker, type SpeakersParams, type SpokenQuote } from '../../../server/src/protocol';
import type { OpenArticles } from '../articles';
import type { Connection } from '../connection';
import { rangeOf } from '../place';
import { descriptionOf, iconOf, iconOfQuote, notesOf } from './words';

/** A line of the tree: a speaker, or one of their quotes. */
export type SpeakerNode =
  | { readonly kind: 'speaker'; readonly speaker: Speaker }
  | { readonly kind: 'quote'; readonly quote: SpokenQuote; readonly speaker: Speaker };

/** `article`: who speaks in the article the user is in. `folder`: in all of them. */
export type Scope = 'article' | 'folder';

/** The tree “Speakers”: who speaks, and what they say. */
export class SpeakersTree implements vscode.TreeDataProvider<SpeakerNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable;
  #scope: Scope = 'article';
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly connection: Connection,
    private readonly articles: OpenArticles,
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

  async getChildren(node?: SpeakerNode): Promise<SpeakerNode[]> {
    if (node) {
      return node.kind === 'speaker' ? quotesOf(node.speaker) : [];
    }
    const speakers = (await this.#speakers()) ?? [];
    return speakers.map(speaker => ({ kind: 'speaker', speaker }));
  }

  getTreeItem(node: SpeakerNode): vscode.TreeItem {
    return node.kind === 'speaker' ? speakerItem(node.speaker) : quoteItem(node.quote, node.speaker, this.#scope);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  async #speakers(): Promise<readonly Speaker[] | undefined> {
    const uri = this.articles.latest?.toString();
    if (this.#scope === 'article' && uri === undefined) {
      return undefined;
    }
    const within: SpeakersParams = this.#scope === 'article' && uri !== undefined ? { uri } : {};
    return this.connection.request<readonly Speaker[]>(speakersRequest, within);
  }
}

/** Milliseconds of quiet before the tree asks again. */
const moment = 200;

function quotesOf(speaker: Speaker): SpeakerNode[] {
  return speaker.quotes.map(quote => ({ kind: 'quote', quote, speaker }));
}

function speakerItem(speaker: Speaker): vscode.TreeItem {
  const item = new vscode.TreeItem(speaker.name, vscode.TreeItemCollapsibleState.Collapsed);
  const description = descriptionOf(speaker);
  item.id = speaker.key;
  item.description = description.join(' · ');
  item.tooltip = [speaker.name, ...description].join(', ');
  item.iconPath = iconOf(speaker);
  item.contextValue = speaker.kind;
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function quoteItem(quote: SpokenQuote, speaker: Speaker, scope: Scope): vscode.TreeItem {
  const { uri, range } = quote.place;
  const notes = notesOf(quote);
  const item = new vscode.TreeItem(quote.text);
  const description = [...notes, ...(scope === 'folder' ? [quote.article] : [])];
  item.id = `${speaker.key} ${uri} ${range.start.line}:${range.start.character}`;
  item.description = description.join(' · ');
  item.tooltip = `${quote.text}\n\n${[speaker.name, ...notes, quote.article].join(', ')}`;
  item.iconPath = iconOfQuote(quote);
  item.contextValue = 'quote';
  item.accessibilityInformation = { label: [quote.text, ...description].join(', ') };
  item.command = {
    command: 'vscode.open',
    title: 'Go to Quote',
    arguments: [
      vscode.Uri.parse(uri),
      { selection: rangeOf(range), preview: true } satisfies vscode.TextDocumentShowOptions,
    ],
  };
  return item;
}
