import path from 'node:path';

/** Whether a file is the folder or something beneath it, by their full paths. */
export function isInside(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
