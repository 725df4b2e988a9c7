import { canonical } from '../text/uri';

/**
 * What the user named to be read, whatever else would keep it out (`copydesk.include`): folders end with a slash (“articles/”, “./”),
 * files do not (“notes/tip.txt”). Both are relative to the folders that are open, or whole uris.
 */
export interface Included {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** `open` are the uris of the folders that are open, without a slash at the end. */
export function includedIn(open: readonly string[], entries: readonly string[]): Included {
  const uris = entries.flatMap(entry =>
    isUri.test(entry) ? [canonical(entry)] : open.map(folder => within(folder, entry)),
  );
  return {
    folders: uris.filter(uri => uri.endsWith('/')).map(uri => uri.replace(/\/+$/u, '')),
    files: uris.filter(uri => !uri.endsWith('/')),
  };
}

const isUri = /^[a-z][a-z\d+.-]+:/u;

function within(folder: string, entry: string): string {
  const parts = entry.split('/').filter(part => part !== '.' && part !== '');
  const path = parts.map(part => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')));
  return canonical([folder, ...path].join('/')) + (entry.endsWith('/') ? '/' : '');
}
