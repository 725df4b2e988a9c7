import * as vscode from 'vscode';
import type { Place } from '../../../server/src/protocol';
import { show } from '../place';

/** Where the line of a tree is from which a command was called: it is shown, so that the user sees what is decided. Undefined of anything else. */
export async function placeInTree(line: unknown): Promise<Place | undefined> {
  const place = placeOf(line);
  if (place === undefined) {
    return undefined;
  }
  await show(place, { preview: true });
  return { uri: vscode.Uri.parse(place.uri).toString(), range: place.range };
}

function placeOf(line: unknown): Place | undefined {
  const node = line as Partial<Record<'quote' | 'figure', { readonly place?: Place }>> | undefined;
  return typeof line === 'object' && line !== null ? (node?.quote?.place ?? node?.figure?.place) : undefined;
}
