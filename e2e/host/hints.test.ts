import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openArticle, setting, until, wire } from './support';

describe('hints that name the speaker', () => {
  after(() => setting('inlayHints.speakers', undefined));

  it('are shown when they are wanted, with a way to the name', async () => {
    const { document } = await openArticle(wire);
    assert.deepEqual(await hintsIn(document), []);
    await setting('inlayHints.speakers', true);
    const hints = await until(() => hintsIn(document), 'hints');
    const behind = hints.find(({ position }) =>
      document.lineAt(position).text.slice(0, position.character).endsWith('and they are done waiting.”'),
    );
    assert.ok(Array.isArray(behind?.label));
    const [label] = behind.label;
    assert.equal(label?.value, 'Moira Kestrel');
    assert.equal(label.location && document.getText(label.location.range), 'Moira Kestrel');
    assert.match(tooltipOf(behind), /continues the statement above/u);
  });

  it('go when they are switched off', async () => {
    const { document } = await openArticle(wire);
    await setting('inlayHints.speakers', true);
    await until(() => hintsIn(document), 'hints');
    await setting('inlayHints.speakers', undefined);
    await until(async () => (await hintsIn(document)).length === 0, 'the hints to go');
  });
});

function hintsIn({ uri, lineCount }: vscode.TextDocument): Thenable<vscode.InlayHint[]> {
  const everything = new vscode.Range(0, 0, lineCount, 0);
  return vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, everything);
}

function tooltipOf({ tooltip }: vscode.InlayHint): string {
  return typeof tooltip === 'object' ? tooltip.value : (tooltip ?? '');
}
