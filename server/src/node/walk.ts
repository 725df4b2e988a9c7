import { readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { articleExtensions } from '../lsp/files';
import { ignoredIn, type Ignored } from './ignored';

/**
 * The full paths of the articles in `folder` and the folders inside it, those of one folder in order of name. Left out: what a
 * `.gitignore` names, hidden files and folders, `node_modules`. `onUnreadable` hears of folders that could not be looked into.
 */
export function articleFiles(folder: string, onUnreadable: (folder: string, error: unknown) => void): Iterable<string> {
  return walk(folder, ignoredIn(folder), onUnreadable);
}

function* walk(
  folder: string,
  around: Ignored,
  onUnreadable: (folder: string, error: unknown) => void,
): Generator<string> {
  const ignored = around.within(folder);
  for (const entry of entriesOf(folder, onUnreadable)) {
    const file = path.join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') {
      continue;
    }
    if (entry.isDirectory()) {
      if (!ignored.has(file, 'folder')) {
        yield* walk(file, ignored, onUnreadable);
      }
    } else if (
      articleExtensions.includes(path.extname(file).toLowerCase()) &&
      isFile(entry, file) &&
      !ignored.has(file, 'file')
    ) {
      yield file;
    }
  }
}

/** A link to a file is a file; a link to a folder is not followed, for it might lead in circles. */
function isFile(entry: Dirent, file: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

function entriesOf(folder: string, onUnreadable: (folder: string, error: unknown) => void): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    onUnreadable(folder, error);
    return [];
  }
}
