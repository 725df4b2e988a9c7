import type { Dirent } from 'node:fs';
import { opendir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { articleExtensions } from '../workshop/files';
import { inTime } from '../workshop/inTime';
import { Checkouts } from './checkouts';
import { isInside } from './inside';
import { ignoredIn, rulesOf, type Ignored, type OnProblem } from './ignored';
import { whyUnreadable } from './unreadable';

export interface Walk {
  /** Whether links that lead out of the folder are followed. */
  readonly followLinks: boolean;
  readonly onProblem: OnProblem;
  /** Milliseconds that one call to the disk is waited for. */
  readonly patience: number;
}

/**
 * The full paths of the articles in `folder` and the folders inside it, a folder at a time. Left out: what a `.gitignore` names, hidden
 * files and folders, `node_modules`, further working trees of one repository. A link to a file in the folder counts where that is not
 * read by its own name; links out of it are followed only if that is asked for. Every file comes once.
 */
export async function* articleFiles(folder: string, walk: Walk): AsyncGenerator<readonly string[]> {
  const { followLinks, onProblem, patience } = walk;
  const root = await realOf(folder, walk);
  if (root === undefined) {
    return;
  }
  const checkouts = await Checkouts.around(root, patience);
  const met = new Met(root);
  const links: Entry[] = [];
  const folders: Entry[] = [{ name: folder, real: root, ignored: await ignoredIn(folder, patience, onProblem) }];
  for (;;) {
    for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
      const entries = await entriesOf(at.name, walk);
      const has = (name: string): boolean => entries.some(entry => entry.name === name);
      if (at.real !== root && has('.git') && (await checkouts.isAnother(at.real))) {
        continue;
      }
      const rules = has('.gitignore') ? await rulesOf(at.name, patience, onProblem) : undefined;
      const ignored = at.ignored.within(at.name, rules);
      const found: string[] = [];
      for (const entry of entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')) {
        const one = { name: path.join(at.name, entry.name), real: path.join(at.real, entry.name), ignored };
        if (entry.isDirectory()) {
          if (!ignored.has(one.name, 'folder') && met.isNew(one.real)) {
            folders.push(one);
          }
        } else if (entry.isSymbolicLink()) {
          links.push(one);
        } else if (entry.isFile() && isArticle(one) && met.isNew(one.real)) {
          found.push(one.name);
        }
      }
      yield found;
    }
    // What has a name of its own in the folder is read by that.
    const link = links.shift();
    if (link === undefined) {
      return;
    }
    const target = await targetOf(link, walk);
    if (
      target === undefined ||
      (!met.isInside(target.real) && !followLinks) ||
      !isWanted(target) ||
      !met.isNew(target.real)
    ) {
      continue;
    }
    if (target.kind === 'file') {
      yield [target.name];
    } else if (!met.isInside(target.real) && !isInside(target.real, root)) {
      folders.push(target);
    }
  }
}

/** A file or folder by the name that leads to it, and by its own. */
interface Entry {
  readonly name: string;
  readonly real: string;
  /** What the folders around it leave out. */
  readonly ignored: Ignored;
}

interface Target extends Entry {
  readonly kind: 'file' | 'folder';
}

/** What was met on the way, so that nothing comes twice and nothing leads in circles. */
class Met {
  readonly #all: Set<string>;

  constructor(private readonly root: string) {
    this.#all = new Set([root]);
  }

  isNew(real: string): boolean {
    const isNew = !this.#all.has(real);
    this.#all.add(real);
    return isNew;
  }

  isInside(real: string): boolean {
    return isInside(this.root, real);
  }
}

function isArticle({ name, ignored }: Entry): boolean {
  return articleExtensions.includes(path.extname(name).toLowerCase()) && !ignored.has(name, 'file');
}

function isWanted(target: Target): boolean {
  return target.kind === 'file' ? isArticle(target) : !target.ignored.has(target.name, 'folder');
}

/** Where a link leads; undefined where that is neither a file nor a folder. */
async function targetOf(link: Entry, walk: Walk): Promise<Target | undefined> {
  const real = await realOf(link.name, walk);
  try {
    const stats = real === undefined ? undefined : await inTime(stat(real), walk.patience);
    const kind = stats?.isFile() === true ? 'file' : stats?.isDirectory() === true ? 'folder' : undefined;
    return real === undefined || kind === undefined ? undefined : { ...link, real, kind };
  } catch (error) {
    walk.onProblem(link.name, whyUnreadable(error));
    return undefined;
  }
}

async function realOf(file: string, { patience, onProblem }: Walk): Promise<string | undefined> {
  try {
    return await inTime(realpath(file), patience);
  } catch (error) {
    onProblem(file, whyUnreadable(error));
    return undefined;
  }
}

/** In order of name. */
async function entriesOf(folder: string, { patience, onProblem }: Walk): Promise<readonly Dirent[]> {
  const entries: Dirent[] = [];
  try {
    const opened = await inTime(opendir(folder, { bufferSize: atOnce }), patience);
    try {
      for (let entry = await inTime(opened.read(), patience); entry !== null;) {
        entries.push(entry);
        entry = await inTime(opened.read(), patience);
      }
    } finally {
      await opened.close();
    }
  } catch (error) {
    onProblem(folder, whyUnreadable(error));
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Entries of a folder that the disk is asked for at once; what waits meanwhile gets its turn. */
const atOnce = 256;
