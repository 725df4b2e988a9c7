import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { copydesk } from './support';

interface Keybinding {
  readonly key: string;
  readonly mac: string;
  readonly command: string;
  readonly when: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly keybindings: readonly Keybinding[];
  };
}

describe('the manifest', () => {
  const manifest = () => vscode.extensions.getExtension('copydesk.copydesk')!.packageJSON as Manifest;

  it('promises only commands that are there', async () => {
    await copydesk();
    const there = await vscode.commands.getCommands(true);
    for (const { command, title, category } of manifest().contributes.commands) {
      assert.ok(there.includes(command), command);
      assert.equal(category, 'Copydesk');
      assert.doesNotMatch(title, /%/u);
    }
  });

  it('comes with a client below 1 MB, and a server and a shell below 1.5 MB', () => {
    const { extensionPath } = vscode.extensions.getExtension('copydesk.copydesk')!;
    const most = { 'extension.js': 1e6, 'server.js': 1.5e6, 'cli.js': 1.5e6 };
    for (const [bundle, bytes] of Object.entries(most)) {
      const { size } = statSync(path.join(extensionPath, 'dist', bundle));
      assert.ok(size < bytes, `${bundle}: ${size} bytes`);
    }
  });

  it('binds keys that VS Code leaves free', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const defaults = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(defaults, /editor\.action/u);
    // What is decided last is taken back by the key that takes back everything; at any other time that is VS Code's.
    // Keys that type are bound while annotating only.
    const own = manifest().contributes.keybindings.filter(
      ({ when }) => !when.includes('copydesk.decidedLast') && !when.endsWith('&& copydesk.annotating'),
    );
    // VS Code lists the keys of extensions among its own.
    const theirs = defaults.split('\n').filter(line => !line.includes('"copydesk.'));
    for (const { key } of own) {
      const bound = theirs.filter(line => line.includes(`"key": "${key}"`));
      assert.deepEqual(bound, [], `${key} is taken`);
    }
  });
});
