import * as vscode from 'vscode';
import {
  decisionRowsRequest,
  decisionsRequest,
  type DecisionGroup,
  type DecisionRow,
} from '../../../server/src/protocol';
import { openingCommand } from '../place';
import type { Rows, Scope } from '../scopedTree';

/** A line of the tree: somebody who decided, or what is to be looked at; or one decision. */
export type DecisionNode =
  | { readonly kind: 'group'; readonly group: DecisionGroup }
  | { readonly kind: 'decision'; readonly row: DecisionRow; readonly group: DecisionGroup };

/** The tree “Decisions”: what people decided, by whom and when. */
export const decisionRows: Rows<DecisionNode> = {
  request: decisionsRequest,
  rootOf: root => ({ kind: 'group', group: root as DecisionGroup }),
  childrenRequest: decisionRowsRequest,
  keyOf: node => (node.kind === 'group' ? node.group.key : undefined),
  childOf: (row, { group }) => ({ kind: 'decision', row: row as DecisionRow, group }),
  itemOf: (node, scope) => (node.kind === 'group' ? groupItem(node.group) : rowItem(node.row, node.group, scope)),
};

function groupItem(group: DecisionGroup): vscode.TreeItem {
  const isQuiet = group.kind === 'person' || group.kind === 'alone';
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(group.name, isQuiet ? Collapsed : Expanded);
  item.id = group.key;
  item.description = group.count.toLocaleString('en');
  item.tooltip = `${group.name}: ${item.description}`;
  item.iconPath = new vscode.ThemeIcon(groupIcons[group.kind]);
  item.contextValue = group.kind;
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

const groupIcons: Readonly<Record<DecisionGroup['kind'], string>> = {
  person: 'account',
  lost: 'debug-disconnect',
  disputed: 'git-compare',
  alone: 'person',
  faults: 'error',
};

function rowItem(row: DecisionRow, group: DecisionGroup, scope: Scope): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label);
  const made = row.at === '' ? [] : [row.by, new Date(row.at).toLocaleString(undefined, inShort)];
  const description = [...made, ...(scope === 'folder' ? [row.article] : [])];
  item.id = `${group.key} ${row.place.uri} ${row.line}`;
  item.description = description.join(' · ');
  item.tooltip = [row.label, row.note, states[row.state], [...made, row.article].join(', ')]
    .filter(part => part !== undefined && part !== '')
    .join('\n\n');
  item.iconPath = new vscode.ThemeIcon(rowIcons[row.state]);
  item.contextValue = `decision.${row.state}`;
  item.accessibilityInformation = { label: [row.label, states[row.state], ...description].join(', ') };
  item.command = openingCommand('Go to Decision', row.place);
  return item;
}

const inShort: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

const rowIcons: Readonly<Record<DecisionRow['state'], string>> = {
  holds: 'pass',
  lost: 'debug-disconnect',
  disputed: 'git-compare',
  alone: 'person',
  fault: 'error',
};

const states: Readonly<Record<DecisionRow['state'], string>> = {
  holds: '',
  lost: 'Its words are not found, so it does not hold; it is kept.',
  disputed: 'Somebody else decided otherwise; the latest holds.',
  alone: 'Nobody else who decided anything of this article marked it; it holds.',
  fault: '',
};
