import { articleOf, changeOf, corpusSidecar, decisionsFolder, type Change } from '../../decisions/sidecars';
import type { DecisionDisk } from '../../decisions/disk';
import { broughtBy, folderOf } from '../../exchange/agreement/colleagues';
import { count } from '../../features/card';
import type { Decision } from '../../types/decision';
import { canonical } from '../../text/uri';
import { homeOf, isOfDecisions, uriIn } from './corpusFolder';
import type { Entry } from './journal';
import type { Sidecar } from './sidecars';

/** What a colleague decided of the user's articles, in a folder of theirs, and the user's own files do not say. */
export interface Colleague {
  /** The folder's, in which the articles would be: “port-ben”. */
  readonly name: string;
  readonly brought: readonly Brought[];
  /** Paths of articles of which they decided something, and that are not among the user's. */
  readonly elsewhere: readonly string[];
  /** Why some of it is not understood, in words for the user. */
  readonly problems: readonly string[];
}

/** What would come into one file of decisions. */
export interface Brought {
  /** The user's folder. */
  readonly folder: string;
  /** Of the file, in its `.copydesk`. */
  readonly path: string;
  /** The uri of the article; undefined of what is decided in all. */
  readonly article: string | undefined;
  readonly decisions: readonly Decision[];
}

/** The user's own folders. */
export interface Own {
  readonly folders: readonly string[];
  readonly sidecars: readonly Sidecar[];
  readonly isArticle: (uri: string) => boolean;
}

/** Reads the decisions in a colleague's folder, by its uri or by that of its `.copydesk`. */
export async function colleagueIn(uri: string, disk: Pick<DecisionDisk, 'readAll'>, own: Own): Promise<Colleague> {
  const folder = corpusAt(uri);
  const name = homeOf([folder.slice(0, folder.lastIndexOf('/'))], folder)?.path ?? folder;
  const { folder: theirs, problems } = folderOf(await disk.readAll(folder));
  const brought: Brought[] = [];
  const elsewhere: string[] = [];
  for (const [path, decisions] of broughtBy(decidedIn(own), theirs, name)) {
    const of = articleOf(path);
    const home = path === corpusSidecar ? own.folders[0] : own.folders.find(one => own.isArticle(uriIn(one, of ?? '')));
    if (home === undefined) {
      elsewhere.push(of ?? path);
    } else {
      brought.push({ folder: home, path, article: of === undefined ? undefined : uriIn(home, of), decisions });
    }
  }
  return { name, brought, elsewhere, problems };
}

/** Without a slash at its end, and without `.copydesk`. */
function corpusAt(uri: string): string {
  const folder = canonical(uri).replace(/\/+$/u, '');
  return isOfDecisions(folder) ? folder.slice(0, folder.lastIndexOf(`/${decisionsFolder}`)) : folder;
}

/** What takes all of it into the user's own files; undefined where there is nothing. */
export function bringing({ name, brought }: Colleague): Entry | undefined {
  const byFolder = new Map<string, Change[]>();
  for (const { folder, path, decisions } of brought) {
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), changeOf(path, [], decisions)]);
  }
  return brought.length === 0
    ? undefined
    : { label: `${broughtInWords(brought)} from ${name}`, changes: [...byFolder] };
}

/** “12 decisions”. */
export function broughtInWords(brought: readonly Brought[]): string {
  return count(
    brought.reduce((sum, { decisions }) => sum + decisions.length, 0),
    'decision',
  );
}

/** By the path of their files, in whichever of the user's folders. */
function decidedIn({ folders, sidecars }: Own): ReadonlyMap<string, readonly Decision[]> {
  const found = new Map<string, readonly Decision[]>();
  for (const { uri, lines } of sidecars) {
    const path = homeOf(folders, uri)?.path.slice(`${decisionsFolder}/`.length) ?? '';
    found.set(path, [...(found.get(path) ?? []), ...lines.decisions]);
  }
  return found;
}
