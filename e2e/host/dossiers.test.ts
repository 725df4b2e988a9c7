import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openArticle, placeOf, until, wire } from './support';

describe('a dossier', () => {
  it('opens at the cursor, cannot be written in, and leads to its places', async () => {
    const editor = await openArticle(wire);
    const place = placeOf(editor, 'Moira Kestrel');
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('copydesk.openDossier');
    const shown = await until(shownDossier, 'the dossier to open');
    const { document } = shown;
    await until(() => document.getText().startsWith('Moira Kestrel\n  person'), 'the dossier to be written');
    assert.match(document.getText(), /\nStatements, newest first\n {2}\S/u);
    const before = document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(document.getText(), before);
    const links = await until(
      () => vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri),
      'links of the dossier',
    );
    const { line } = document.positionAt(before.indexOf('“'));
    const link = links.find(({ range }) => range.start.line === line);
    assert.match(link?.target?.toString(true) ?? '', /\.(?:txt|md)#L\d+,\d+$/u);
    await vscode.commands.executeCommand('vscode.open', link?.target);
    await until(() => vscode.window.activeTextEditor?.document.uri.scheme === 'file', 'the article to open');
  });

  it('opens by the key that a card or a line of the tree has', async () => {
    await openArticle(wire);
    await vscode.commands.executeCommand('copydesk.openDossier', 'person:moira-kestrel');
    const { document } = await until(shownDossier, 'the dossier to open');
    assert.equal(document.uri.path, '/Moira Kestrel.txt');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.commands.executeCommand('copydesk.openDossier', {
      speaker: { key: 'person:moira-kestrel', name: 'Moira Kestrel' },
    });
    await until(shownDossier, 'the dossier to open again');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

function shownDossier(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.scheme === 'copydesk-dossier' ? editor : undefined;
}
