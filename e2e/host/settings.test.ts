import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, codeOf, copydesk, openArticle, placeOf, setting, until, wire } from './support';

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
});
