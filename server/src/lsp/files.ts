/** How an article's file ends in a folder. A file given by itself may be called anything. */
export const articleExtensions: readonly string[] = ['.txt', '.md', '.article'];

/** The means of the server to see files; the door brings them, for Node and a browser have different ones. Everything is named by uri. */
export interface Files {
  /**
   * Files under `folder` that may be articles by their ending (.txt, .md, .article), in order of uri, what `.gitignore` names
   * left out; at most `most`. `total` counts all that were found.
   */
  readonly list: (
    folder: string,
    most: number,
  ) => Promise<{ readonly uris: readonly string[]; readonly total: number }>;

  /** The file's text in the editor's encoding (VS Code's name for it: “utf8”, “windows1252”); undefined when it cannot be read. */
  readonly read: (uri: string, encoding: string) => Promise<string | undefined>;

  /** Milliseconds after which an answer is not waited for: a disk may be gone, and a call to it never come back. */
  readonly patience: number;

  /** What kind of folder it is, so that code repositories and home folders are left alone. */
  readonly kindOf: (folder: string) => Promise<FolderKind>;
}

/** `marked`: holds a folder `.copydesk`. `code`: holds the files of a software project. `home`: a home folder or a drive's root. */
export type FolderKind = 'marked' | 'code' | 'home' | 'plain';
