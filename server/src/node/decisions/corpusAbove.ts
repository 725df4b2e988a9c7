import { stat } from 'node:fs/promises';
import path from 'node:path';
import { decisionsFolder } from '../../decisions/sidecars';

/** The folder, this one or the nearest above, that holds decisions; undefined where none does. */
export async function corpusAbove(file: string): Promise<string | undefined> {
  for (let folder = file; ; folder = path.dirname(folder)) {
    if (await isFolder(path.join(folder, decisionsFolder))) {
      return folder;
    }
    if (folder === path.dirname(folder)) {
      return undefined;
    }
  }
}

export async function isFolder(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isDirectory();
  } catch {
    return false;
  }
}
