import * as vscode from 'vscode';
import { hoverCommands, placesRequest, type Place, type PlacesParams } from '../../server/src/protocol';
import type { Connection } from './connection';
import { rowsOf } from './pages';
import { locationOf } from './place';

/** The commands that a hover links to: all mentions, all quotes, in a peek at the cursor. */
export function registerPlaces(connection: Connection): vscode.Disposable {
  const register = (command: string, of: PlacesParams['of']) =>
    vscode.commands.registerCommand(command, (key: unknown) => peek(connection, String(key), of));
  return vscode.Disposable.from(
    register(hoverCommands.showMentions, 'mentions'),
    register(hoverCommands.showQuotes, 'quotes'),
  );
}

/** A peek of more takes the editor long, and nobody looks through it. */
const mostPlaces = 2000;

async function peek(connection: Connection, key: string, of: PlacesParams['of']): Promise<void> {
  const wanted = { key, of } satisfies Pick<PlacesParams, 'key' | 'of'>;
  const places = await rowsOf<Place>(connection, placesRequest, wanted, mostPlaces);
  const locations = (places?.rows ?? []).map(locationOf);
  const editor = vscode.window.activeTextEditor;
  const [first] = locations;
  if (!first) {
    return;
  }
  await vscode.commands.executeCommand(
    'editor.action.peekLocations',
    editor?.document.uri ?? first.uri,
    editor?.selection.active ?? first.range.start,
    locations,
    'peek',
  );
}
