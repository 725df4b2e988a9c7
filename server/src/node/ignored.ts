import { access } from 'node:fs/promises';
import path from 'node:path';
import { inTime } from '../workshop/inTime';
import { gitRules, type GitRules } from '../text/gitignore';
import { readBytes } from './bytes';
import { isMissing, whyUnreadable } from './unreadable';

/** What the `.gitignore` files of a folder, of those around it and of those inside it leave out. */
export interface Ignored {
  /** The same with the rules of `folder`'s own `.gitignore`. */
  readonly within: (folder: string, rules: GitRules | undefined) => Ignored;
  readonly has: (file: string, kind: 'file' | 'folder') => boolean;
}

/** Hears of a file that cannot be looked at, and why. */
export type OnProblem = (file: string, why: string) => void;

/**
 * The rules that hold in `folder` by those around it, up to the root of its repository. Whether they leave `folder` itself out does
 * not count: somebody has named it.
 */
export async function ignoredIn(folder: string, patience: number, onProblem: OnProblem): Promise<Ignored> {
  let ignored = withRules([]);
  for (const around of await foldersAround(folder, patience)) {
    ignored = ignored.within(around, await rulesOf(around, patience, onProblem));
  }
  return ignored;
}

/** What the `.gitignore` of the folder says; undefined where there is none. One that cannot be read says nothing, as in Git. */
export async function rulesOf(folder: string, patience: number, onProblem: OnProblem): Promise<GitRules | undefined> {
  const file = path.join(folder, '.gitignore');
  try {
    const bytes = await inTime(readBytes(file, { most: longestRules, links: 'refuse' }), patience);
    return gitRules(bytes.toString('utf8'));
  } catch (error) {
    if (!isMissing(error)) {
      onProblem(file, whyUnreadable(error));
    }
    return undefined;
  }
}

/** Bytes; the longest that are in use have a tenth of it. */
const longestRules = 500_000;

function withRules(all: readonly (readonly [folder: string, rules: GitRules])[]): Ignored {
  return {
    within: (folder, rules) => (rules === undefined ? withRules(all) : withRules([...all, [folder, rules]])),
    has: (file, kind) => {
      // The nearest file that says anything about a path decides: it may take back (“!keep.txt”) what one above it said.
      for (const [folder, rules] of all.toReversed()) {
        const said = rules(path.relative(folder, file).split(path.sep).join('/'), kind);
        if (said !== undefined) {
          return said === 'ignored';
        }
      }
      return false;
    },
  };
}

/** The folders around `folder` within its repository, outermost first; none where there is no repository. */
async function foldersAround(folder: string, patience: number): Promise<readonly string[]> {
  const around: string[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    if (at !== folder) {
      around.unshift(at);
    }
    if (await exists(path.join(at, '.git'), patience)) {
      return around;
    }
    if (path.dirname(at) === at) {
      return [];
    }
  }
}

export async function exists(file: string, patience: number): Promise<boolean> {
  return inTime(access(file), patience).then(
    () => true,
    () => false,
  );
}
