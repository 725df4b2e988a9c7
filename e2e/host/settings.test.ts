import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, codeOf, copydesk, openArticle, placeOf, setting, until, uriOf, wire } from './support';

describe('settings', () => {
  it('switch a finding off and on', async () => {
    const { document } = await openArticle('scraped-port-deal.txt');
    const found = () =>
      vscode.languages.getDiagnostics(document.uri).some(({ code }) => codeOf(code) === 'anonymous-source');
    await until(found, 'the finding');
    await setting('findings.anonymous-source', false);
    await until(() => !found(), 'the finding to go');
    await setting('findings.anonymous-source', undefined);
    await until(found, 'the finding to come back');
  });

  it('switch the colours off and on', async () => {
    const { document } = await openArticle(wire);
    const tokens = async () => {
      const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return found?.data.length ?? 0;
    };
    await until(async () => (await tokens()) > 0, 'colours');
    await vscode.commands.executeCommand('copydesk.toggleHighlight');
    await until(async () => (await tokens()) === 0, 'the colours to go');
    await vscode.commands.executeCommand('copydesk.toggleHighlight');
    await until(async () => (await tokens()) > 0, 'the colours to come back');
    await setting('highlight', undefined);
  });

  it('exclude files by glob', async () => {
    const { document } = await openArticle(wire);
    const desk = await copydesk();
    await setting('exclude', ['**/*-wire.txt']);
    await until(() => desk.isArticle(document.uri) === false, 'the article to be left alone');
    await setting('exclude', undefined);
    await until(() => desk.isArticle(document.uri), 'the article to be read again');
  });

  it('switch everything off and on', async () => {
    const editor = await openArticle(wire);
    await setting('enable', 'off');
    const hovers = () =>
      vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        placeOf(editor, 'Moira Kestrel'),
      );
    await until(async () => (await hovers()).length === 0, 'hovers to end');
    await vscode.commands.executeCommand('copydesk.switchOn');
    assert.ok((await ask('HoverProvider', editor, placeOf(editor, 'Moira Kestrel'))).length > 0);
    await setting('enable', undefined);
  });

  it('read closed files in the encoding that the editor shows them in', async () => {
    const uri = uriOf('latin.txt');
    const text = 'The mayor, Inés Muñoz, said on Monday that the harbour was open again, and nobody doubted it.\n';
    const files = vscode.workspace.getConfiguration('files');
    const isKnown = async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Inés Muñoz',
      );
      return found.some(({ name }) => name === 'Inés Muñoz');
    };
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text, 'latin1'));
    await files.update('encoding', 'windows1252', vscode.ConfigurationTarget.Global);
    try {
      await until(isKnown, 'the name in the closed file');
      assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), text);
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(uri);
    }
  });
});
