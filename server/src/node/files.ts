import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files, FolderKind } from '../lsp/files';
import { projectFiles } from '../protocol';
import { readText } from './decode';
import { articleFiles } from './walk';

/** Files as Node sees them. Documents that have no file (`untitled:`, `vscode-vfs:`) are not found here. */
export const nodeFiles: Files = {
  list: (folder, most) => {
    const file = pathOf(folder);
    const found = file === undefined ? [] : [...articleFiles(file, passOver)];
    return Promise.resolve({ uris: found.slice(0, most).map(one => editorUri(one)), total: found.length });
  },

  read: (uri, encoding) => {
    const file = pathOf(uri);
    const read = file === undefined ? undefined : readText(file, encoding);
    return Promise.resolve(read?.kind === 'text' ? read.text : undefined);
  },

  patience: 10_000,

  kindOf: folder => Promise.resolve(kindOf(pathOf(folder))),
};

/** A folder that may not be read holds no articles for us. */
function passOver(): void {
  // Nothing to say: the editor shows such a folder as it is.
}

function kindOf(folder: string | undefined): FolderKind {
  if (folder === undefined) {
    return 'plain';
  }
  if (existsSync(path.join(folder, '.copydesk'))) {
    return 'marked';
  }
  if (folder === homedir() || path.parse(folder).root === folder) {
    return 'home';
  }
  return projectFiles.some(name => existsSync(path.join(folder, name))) ? 'code' : 'plain';
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The uri as VS Code writes it: it encodes more signs than Node does, and the drive's colon. */
function editorUri(file: string): string {
  const { pathname } = pathToFileURL(file);
  const encoded = pathname
    .split('/')
    .map(part =>
      encodeURIComponent(decodeURIComponent(part)).replace(
        /[!'()*]/gu,
        sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
  return `file://${encoded.replace(/^\/([A-Za-z])%3A/u, (_, drive: string) => `/${drive.toLowerCase()}%3A`)}`;
}
