import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openArticle, placeOf, until, wire } from './support';

describe('jumps', () => {
  it('go to the next quote and back', async () => {
    const editor = await openArticle(wire);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await jump('nextQuote', 'We did not want this');
    await jump('nextQuote', 'But our members');
    await jump('previousQuote', 'We did not want this');
  });

  it('wrap at the end of the article', async () => {
    const editor = await openArticle(wire);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await jump('nextQuote', 'We did not want this');
  });

  it('go on to the same speaker in other articles', async () => {
    const editor = await openArticle(wire);
    const place = placeOf(editor, 'But our members');
    editor.selection = new vscode.Selection(place, place);
    const seen = new Set<string>();
    for (let count = 0; count < 12; count++) {
      await vscode.commands.executeCommand('copydesk.nextQuoteBySpeaker');
      seen.add(vscode.window.activeTextEditor!.document.uri.path);
    }
    assert.ok(seen.size > 1, [...seen].join('\n'));
  });

  it('show all mentions and all quotes of somebody in a peek', async () => {
    await openArticle(wire);
    await vscode.commands.executeCommand('copydesk.showMentions', 'person:moira-kestrel');
    await vscode.commands.executeCommand('closeReferenceSearch');
  });
});

/** Runs the jump and waits until the selection begins with the words, but for a quotation mark. */
async function jump(command: string, words: string): Promise<void> {
  await vscode.commands.executeCommand(`copydesk.${command}`);
  await until(
    () => selected().startsWith(words),
    `${command} to come to “${words}” (now at “${selected().slice(0, 40)}”)`,
  );
}

function selected(): string {
  const { document, selection } = vscode.window.activeTextEditor!;
  return document.getText(selection).replace(/^["“«‘]/u, '');
}
