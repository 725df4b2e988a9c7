import { realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files, FolderKind } from '../workshop/files';
import { projectFiles } from '../protocol';
import { canonical } from '../text/uri';
import { readText } from './decode';
import { isInside } from './inside';
import { exists } from './ignored';
import { whyUnreadable } from './unreadable';
import { articleFiles } from './walk';

/** Files as Node sees them. Documents that have no file (`untitled:`, `vscode-vfs:`) are not found here. */
export const nodeFiles: Files = {
  list: async function* (folder, { followLinks, onProblem }) {
    const file = pathOf(folder);
    if (file !== undefined) {
      const walk = { followLinks, onProblem: (at: string, why: string) => onProblem(uriOf(at), why), patience };
      for await (const files of articleFiles(file, walk)) {
        yield files.map(uriOf);
      }
    }
  },

  read: async (uri, encoding, folder, { followLinks }) => {
    const file = pathOf(uri);
    const root = pathOf(folder);
    if (file === undefined || root === undefined) {
      return { kind: 'problem', problem: 'is no file' };
    }
    try {
      const real = await realpath(file);
      return followLinks || isInside(await realpath(root), real)
        ? await readText(real, encoding)
        : { kind: 'problem', problem: 'leads out of the folder' };
    } catch (error) {
      return { kind: 'problem', problem: whyUnreadable(error) };
    }
  },

  kindOf: async folder => kindOf(pathOf(folder)),

  isFolder: async uri => {
    const file = pathOf(uri);
    return file !== undefined && (await stat(file)).isDirectory();
  },

  isThere: async uri => {
    const file = pathOf(uri);
    return file !== undefined && (await exists(file, patience));
  },

  // A listing makes several calls to the disk before it yields.
  patience: 30_000,
};

/** Milliseconds for one call to the disk, which may have to wake up first. */
const patience = 10_000;

async function kindOf(folder: string | undefined): Promise<FolderKind> {
  if (folder === undefined) {
    return 'plain';
  }
  if (await exists(path.join(folder, '.copydesk'), patience)) {
    return 'marked';
  }
  if (folder === homedir() || path.parse(folder).root === folder) {
    return 'home';
  }
  const found = await Promise.all(projectFiles.map(name => exists(path.join(folder, name), patience)));
  return found.includes(true) ? 'code' : 'plain';
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function uriOf(file: string): string {
  return canonical(pathToFileURL(file).href);
}
