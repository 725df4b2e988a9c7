import { readdirSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { ignoredIn, type Ignored } from './ignored';
import { whyUnreadable } from './unreadable';

/** An article's file. */
export interface Document {
  /** Its full path. */
  readonly file: string;
  /** “2020/guatemala-caravan”: its path in the folder given, with slashes, without extension; a file given by itself has its bare name. */
  readonly id: string;
}

export interface Documents {
  readonly documents: readonly Document[];
  /** What could not be looked into, and why, in words for the caller. */
  readonly problems: readonly string[];
}

/** What an article's file is called in a folder. A file given by itself may be called anything. */
export const articleExtensions: readonly string[] = ['.txt', '.md', '.article'];

/**
 * The articles at the given files and folders: folders with all that is in them, in order of id. Left out: what a `.gitignore`
 * names, hidden files and folders, `node_modules`. A file that is given twice counts once.
 */
export function documentsAt(paths: readonly string[], from: string): Documents {
  const problems: string[] = [];
  const byFile = new Map<string, Document>();
  for (const given of paths) {
    const found = look(path.resolve(from, given), given, problems);
    for (const document of found) {
      if (!byFile.has(document.file)) {
        byFile.set(document.file, document);
      }
    }
  }
  return { documents: withUniqueIds([...byFile.values()], from), problems };
}

function look(full: string, given: string, problems: string[]): readonly Document[] {
  const stats = statsOf(full, given, problems);
  if (stats === undefined) {
    return [];
  }
  if (stats.isDirectory()) {
    const found: Document[] = [];
    walk({ folder: full, inside: '', ignored: ignoredIn(full) }, found, problems);
    if (found.length === 0) {
      problems.push(`${given}: holds no articles (${articleExtensions.join(', ')})`);
    }
    return found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.file < b.file ? -1 : 1));
  }
  if (!stats.isFile() && !stats.isFIFO()) {
    problems.push(`${given}: is neither a file nor a folder`);
    return [];
  }
  return [{ file: full, id: path.parse(full).name }];
}

/** A folder being walked, and its path inside the folder that was given. */
interface Place {
  readonly folder: string;
  readonly inside: string;
  readonly ignored: Ignored;
}

function walk({ folder, inside, ignored }: Place, found: Document[], problems: string[]): void {
  const here = ignored.within(folder);
  for (const entry of entriesOf(folder, problems)) {
    const file = path.join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') {
      continue;
    }
    if (entry.isDirectory()) {
      if (!here.has(file, 'folder')) {
        walk({ folder: file, inside: `${inside}${entry.name}/`, ignored: here }, found, problems);
      }
      continue;
    }
    const { name, ext } = path.parse(entry.name);
    // A link to a folder is not followed: it might lead in circles.
    const isFile = entry.isFile() || (entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isFile());
    if (isFile === true && articleExtensions.includes(ext.toLowerCase()) && !here.has(file, 'file')) {
      found.push({ file, id: `${inside}${name}` });
    }
  }
}

function entriesOf(folder: string, problems: string[]) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(`${folder}: ${whyUnreadable(error)}`);
    return [];
  }
}

function statsOf(file: string, given: string, problems: string[]): Stats | undefined {
  try {
    return statSync(file);
  } catch (error) {
    problems.push(`${given}: ${whyUnreadable(error)}`);
    return undefined;
  }
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
