import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DecisionNode } from '../../client/src/decisions/tree';
import { ask, codeOf, copydesk, open, openArticle, placeOf, textOf, until, uriOf, wire } from './support';

describe('deciding', () => {
  const sidecar = `.copydesk/articles/${wire}.decisions.jsonl`;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openArticle(wire);
  });
  // Whatever fails, the others find the article as it is.
  afterEach(() => vscode.commands.executeCommand('workbench.action.files.revert'));
  after(() => vscode.workspace.fs.delete(uriOf('.copydesk'), { recursive: true }));

  const select = (words: string, nth = 1): void => {
    const place = placeOf(editor, words, nth);
    editor.selection = new vscode.Selection(place, place);
  };
  const card = async (words: string, nth = 1): Promise<string> =>
    textOf(
      await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        placeOf(editor, words, nth),
      ),
    );
  const kept = async (name = sidecar): Promise<string> =>
    vscode.workspace.fs.readFile(uriOf(name)).then(
      bytes => new TextDecoder().decode(bytes),
      () => '',
    );

  it('offers at a name what can be decided, and does what is chosen', async () => {
    const place = placeOf(editor, 'Moira Kestrel');
    const range = new vscode.Range(place, place);
    const actions = await until(
      async () =>
        (
          await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            editor.document.uri,
            range,
          )
        ).filter(({ title }) => title.includes('Moira Kestrel')),
      'code actions',
    );
    const { command } = actions.find(({ title }) => /is not a name/u.test(title))!;
    await vscode.commands.executeCommand(command!.command, ...((command!.arguments ?? []) as unknown[]));
    assert.match(await kept(), /"kind":"reject","layer":"name","anchor":\{"exact":"Moira Kestrel"/u);
    await vscode.commands.executeCommand('copydesk.undoDecision');
    assert.equal(await kept(), '');
    assert.match(textOf(await ask<vscode.Hover>('HoverProvider', editor, place)), /Moira Kestrel/u);
  });

  it('confirms by command what is at the cursor', async () => {
    select('Moira Kestrel');
    await vscode.commands.executeCommand('copydesk.confirm');
    assert.match(await kept(), /"kind":"confirm","layer":"name"/u);
    await vscode.commands.executeCommand('copydesk.undoDecision');
  });

  it('never undoes an edit where it undoes a decision, nor a decision where it undoes an edit', async () => {
    const before = editor.document.getText();
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Typed. '));
    const typed = editor.document.getText();
    select('Moira Kestrel');
    await vscode.commands.executeCommand('copydesk.reject');
    await vscode.commands.executeCommand('copydesk.undoDecision');
    assert.equal(await kept(), '');
    assert.equal(editor.document.getText(), typed);
    await vscode.commands.executeCommand('copydesk.redoDecision');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
    assert.match(await kept(), /"kind":"reject"/u);
    await vscode.commands.executeCommand('copydesk.undoDecision');
    assert.equal(editor.document.isDirty, false);
  });

  it('renames whom a name means, in lists and cards alone', async () => {
    const text = editor.document.getText();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      ...[editor.document.uri, placeOf(editor, 'Moira Kestrel'), 'Moira Ann Kestrel'],
    );
    assert.equal(edit.size, 0);
    // Where it would hold is shown before it does.
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await kept('.copydesk/corpus.decisions.jsonl')) !== '';
    }, 'the list of places to be accepted');
    await until(async () => /Moira Ann Kestrel/u.test(await card('Moira Kestrel')), 'the new name');
    assert.equal(editor.document.getText(), text);
    await vscode.commands.executeCommand('copydesk.undoDecision');
    await until(async () => !/Moira Ann Kestrel/u.test(await card('Moira Kestrel')), 'the old name');
  });

  it('lists what is decided, and re-attaches what an edit has lost', async () => {
    const { decisions } = await copydesk();
    const rows = async (kind: string): Promise<readonly DecisionNode[]> => {
      const groups = ((await decisions.getChildren()) ?? []) as DecisionNode[];
      const group = groups.find(one => one.kind === 'group' && one.group.kind === kind);
      return group === undefined ? [] : ((await decisions.getChildren(group)) as DecisionNode[]);
    };
    const labels = async (kind: string): Promise<readonly string[]> =>
      (await rows(kind)).map(node => (node.kind === 'decision' ? node.row.label : ''));
    select('Moira Kestrel');
    await vscode.commands.executeCommand('copydesk.confirm');
    await until(
      async () => (await labels('person')).includes('“Moira Kestrel” is a person'),
      'the decision in the list',
    );
    const at = editor.document.getText().indexOf('Moira Kestrel');
    const words = new vscode.Range(
      editor.document.positionAt(at),
      editor.document.positionAt(at + 'Moira Kestrel'.length),
    );
    await editor.edit(edit => edit.replace(words, 'Augusta Vane-Whitlock'));
    await until(async () => (await labels('lost')).length === 1, 'the lost decision');
    const lost = await until(
      () => vscode.languages.getDiagnostics(editor.document.uri).find(one => codeOf(one.code) === 'decision-lost'),
      'the problem',
    );
    assert.equal(editor.document.getText(lost.range), 'Augusta Vane-Whitlock');
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      ...[editor.document.uri, lost.range],
    );
    const { command } = fixes.find(({ title }) => title.startsWith('“Moira Kestrel” is now “Augusta Vane-Whitlock”'))!;
    await vscode.commands.executeCommand(command!.command, ...((command!.arguments ?? []) as unknown[]));
    assert.match(await kept(), /"exact":"Augusta Vane-Whitlock"/u);
    const [row] = await until(() => rows('person'), 'the re-attached decision');
    await vscode.commands.executeCommand('copydesk.dropDecision', row);
    assert.equal(await kept(), '');
  });

  it('takes decisions along when the article is renamed', async () => {
    select('Moira Kestrel');
    await vscode.commands.executeCommand('copydesk.confirm');
    const rename = async (from: string, to: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(uriOf(from), uriOf(to));
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await rename(wire, 'strike.txt');
    const moved = uriOf('.copydesk/articles/strike.txt.decisions.jsonl');
    await until(
      () =>
        vscode.workspace.fs.stat(moved).then(
          () => true,
          () => false,
        ),
      'the decisions beside the new name',
    );
    assert.equal(await kept(), '');
    await rename('strike.txt', wire);
    await until(async () => (await kept()) !== '', 'the decisions beside the old name');
    await vscode.commands.executeCommand('copydesk.undoDecision');
    assert.equal(await kept(), '');
  });

  it('follows what somebody else decides, and tells of a line that is broken', async () => {
    const line = JSON.stringify({
      ...{ kind: 'words', layer: 'name', words: 'Moira Kestrel', as: { type: 'WORK' } },
      ...{ by: 'bob', at: '2026-03-04T09:30:00Z', upon: 'rules' },
    });
    const corpus = uriOf('.copydesk/corpus.decisions.jsonl');
    await vscode.workspace.fs.writeFile(
      corpus,
      new TextEncoder().encode(`{"schema":"copydesk-decisions/1"}\n${line}\n{"kind":\n`),
    );
    await until(async () => / · work/u.test(await card('Moira Kestrel')), 'the other kind');
    const [fault] = await until(() => vscode.languages.getDiagnostics(corpus), 'a diagnostic');
    assert.equal(fault!.range.start.line, 2);
    await vscode.workspace.fs.delete(corpus);
    await until(async () => / · person/u.test(await card('Moira Kestrel')), 'the kind as it was read');
    await open(wire);
  });
});
