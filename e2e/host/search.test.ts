import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openArticle, placeOf, until, wire } from './support';

describe('searching the corpus', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeActiveEditor'));

  it('opens what is found as lines in columns that lead to their places', async () => {
    await openArticle(wire);
    await vscode.commands.executeCommand('copydesk.search', 'strike');
    const { document } = await searchShown();
    await until(
      () => /^strike\n\d+ lines in \d+ of \d+ articles/u.test(document.getText()),
      'the search to be written',
    );
    const before = document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(document.getText(), before);
    const links = await linksOf(document);
    const rows = links.filter(({ range }) => range.start.line > 3);
    assert.equal(new Set(rows.map(({ range }) => range.start.character)).size, 1, before);
    const [link] = rows;
    assert.equal(document.getText(link?.range).toLowerCase(), 'strike');
    await vscode.commands.executeCommand('vscode.open', link?.target);
    const article = await until(
      () =>
        vscode.window.activeTextEditor?.document.uri.scheme === 'file' ? vscode.window.activeTextEditor : undefined,
      'the article to open',
    );
    const at = article.document.offsetAt(article.selection.start);
    assert.equal(
      article.document
        .getText()
        .slice(at, at + 6)
        .toLowerCase(),
      'strike',
    );
  });

  it('is put in another order, and counts what is near, by command', async () => {
    await openArticle(wire);
    await vscode.commands.executeCommand('copydesk.search', 'strike');
    const shown = (words: string): Promise<string> =>
      until(() => {
        const text = vscode.window.activeTextEditor?.document.getText() ?? '';
        return text.includes(words) ? text : undefined;
      }, words);
    await shown('● by article');
    await vscode.commands.executeCommand('copydesk.search.left');
    assert.match(await shown('● by the words before'), /^strike\n\d+ lines in .*, by the words before\n/u);
    await vscode.commands.executeCommand('copydesk.search.collocates');
    assert.match(
      await shown('● words near to it'),
      /\nWords near to it: [\d,]+ words? at most 5 words away, against [\d,]+ words of all others\n/u,
    );
  });

  it('finds whoever is named at the cursor', async () => {
    const editor = await openArticle(wire);
    const place = placeOf(editor, 'Moira Kestrel');
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('copydesk.findInCorpus');
    const { document } = await searchShown();
    await until(() => document.getText().startsWith('name:"Moira Kestrel"\n'), 'the search to be written');
    assert.match(document.getText(), /\n“Moira Kestrel” is Moira Kestrel \(person, \d+ articles?\)\.\n/u);
  });

  it('says what is wrong with a query', async () => {
    await openArticle(wire);
    await vscode.commands.executeCommand('copydesk.search', 'strike speeker:Kestrel');
    const { document } = await searchShown();
    await until(() => document.getText().includes('\n       ^^^^^^^^\nThere is no “speeker:”'), 'the fault to be told');
  });
});

function searchShown(): Promise<vscode.TextEditor> {
  return until(() => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.scheme === 'copydesk-search' ? editor : undefined;
  }, 'the search to open');
}

function linksOf(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  return until(
    () => vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri),
    'links of the search',
  );
}
