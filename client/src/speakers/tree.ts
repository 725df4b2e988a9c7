import * as vscode from 'vscode';
import { quotesRequest, speakersRequest, type Speaker, type SpokenQuote } from '../../../server/src/protocol';
import { openingCommand } from '../place';
import type { Rows, Scope } from '../scopedTree';
import { descriptionOf, iconOf, iconOfQuote, notesOf } from './words';

/** A line of the tree: a speaker, or one of their quotes. */
export type SpeakerNode =
  | { readonly kind: 'speaker'; readonly speaker: Speaker }
  | { readonly kind: 'quote'; readonly quote: SpokenQuote; readonly speaker: Speaker };

/** The tree “Speakers”: who speaks, and what they say. */
export const speakerRows: Rows<SpeakerNode> = {
  request: speakersRequest,
  rootOf: root => ({ kind: 'speaker', speaker: root as Speaker }),
  childrenRequest: quotesRequest,
  keyOf: node => (node.kind === 'speaker' ? node.speaker.key : undefined),
  childOf: (quote, { speaker }) => ({ kind: 'quote', quote: quote as SpokenQuote, speaker }),
  itemOf: (node, scope) =>
    node.kind === 'speaker' ? speakerItem(node.speaker) : quoteItem(node.quote, node.speaker, scope),
};

function speakerItem(speaker: Speaker): vscode.TreeItem {
  const item = new vscode.TreeItem(speaker.name, vscode.TreeItemCollapsibleState.Collapsed);
  const description = descriptionOf(speaker);
  item.id = speaker.key;
  item.description = description.join(' · ');
  item.tooltip = [speaker.name, ...description].join(', ');
  item.iconPath = new vscode.ThemeIcon(iconOf(speaker));
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
  item.iconPath = new vscode.ThemeIcon(iconOfQuote(quote));
  item.contextValue = 'quote';
  item.accessibilityInformation = { label: [quote.text, ...description].join(', ') };
  item.command = openingCommand('Go to Quote', quote.place);
  return item;
}
