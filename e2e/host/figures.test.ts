import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Line } from '../../client/src/scopedTree';
import type { FigureNode } from '../../client/src/figures/tree';
import { copydesk, openArticle, until, wire } from './support';

describe('the tree of figures', () => {
  after(() => vscode.commands.executeCommand('copydesk.figures.showArticle'));

  it('holds what the article counts and measures, and who says so', async () => {
    await openArticle(wire);
    await vscode.commands.executeCommand('copydesk.figures.showArticle');
    const dockers = await line('More than 1,100 dockers');
    assert.equal(dockers.kind, 'figure');
    const money = await line('€2.3 million');
    const { figures } = await copydesk();
    assert.match(String((await figures.getTreeItem(money)).description), /Henrik Dahlby/u);
  });

  it('goes to a figure on a click', async () => {
    await openArticle(wire);
    const { figures } = await copydesk();
    const { command } = await figures.getTreeItem(await line('More than 1,100 dockers'));
    await vscode.commands.executeCommand(command!.command, ...((command!.arguments ?? []) as unknown[]));
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.getText(selection), '1,100');
  });

  it('gathers the values of one thing from the whole folder', async () => {
    await openArticle(wire);
    await vscode.commands.executeCommand('copydesk.figures.showFolder');
    const dockers = await line('dockers');
    const { figures } = await copydesk();
    const values = (await figures.getChildren(dockers)) ?? [];
    const articles = new Set(values.map(node => (node.kind === 'figure' ? node.figure.article : '')));
    assert.ok(articles.size > 1, [...articles].join('\n'));
  });
});

async function line(words: string): Promise<Line<FigureNode>> {
  const { figures } = await copydesk();
  return until(
    async () =>
      ((await figures.getChildren()) ?? []).find(
        node =>
          (node.kind === 'group' && node.group.name === words) ||
          (node.kind === 'figure' && node.figure.text === words),
      ),
    `the line “${words}”`,
  );
}
