import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` files of a folder, of those around it and of those inside it leave out. */
export interface Ignored {
  /** The same with the folder's own `.gitignore`. */
  readonly within: (folder: string) => Ignored;
  readonly has: (file: string, kind: 'file' | 'folder') => boolean;
}

/** The rules that hold in `folder`: those of the folders around it, up to the root of its repository. */
export function ignoredIn(folder: string): Ignored {
  return rulesAround(folder).reduce((ignored, around) => ignored.within(around), withRules([]));
}

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

function withRules(all: readonly Rules[]): Ignored {
  return {
    within: folder => {
      const file = path.join(folder, '.gitignore');
      return existsSync(file)
        ? withRules([...all, { folder, rules: ignore().add(readFileSync(file, 'utf8')) }])
        : withRules(all);
    },
    has: (file, kind) => {
      // The nearest file that says anything about a path decides: it may take back (“!keep.txt”) what one above it said.
      for (const { folder, rules } of all.toReversed()) {
        const inside = path.relative(folder, file).split(path.sep).join('/');
        const { ignored, unignored } = rules.test(kind === 'folder' ? `${inside}/` : inside);
        if (ignored || unignored) {
          return ignored;
        }
      }
      return false;
    },
  };
}

/** The folders around `folder` within its repository, outermost first; none where there is no repository. */
function rulesAround(folder: string): readonly string[] {
  const around: string[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    if (at !== folder) {
      around.unshift(at);
    }
    if (existsSync(path.join(at, '.git'))) {
      return around;
    }
    if (path.dirname(at) === at) {
      return [];
    }
  }
}
