import { decisionsFolder } from '../../decisions/sidecars';
import { canonical } from '../../text/uri';

/** The folder, of those given, that holds the article, and the article's path in it: “2020/port.txt”. The innermost where several do. */
export function homeOf(folders: readonly string[], uri: string): Home | undefined {
  const folder = folders
    .filter(one => uri.startsWith(`${one}/`))
    .reduce<string | undefined>(
      (best, one) => (best === undefined || one.length > best.length ? one : best),
      undefined,
    );
  return folder === undefined ? undefined : { folder, path: decodedPath(uri.slice(folder.length + 1)) };
}

export interface Home {
  readonly folder: string;
  readonly path: string;
}

/** The uri of a file in the folder, by its path there. */
export function uriIn(folder: string, path: string): string {
  return canonical(
    [folder, ...path.split('/').map(part => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))].join('/'),
  );
}

/** Whether it is a file of decisions, or the folder of such. */
export function isOfDecisions(uri: string): boolean {
  return uri.endsWith(`/${decisionsFolder}`) || uri.includes(`/${decisionsFolder}/`);
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // It is no UTF-8.
    return path;
  }
}
