import { languages } from '../protocol';
import { compileGlobs, type GlobFault } from '../text/glob';
import { decoded } from '../text/uri';
import type { FolderKind } from '../workshop/files';
import type { Settings } from './settings';

/** Which documents are looked at at all, before their text is. */
export interface Gate {
  /** Whether the folder's files are read without being opened. */
  readonly reads: (kind: FolderKind) => boolean;
  /** Whether a document at this uri, in a folder of this kind (undefined: in no folder), may be an article. */
  readonly admits: (uri: string, kind: FolderKind | undefined) => boolean;
  /** The patterns of `exclude` that are not used. */
  readonly faults: readonly GlobFault[];
}

export function gateFor({ enable, exclude }: Settings): Gate {
  const { last, faults } = compileGlobs(exclude, { braces: true });
  return {
    reads: kind =>
      enable !== 'off' && (kind === 'marked' || ((kind === 'plain' || enable === 'on') && kind !== 'home')),
    admits: (uri, kind) => enable !== 'off' && (enable === 'on' || kind !== 'code') && last(pathOf(uri)) < 0,
    faults,
  };
}

/** What Neovim and Emacs call plain text. */
const plainTextElsewhere = 'text';

/** Whether a document's language is one in which articles are written. */
export function isArticleLanguage(language: string): boolean {
  return language === plainTextElsewhere || languages.some(one => one === language);
}

/** The uri's path without leading slash, percent signs decoded. */
function pathOf(uri: string): string {
  return decoded(uri.replace(/^[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?\/*/iu, ''));
}
