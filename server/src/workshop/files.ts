/** How an article's file ends in a folder. A file given by itself may be called anything. */
export const articleExtensions: readonly string[] = ['.txt', '.md', '.article'];

/**
 * The means of the server to see files; the door brings them, for Node and a browser have different ones. Everything is named by uri.
 * A call may fail, or never come back: whoever calls goes on all the same.
 */
export interface Files {
  /**
   * The files in `folder` and beneath that may be articles by their ending (.txt, .md, .article), in groups as they are found. Left out:
   * what a `.gitignore` names, hidden files and folders, `node_modules`, a second checkout of one repository. A file has one name.
   */
  readonly list: (folder: string, look: Look) => AsyncIterable<readonly string[]>;

  /** The text of a file in `folder`, in the editor's encoding (VS Code's name for it: “utf8”, “windows1252”). */
  readonly read: (uri: string, encoding: string, folder: string, look: Pick<Look, 'followLinks'>) => Promise<Read>;

  /** What kind of folder it is, so that code repositories and home folders are left alone. */
  readonly kindOf: (folder: string) => Promise<FolderKind>;

  readonly isFolder: (uri: string) => Promise<boolean>;

  /** Whether anything of this name is there. */
  readonly isThere: (uri: string) => Promise<boolean>;

  /** Milliseconds after which an answer is not waited for: a disk may be gone, and a call to it never come back. */
  readonly patience: number;
}

/** How a folder is looked through. */
export interface Look {
  /** Whether links that lead out of the folder are followed. */
  readonly followLinks: boolean;
  /** Hears of files and folders that cannot be looked at, and why: “may not be read: permission denied”. */
  readonly onProblem: (uri: string, why: string) => void;
}

/** A file's text, with a word of warning where it is not quite what the file says; or what keeps it from being read. */
export type Read =
  | { readonly kind: 'text'; readonly text: string; readonly warning: string | undefined }
  | { readonly kind: 'problem'; readonly problem: string };

/** `marked`: holds a folder `.copydesk`. `code`: holds the files of a software project. `home`: a home folder or a drive's root. */
export type FolderKind = 'marked' | 'code' | 'home' | 'plain';
