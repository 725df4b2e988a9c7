import * as vscode from 'vscode';
import { jumpRequest, type JumpParams, type JumpResult } from '../../server/src/protocol';
import type { Connection } from './connection';
import { show } from './place';
import { tellBriefly } from './tell';

/** The four jumps: to the next or previous quote, of anyone or of the speaker at the cursor. */
export function registerJumps(connection: Connection): vscode.Disposable {
  return vscode.Disposable.from(
    ...jumps.map(({ command, ...way }) => vscode.commands.registerCommand(command, () => jump(connection, way))),
  );
}

type Way = Pick<JumpParams, 'direction' | 'speaker'>;

const jumps: readonly (Way & { readonly command: string })[] = [
  { command: 'copydesk.nextQuote', direction: 'next', speaker: 'any' },
  { command: 'copydesk.previousQuote', direction: 'previous', speaker: 'any' },
  { command: 'copydesk.nextQuoteBySpeaker', direction: 'next', speaker: 'same' },
  { command: 'copydesk.previousQuoteBySpeaker', direction: 'previous', speaker: 'same' },
];

async function jump(connection: Connection, way: Way): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return;
  }
  const { line, character } = editor.selection.start;
  const found = await connection.request<JumpResult | null>(jumpRequest, {
    textDocument: { uri: editor.document.uri.toString() },
    // From the start of what is selected: after a jump that is the start of the quote.
    position: { line, character },
    ...way,
  } satisfies JumpParams);
  if (!found) {
    tellBriefly(way.speaker === 'same' ? 'No quote at the cursor' : 'No quote found');
    return;
  }
  await show(found.place);
  tellBriefly(found.label);
}
