import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openArticle, placeOf, uriOf, wire } from './support';

describe('what goes out of the editor', () => {
  const out = uriOf('exported');
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(out, ...name.split('/'))));
  const present = async (): Promise<string[]> =>
    (await vscode.workspace.fs.readDirectory(out)).map(([name]) => name).sort();

  before(() => openArticle(wire));
  after(() => vscode.workspace.fs.delete(out, { recursive: true }));

  it('exports the article that the user is in, in the form and to the place that a keybinding gives', async () => {
    const args = { format: 'brat', scope: 'article', out: out.toString() };
    await vscode.commands.executeCommand('copydesk.export', args);
    const id = wire.replace(/\.txt$/u, '');
    assert.deepEqual(await present(), [`${id}.ann`, `${id}.txt`, 'annotation.conf', 'visual.conf']);
    assert.match(await read(`${id}.ann`), /\tPERSON \d+ \d+\tMoira Kestrel/u);
  });

  it('exports all articles of the folder as one file', async () => {
    const file = vscode.Uri.joinPath(out, 'figures.csv');
    await vscode.commands.executeCommand('copydesk.export', {
      ...{ format: 'csv', table: 'figures', scope: 'folder', out: file.toString() },
    });
    const rows = (await read('figures.csv')).trim().split('\r\n');
    assert.ok(rows.length > 50, String(rows.length));
    assert.ok(new Set(rows.map(row => row.split(',')[0])).size > 5);
  });

  it('copies a quote with its speaker and source, and the citation alone', async () => {
    const editor = await openArticle(wire);
    const place = placeOf(editor, 'We did not');
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('copydesk.copyQuote');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^“[\s\S]*”\n– .*\n.*2026-03-04-port-strike-wire\.txt, line \d+$/u);
    await vscode.commands.executeCommand('copydesk.copyQuoteAsHtml');
    assert.match(await vscode.env.clipboard.readText(), /^<figure>\n<blockquote><p>“/u);
    await vscode.commands.executeCommand('copydesk.copyCitation');
    assert.equal(await vscode.env.clipboard.readText(), copied.split('\n').at(-1));
  });
});
