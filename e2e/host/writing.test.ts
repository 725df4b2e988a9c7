import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openArticle, textOf, until, uriOf, wire } from './support';

describe('writing in the folder of decisions', () => {
  before(() => openArticle(wire));
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uriOf('.copydesk'), { recursive: true });
  });

  it('completes, explains and checks a file of decisions as it is written, and a list of names', async () => {
    const write = async (name: string, content: string): Promise<vscode.Uri> => {
      const uri = uriOf(`.copydesk/${name}`);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      return uri;
    };
    const labelsAt = async (uri: vscode.Uri, line: number, character: number): Promise<readonly string[]> => {
      const place = new vscode.Position(line, character);
      const command = 'vscode.executeCompletionItemProvider';
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, uri, place);
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const lines = ['{"schema":"copydesk-decisions/1"}', '{"kind":"confirm","layer":"name","as":{"type":""}}'];
    const file = await write(`articles/${wire}.decisions.jsonl`, `${lines.join('\n')}\n`);
    await until(async () => (await labelsAt(file, 1, lines[1]!.indexOf('""') + 1)).includes('"ORG"'), 'kinds of names');
    const card = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file,
      new vscode.Position(1, 10),
    );
    assert.match(textOf(card), /What is found there is right/u);
    await until(() => vscode.languages.getDiagnostics(file).length === 1, 'what the line is missing to be told');
    const edit = new vscode.WorkspaceEdit();
    edit.delete(file, new vscode.Range(1, 0, 2, 0));
    await vscode.workspace.applyEdit(edit);
    await until(() => vscode.languages.getDiagnostics(file).length === 0, 'it to be gone before it is saved');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const names = await write('names.tsv', 'Northmark\t\n');
    await until(async () => (await labelsAt(names, 0, 10)).includes('ORG'), 'kinds of listed names');
    await until(() => vscode.languages.getDiagnostics(names).length === 1, 'what the list is missing to be told');
    await vscode.workspace.fs.writeFile(names, new TextEncoder().encode('Northmark\tORG\n'));
    await until(() => vscode.languages.getDiagnostics(names).length === 0, 'the list to be read when it is saved');
  });
});
