import * as vscode from 'vscode';
import { figuresRequest, valuesRequest, type FigureGroup, type GivenFigure } from '../../../server/src/protocol';
import { openingCommand } from '../place';
import type { Rows, Scope } from '../scopedTree';

/** A line of the tree: all values of one thing, or one of them. */
export type FigureNode =
  | { readonly kind: 'group'; readonly group: FigureGroup }
  | { readonly kind: 'figure'; readonly figure: GivenFigure; readonly group: FigureGroup };

/** The tree “Figures”: what is counted and measured, and the values given for it. A thing with one value is one line. */
export const figureRows: Rows<FigureNode> = {
  request: figuresRequest,
  rootOf: root => rootOf(root as FigureGroup),
  childrenRequest: valuesRequest,
  keyOf: node => (node.kind === 'group' ? node.group.key : undefined),
  childOf: (figure, { group }) => ({ kind: 'figure', figure: figure as GivenFigure, group }),
  itemOf: (node, scope) => (node.kind === 'group' ? groupItem(node.group) : figureItem(node.figure, node.group, scope)),
};

function rootOf(group: FigureGroup): FigureNode {
  return group.only === undefined ? { kind: 'group', group } : { kind: 'figure', figure: group.only, group };
}

function groupItem(group: FigureGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(group.name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = group.key;
  item.description = `${group.values.toLocaleString('en')} values`;
  item.tooltip = `${group.name}, ${item.description}`;
  item.iconPath = iconOf(group);
  item.contextValue = group.kind;
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function figureItem(figure: GivenFigure, group: FigureGroup, scope: Scope): vscode.TreeItem {
  const { uri, range } = figure.place;
  const item = new vscode.TreeItem(figure.text);
  const circumstances = [figure.asOf, figure.source].filter(part => part !== undefined);
  const reading = figure.reading === undefined ? [] : [figure.reading];
  const description = [
    ...(figure.isConfirmed ? ['confirmed'] : []),
    ...reading,
    ...circumstances,
    ...(scope === 'folder' ? [figure.article] : []),
  ];
  item.id = `${group.key} ${uri} ${range.start.line}:${range.start.character}`;
  item.description = description.join(' · ');
  item.tooltip = [
    figure.context,
    ...reading.map(words => `Read as ${words}`),
    [...circumstances, figure.article].join(', '),
  ].join('\n\n');
  item.iconPath = figure.isConfirmed ? new vscode.ThemeIcon('pass') : iconOf(group);
  item.contextValue = 'figure';
  item.accessibilityInformation = { label: [figure.text, ...description].join(', ') };
  item.command = openingCommand('Go to Figure', figure.place);
  return item;
}

function iconOf({ kind }: FigureGroup): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icons[kind]);
}

const icons: Readonly<Record<FigureGroup['kind'], string>> = {
  count: 'symbol-number',
  money: 'credit-card',
  share: 'pie-chart',
  measure: 'symbol-ruler',
  time: 'clock',
};
