import * as vscode from 'vscode';
import type { DecisionRow, Place } from '../../../server/src/protocol';
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

/** The decision of a line of the tree “Decisions”. */
export function decisionOf(line: unknown): DecisionRow | undefined {
  return nodeOf(line)?.row;
}

function placeOf(line: unknown): Place | undefined {
  const node = nodeOf(line);
  return node?.quote?.place ?? node?.figure?.place ?? node?.row?.place;
}

interface Node {
  readonly quote?: { readonly place?: Place };
  readonly figure?: { readonly place?: Place };
  readonly row?: DecisionRow;
}

function nodeOf(line: unknown): Node | undefined {
  return typeof line === 'object' && line !== null ? line : undefined;
}
