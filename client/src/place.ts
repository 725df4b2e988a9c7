import * as vscode from 'vscode';
import type { Place, Range } from '../../server/src/protocol';

/** Shows a place: its article opens, its words are selected and in sight. */
export async function show(place: Place, options: vscode.TextDocumentShowOptions = {}): Promise<vscode.TextEditor> {
  const selection = rangeOf(place.range);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), { ...options, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** What a line of a tree does on a click: its place opens in the editor, its words selected. */
export function openingCommand(title: string, { uri, range }: Place): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: rangeOf(range), preview: true };
  return { command: 'vscode.open', title, arguments: [vscode.Uri.parse(uri), options] };
}

/** Where the user is: the cursor, or what is selected. */
export function placeAtCursor(): Place | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && selectedIn(editor);
}

export function selectedIn({ document, selection }: vscode.TextEditor): Place {
  return { uri: document.uri.toString(), range: plain(selection) };
}

export function plain({ start, end }: vscode.Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

/** An address that the editor opens at its place. */
export function addressOf({ uri, range: { start } }: Place): vscode.Uri {
  return vscode.Uri.parse(uri).with({ fragment: `L${start.line + 1},${start.character + 1}` });
}

export function locationOf(place: Place): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(place.uri), rangeOf(place.range));
}

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
