import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copydesk, open, openArticle, until, wire } from './support';

describe('activation', () => {
  it('takes an article for one, at once and without a setting', async () => {
    const editor = await openArticle(wire);
    assert.equal(editor.document.languageId, 'plaintext');
  });

  it('reads with the model in the package, by the library of this platform', async () => {
    const desk = await copydesk();
    await until(() => desk.status?.model === 'ready', 'the model to be loaded');
    assert.match(desk.status?.reader ?? '', /^[0-9a-f]{64}$/u);
    assert.equal(desk.status?.modelNote, undefined);
  });

  it('leaves requirements.txt alone', async () => {
    const editor = await open('requirements.txt');
    await leavesAlone(editor);
  });

  it('does not analyse Spanish', async () => {
    const editor = await open('huelga.txt');
    await leavesAlone(editor);
  });

  it('knows the language of .article files', async () => {
    const editor = await openArticle('harbour.article');
    assert.equal(editor.document.languageId, 'article');
  });

  it('declines a document that is too large', async () => {
    const content = '“We are late,” said Ann Brody, the mayor of Dunmore, on Monday.\n\n'.repeat(20_000);
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await leavesAlone(await vscode.window.showTextDocument(document));
  });

  it('takes a document that was never saved for an article', async () => {
    const content = '“We are late,” said Ann Brody, the mayor of Dunmore, on Monday. “We know it.”\n'.repeat(3);
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await vscode.window.showTextDocument(document);
    const desk = await copydesk();
    await until(() => desk.isArticle(document.uri), 'the untitled document to be an article');
  });
});

async function leavesAlone({ document }: vscode.TextEditor): Promise<void> {
  const desk = await copydesk();
  await until(
    () => (desk.isArticle(document.uri) === undefined ? undefined : 'said'),
    `${document.uri.path} to be judged`,
  );
  assert.equal(desk.isArticle(document.uri), false);
  const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  assert.deepEqual(symbols ?? [], []);
  assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
}
