import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Line } from '../../client/src/scopedTree';
import type { SpeakerNode } from '../../client/src/speakers/tree';
import { copydesk, openArticle, until, wire } from './support';

describe('the tree of speakers', () => {
  after(() => vscode.commands.executeCommand('copydesk.speakers.showArticle'));

  it('holds who speaks in the article, with their role and quotes', async () => {
    await openArticle(wire);
    await vscode.commands.executeCommand('copydesk.speakers.showArticle');
    const kestrel = await speaker('Moira Kestrel');
    const { speakers } = await copydesk();
    const item = await speakers.getTreeItem(kestrel);
    assert.match(String(item.description), /^\d+ statements? · general secretary/iu);
    const [quote] = (await speakers.getChildren(kestrel)) ?? [];
    assert.match(JSON.stringify((await speakers.getTreeItem(quote!)).label), /We did not want this/u);
  });

  it('goes to a quote on a click', async () => {
    await openArticle(wire);
    const { speakers } = await copydesk();
    const [quote] = (await speakers.getChildren(await speaker('Eoin Tarrant'))) ?? [];
    const { command } = await speakers.getTreeItem(quote!);
    await vscode.commands.executeCommand(command!.command, ...((command!.arguments ?? []) as unknown[]));
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.ok(document.getText(selection).length > 10);
  });

  it('holds the speakers of the whole folder', async () => {
    await openArticle(wire);
    await vscode.commands.executeCommand('copydesk.speakers.showFolder');
    await speaker('Ruth Okafor');
    await speaker('Moira Kestrel');
  });
});

async function speaker(name: string): Promise<Line<SpeakerNode>> {
  const { speakers } = await copydesk();
  return until(
    async () =>
      ((await speakers.getChildren()) ?? []).find(node => node.kind === 'speaker' && node.speaker.name === name),
    `the speaker ${name}`,
  );
}
