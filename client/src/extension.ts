import * as vscode from 'vscode';
import { settingsSection } from '../../server/src/protocol';
import { open, type Copydesk } from './copydesk';
import { serverFlags } from './serverFlags';

/** Door for the desktop: the server is a Node process of its own, spoken to over IPC. */
export function activate(context: vscode.ExtensionContext): Copydesk {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  return open(context, async options => {
    // Loaded only when a server is wanted, so that activation costs next to nothing.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const run = { module, transport: TransportKind.ipc, options: { execArgv: [...serverFlags] } };
    const debug = { ...run, options: { execArgv: [...serverFlags, '--nolazy', '--inspect=6019'] } };
    return new LanguageClient(settingsSection, 'Copydesk', { run, debug }, options);
  });
}
