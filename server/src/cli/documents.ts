import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { whyUnreadable } from '../node/unreadable';
import { articleFiles } from '../node/walk';
import { articleExtensions } from '../workshop/files';

/** An article's file. */
export interface Document {
  /** Its full path. */
  readonly file: string;
  /** “2020/guatemala-caravan”: its path in the folder given, with slashes, without extension; a file given by itself has its bare name. */
  readonly id: string;
  /** Somebody writes it while it is read: “copydesk annotate <(…)”. */
  readonly isPipe: boolean;
}

export interface Documents {
  readonly documents: readonly Document[];
  /** What could not be looked into, and why, in words for the caller. */
  readonly problems: readonly string[];
}

/**
 * The articles at the given files and folders: folders with all that is in them, in order of id. Left out: what a `.gitignore` in the
 * folder names, hidden files and folders, `node_modules`, what links lead to out of it. A file that is given twice counts once.
 */
export async function documentsAt(paths: readonly string[], from: string): Promise<Documents> {
  const problems: string[] = [];
  const byFile = new Map<string, Document>();
  for (const given of paths) {
    for (const document of await look(path.resolve(from, given), given, problems)) {
      if (!byFile.has(document.file)) {
        byFile.set(document.file, document);
      }
    }
  }
  return { documents: withUniqueIds([...byFile.values()], from), problems };
}

async function look(full: string, given: string, problems: string[]): Promise<readonly Document[]> {
  let stats: Stats;
  try {
    stats = await stat(full);
  } catch (error) {
    problems.push(`${given}: ${whyUnreadable(error)}`);
    return [];
  }
  if (stats.isDirectory()) {
    const found = await documentsIn(full, problems);
    if (found.length === 0) {
      problems.push(`${given}: holds no articles (${articleExtensions.join(', ')})`);
    }
    return found;
  }
  if (!stats.isFile() && !stats.isFIFO()) {
    problems.push(`${given}: is neither a file nor a folder`);
    return [];
  }
  return [{ file: full, id: path.parse(full).name, isPipe: stats.isFIFO() }];
}

async function documentsIn(folder: string, problems: string[]): Promise<readonly Document[]> {
  const onProblem = (file: string, why: string): number => problems.push(`${file}: ${why}`);
  const found: Document[] = [];
  for await (const files of articleFiles(folder, { followLinks: false, onProblem, patience })) {
    found.push(...files.map(file => ({ file, id: idIn(folder, file), isPipe: false })));
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.file < b.file ? -1 : 1));
}

/** Milliseconds that one call to the disk is waited for; it may have to wake up. */
const patience = 10_000;

/** “2020/guatemala-caravan”: the path inside the folder, with slashes, without extension. */
function idIn(folder: string, file: string): string {
  const { dir, name } = path.parse(path.relative(folder, file));
  return [...(dir === '' ? [] : dir.split(path.sep)), name].join('/');
}

/** Articles that would share an id (“a.txt” beside “a.md”, two folders given) have their path from here, extension included. */
function withUniqueIds(documents: readonly Document[], from: string): readonly Document[] {
  const counts = new Map<string, number>();
  for (const { id } of documents) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return documents.map(document =>
    counts.get(document.id) === 1
      ? document
      : { ...document, id: path.relative(from, document.file).split(path.sep).join('/') },
  );
}
