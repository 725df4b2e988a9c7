/** Why a file or folder could not be read, in words for its owner. */
export function whyUnreadable(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read: permission denied';
    case 'ELOOP':
      return 'is a link that leads in a circle';
    case 'ENAMETOOLONG':
      return 'its path is too long';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    case 'EIO':
      return 'may not be read: the disk failed';
    case 'EISDIR':
      return 'is a folder';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** Why a file or folder could not be made or changed, in words for its owner. */
export function whyUnwritable(error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'may not be written: permission denied';
    case 'EROFS':
      return 'may not be written: the disk is read-only';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'cannot be written: the disk is full';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'cannot be made: a file of this name is there';
    case 'EIO':
      return 'cannot be written: the disk failed';
    default:
      return whyUnreadable(error);
  }
}

/** By what the system calls what went wrong: “ENOENT”. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Whether there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** What `read` gives; where it cannot, an error in words for the file's owner. */
export function readable<Out>(read: () => Out): Out {
  try {
    return read();
  } catch (error) {
    throw new Error(whyUnreadable(error), { cause: error });
  }
}
