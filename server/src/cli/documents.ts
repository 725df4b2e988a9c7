import { statSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** An article's file. */
export interface Document {
  readonly file: string;
  /** Path relative to the folder given, without extension. */
  readonly id: string;
}

export interface Documents {
  readonly documents: readonly Document[];
  /** What could not be looked into, and why. */
  readonly problems: readonly string[];
}

const extensions = new Set(['.txt', '.md', '.article']);

/** The articles at the given files and folders, in a stable order. */
export function documentsAt(paths: readonly string[], from: string): Documents {
  const documents = paths.flatMap(given => {
    const full = path.resolve(from, given);
    if (!statSync(full).isDirectory()) {
      return [{ file: full, id: path.parse(full).name }];
    }
    return readdirSync(full, { recursive: true, encoding: 'utf8' })
      .filter(name => extensions.has(path.extname(name)))
      .sort()
      .map(name => ({ file: path.join(full, name), id: name.slice(0, -path.extname(name).length) }));
  });
  return { documents, problems: [] };
}
