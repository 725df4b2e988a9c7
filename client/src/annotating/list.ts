import * as vscode from 'vscode';
import type { Taggable } from '../../../server/src/protocol';
import type { Connection } from '../connection';
import { placeAtCursor } from '../place';
import { tellBriefly } from '../tell';
import { tagsFor } from './tagsAt';
import { keyGaveNothing } from './words';

interface TagItem extends vscode.QuickPickItem {
  readonly query: string;
}

/** Lists all tags with their letters and guidelines; whoever picks one tags with it. */
export function registerTagList(connection: Connection): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.showTags', async () => {
    const place = placeAtCursor();
    if (place === undefined) {
      return;
    }
    const tags = await tagsFor(connection, place.uri);
    const picked = await vscode.window.showQuickPick(tags.map(itemOf), {
      placeHolder: 'Tag what is selected, or the name or word at the cursor',
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (picked !== undefined) {
      await vscode.commands.executeCommand('copydesk.byKey', { query: picked.query });
    }
  });
}

function itemOf({ label, key, description, query }: Taggable): TagItem {
  return {
    ...{ label, query },
    ...(key === undefined ? {} : { description: `key ${key}` }),
    ...(description === undefined ? {} : { detail: description }),
  };
}

/** Tells briefly why a key gave nothing at the cursor. */
export async function tellOfKey(connection: Connection, key: string): Promise<void> {
  const place = placeAtCursor();
  tellBriefly(keyGaveNothing(key, place === undefined ? [] : await tagsFor(connection, place.uri)));
}
