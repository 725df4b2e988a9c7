import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { readBytes } from './bytes';
import { isInside } from './inside';
import { exists } from './ignored';

/** The repositories whose files were met on the way through a folder, each of which counts once. */
export class Checkouts {
  readonly #met = new Set<string>();

  private constructor(private readonly root: string) {}

  static async around(root: string, patience: number): Promise<Checkouts> {
    const checkouts = new Checkouts(root);
    for (let at = root; ; at = path.dirname(at)) {
      if (await exists(path.join(at, '.git'), patience)) {
        checkouts.#met.add((await repositoryOf(at)).folder);
        return checkouts;
      }
      if (path.dirname(at) === at) {
        return checkouts;
      }
    }
  }

  /**
   * Whether a folder that holds a `.git` is one more working tree (`git worktree add`) of a repository whose files are read anyway: the
   * main one stands in the folder too, or another was met before. Clones and submodules are repositories of their own.
   */
  async isAnother(folder: string): Promise<boolean> {
    const repository = await repositoryOf(folder);
    const isMet = this.#met.has(repository.folder);
    this.#met.add(repository.folder);
    const main = path.dirname(repository.folder);
    return repository.isLinked && (isMet || (path.basename(repository.folder) === '.git' && isInside(this.root, main)));
  }
}

/** Where the repository of a working tree is kept, and whether that is another's folder. A `.git` that is odd is its own repository. */
async function repositoryOf(tree: string): Promise<{ readonly folder: string; readonly isLinked: boolean }> {
  const git = path.join(tree, '.git');
  try {
    const pointer = (await readBytes(git, { most: longestPointer, links: 'refuse' })).toString('utf8');
    const target = /^gitdir: (.{1,4096}?)\r?\n?$/u.exec(pointer)?.[1];
    const linked = target === undefined ? undefined : path.resolve(tree, target);
    if (linked !== undefined && path.basename(path.dirname(linked)) === 'worktrees') {
      return { folder: await real(path.dirname(path.dirname(linked))), isLinked: true };
    }
  } catch {
    // Most are folders: the repository of this working tree alone.
  }
  return { folder: await real(git), isLinked: false };
}

/** Bytes; it is one path. */
const longestPointer = 5000;

function real(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}
