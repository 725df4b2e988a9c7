import { compileGlobs } from './glob';

/** What a `.gitignore` says of a path within its folder; undefined where it says nothing. */
export type GitRules = (path: string, kind: 'file' | 'folder') => 'ignored' | 'kept' | undefined;

/** Reads a `.gitignore`: the last line that a path matches decides, “!” takes back. Lines that are no patterns say nothing, as in Git. */
export function gitRules(content: string): GitRules {
  const lines = content.replace(/^\ufeff/u, '').split(/\r?\n|\r$/u);
  const rules = lines.map(ruleIn).filter(rule => rule.glob !== '');
  const globs = compileGlobs(
    rules.map(({ glob }) => glob),
    { braces: false },
  );
  return (path, kind) => {
    const last = Math.max(globs.last(path), kind === 'folder' ? globs.last(`${path}/`) : -1);
    const rule = rules[last];
    return rule === undefined ? undefined : rule.isKept ? 'kept' : 'ignored';
  };
}

interface Rule {
  /** For the path from the `.gitignore`'s folder, with a slash at the end where only folders are meant. */
  readonly glob: string;
  readonly isKept: boolean;
}

function ruleIn(line: string): Rule {
  const pattern = line.startsWith('#') ? '' : withoutSpaces(line);
  const isKept = pattern.startsWith('!');
  const named = isKept ? pattern.slice(1) : pattern;
  // A pattern with a slash counts from its folder, one without matches in every folder beneath.
  const isPlaced = named.slice(0, -1).includes('/');
  const glob = named.startsWith('/') ? named.slice(1) : named;
  return { glob: glob === '' || glob === '/' ? '' : isPlaced ? glob : `**/${glob}`, isKept };
}

/** Without the spaces at the end that no backslash keeps. */
function withoutSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') {
    end--;
  }
  return line.slice(0, end);
}
