import * as vscode from 'vscode';
import { findingCommands, settingsSection } from '../../server/src/protocol';

/** Commands that change a setting: where it is set already, else for the user. */
export function registerSettings(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.switchOn', () => set('enable', 'auto')),
    vscode.commands.registerCommand('copydesk.toggleHighlight', () =>
      set('highlight', !vscode.workspace.getConfiguration(settingsSection).get<boolean>('highlight', true)),
    ),
    vscode.commands.registerCommand(findingCommands.switchOff, (code: unknown) =>
      set(`findings.${String(code)}`, false),
    ),
  );
}

async function set(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration(settingsSection);
  const isOfWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
  await settings.update(
    name,
    value,
    isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}
