import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, codeOf, openArticle, placeOf, textOf, until, uriOf, wire } from './support';

describe('reading an article', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await openArticle(wire);
  });

  it('shows who somebody is on a hover', async () => {
    const card = textOf(await ask<vscode.Hover>('HoverProvider', editor, placeOf(editor, 'Kestrel', 2)));
    assert.match(card, /Moira Kestrel/u);
    assert.match(card, /general secretary/iu);
  });

  it('lets a hover run the commands that show places, and no others', async () => {
    const hovers = await ask<vscode.Hover>('HoverProvider', editor, placeOf(editor, 'Moira Kestrel'));
    const [content] = hovers.flatMap(hover => hover.contents);
    assert.ok(content instanceof vscode.MarkdownString);
    assert.deepEqual(content.isTrusted, {
      enabledCommands: ['copydesk.showMentions', 'copydesk.showQuotes', 'copydesk.openDossier'],
    });
  });

  it('says how a figure is read on a hover', async () => {
    const card = textOf(await ask<vscode.Hover>('HoverProvider', editor, placeOf(editor, '€2.3 million')));
    assert.match(card, /2[.,]3/u);
  });

  it('says who speaks on a hover over a quote', async () => {
    const card = textOf(await ask<vscode.Hover>('HoverProvider', editor, placeOf(editor, 'Nobody wins a strike')));
    assert.match(card, /Dahlby/u);
  });

  it('outlines the headline, the quotes under their speakers, names and figures', async () => {
    const symbols = await until(
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          editor.document.uri,
        ),
      'the outline',
    );
    const names = namesIn(symbols);
    assert.ok(
      names.some(name => name.startsWith('Dockers shut Ireland')),
      names.join('\n'),
    );
    assert.ok(
      names.some(name => name.includes('Moira Kestrel')),
      names.join('\n'),
    );
  });

  it('goes to the fullest first mention', async () => {
    const [first] = await ask<vscode.Location | vscode.LocationLink>(
      'DefinitionProvider',
      editor,
      placeOf(editor, 'Ms. Kestrel'),
    );
    const { uri, range } =
      'targetUri' in first! ? { uri: first.targetUri, range: first.targetSelectionRange ?? first.targetRange } : first!;
    assert.equal(textAt(editor, uri, range), 'Moira Kestrel');
  });

  it('finds the mentions in other articles too', async () => {
    const found = await ask<vscode.Location>('ReferenceProvider', editor, placeOf(editor, 'Moira Kestrel'));
    assert.ok(found.length > 3, `${found.length}`);
    await until(async () => {
      const all = await ask<vscode.Location>('ReferenceProvider', editor, placeOf(editor, 'Moira Kestrel'));
      return new Set(all.map(({ uri }) => uri.path)).size > 1 ? 'in more than one article' : undefined;
    }, 'mentions in other articles');
  });

  it('highlights the same person', async () => {
    const found = await ask<vscode.DocumentHighlight>('DocumentHighlights', editor, placeOf(editor, 'Moira Kestrel'));
    assert.ok(found.length > 1);
  });

  it('finds people of the whole folder by name', async () => {
    // Other names have these letters in that order too, and the folder may still be being read.
    await until(
      async () =>
        (
          await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
            'vscode.executeWorkspaceSymbolProvider',
            'Okafor',
          )
        ).filter(({ name }) => name === 'Ruth Okafor'),
      'Ruth Okafor among the symbols of the folder',
      30_000,
    );
  });

  it('tells who speaks of whom, and grows a selection through a name', async () => {
    const at = placeOf(editor, 'Moira Kestrel');
    const items = await until(
      () =>
        vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
          'vscode.prepareCallHierarchy',
          editor.document.uri,
          at,
        ),
      'the hierarchy',
    );
    assert.equal(items[0]?.name, 'Moira Kestrel');
    const ranges = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      editor.document.uri,
      [at],
    );
    const grown: string[] = [];
    for (let step = ranges[0]; step !== undefined; step = step.parent) {
      grown.push(editor.document.getText(step.range));
    }
    assert.ok(grown.includes('Moira Kestrel'), grown.join('\n'));
  });

  it('reports quietly that a source is not named', async () => {
    const { document } = await openArticle('scraped-port-deal.txt');
    const found = await until(
      () => vscode.languages.getDiagnostics(document.uri).filter(({ code }) => codeOf(code) === 'anonymous-source'),
      'the finding',
    );
    assert.ok(found.every(({ severity }) => severity >= vscode.DiagnosticSeverity.Information));
  });

  it('follows what is typed', async () => {
    const before = editor.document.getText();
    await editor.edit(edit => edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, addition));
    const card = textOf(await ask<vscode.Hover>('HoverProvider', editor, placeOf(editor, 'Greta Ahlmann')));
    assert.match(card, /Greta Ahlmann/u);
    const everything = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit(edit => edit.replace(everything, before));
    await editor.document.save();
  });

  it('reads a Markdown article', async () => {
    const markdown = await openArticle('2026-03-06-kestrel-interview.md');
    assert.equal(markdown.document.languageId, 'markdown');
    assert.equal(markdown.document.uri.path, uriOf('2026-03-06-kestrel-interview.md').path);
  });
});

const addition = '\n\n“This will pass,” said Greta Ahlmann, the harbour master.\n';

function namesIn(symbols: readonly vscode.DocumentSymbol[]): readonly string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesIn(children)]);
}

function textAt({ document }: vscode.TextEditor, uri: vscode.Uri, range: vscode.Range): string {
  return uri.toString() === document.uri.toString() ? document.getText(range) : uri.path;
}
