import { breather, Cancelled, type Wanted } from '../pipeline/breathe';
import { articleExtensions, type Files, type FolderKind, type Read } from '../workshop/files';
import { gateFor, type Gate } from './gate';
import { includedIn, type Included } from './included';
import { inTime } from '../workshop/inTime';
import { defaultSettings, type Settings } from './settings';
import type { Unread } from '../types/unread';

/** Whoever says what could not be done. */
export interface Saying {
  /** Tells the user, once for each message. */
  readonly warn: (message: string) => void;
  /** Writes to the log what is wrong with a file or folder. */
  readonly log: (uri: string, why: string) => void;
}

/** The user's folders, and which of their files and documents are read, as the settings have it. No file or folder can make it fail. */
export class Folders {
  #settings: Settings = defaultSettings;
  #gate: Gate = gateFor(defaultSettings);
  #kinds: ReadonlyMap<string, FolderKind> = new Map();
  #included: Included = includedIn([], []);
  /** What was wrong last with a file or folder, so that it is said once. */
  readonly #problems = new Map<string, string>();
  /** With what something was wrong since the last listing began. */
  readonly #met = new Set<string>();
  #leftOut: string | undefined;

  constructor(
    private readonly files: Files,
    private readonly saying: Saying,
  ) {}

  /** Takes settings and folders in one step; resolves to whether they change which files are read, or how. */
  async configure(settings: Settings, folders: readonly string[]): Promise<boolean> {
    const kinds = await Promise.all(folders.map(folder => this.#kindOf(folder)));
    const included = includedIn(folders, settings.include);
    const before = this.#whatIsRead();
    this.#settings = settings;
    this.#gate = gateFor(settings);
    this.#included = included;
    this.#kinds = new Map<string, FolderKind>([
      ...folders.map((folder, index) => [folder, kinds[index] ?? 'plain'] as const),
      // What the user named is as good as marked.
      ...included.folders.map(folder => [folder, 'marked'] as const),
    ]);
    for (const { index, why } of this.#gate.faults) {
      this.saying.warn(`Pattern ${index + 1} of copydesk.exclude is not used: ${why}.`);
    }
    return before !== this.#whatIsRead();
  }

  /** What is to be said of files that are not read: there are too many, or they cannot be. */
  get notice(): string | undefined {
    const { size } = this.#problems;
    const unread =
      size === 0
        ? undefined
        : `${size.toLocaleString('en')} ${size === 1 ? 'file or folder' : 'files or folders'} could not be read: the log says why.`;
    return this.#leftOut === undefined || unread === undefined
      ? (this.#leftOut ?? unread)
      : `${this.#leftOut} ${unread}`;
  }

  /** Whether an open document is let in, wherever it lives. */
  admits(uri: string): boolean {
    return this.asksFor(uri) || this.#gate.admits(uri, this.#kindAround(uri));
  }

  /** Whether the user named this very file to be read. */
  asksFor(uri: string): boolean {
    return this.#settings.enable !== 'off' && this.#included.files.includes(uri);
  }

  /** Why a document is not let in; undefined where it is. */
  whyNot(uri: string): Unread | undefined {
    if (this.admits(uri)) {
      return undefined;
    }
    if (this.#settings.enable === 'off') {
      return { kind: 'switched-off' };
    }
    return { kind: this.#gate.admits(uri, 'plain') ? 'software-project' : 'excluded' };
  }

  /** Why none of the folders' files is read; undefined where some are, or no folder is open. */
  get whyNone(): Unread | undefined {
    const kinds = [...this.#kinds.values()];
    if (this.#settings.enable === 'off' && kinds.length > 0) {
      return { kind: 'switched-off' };
    }
    const isAny = kinds.some(kind => this.#gate.reads(kind)) || this.#included.files.length > 0;
    return isAny || kinds.length === 0
      ? undefined
      : { kind: kinds.includes('code') ? 'software-project' : 'home-folder' };
  }

  /** Whether a file at this uri, if it is there and nothing hides it, is one of those that are read without being open. */
  mayHold(uri: string): boolean {
    const kind = this.#kindAround(uri);
    if (this.asksFor(uri)) {
      return true;
    }
    return this.isLookedThrough(uri) && kind !== undefined && this.#gate.admits(uri, kind) && isArticleFile(uri);
  }

  /** Whether a listing may come upon the file or folder. */
  isLookedThrough(uri: string): boolean {
    const folder = innermost(this.#kinds.keys(), uri);
    const kind = this.#kinds.get(folder ?? '');
    const inside = uri.slice((folder?.length ?? 0) + 1).split('/');
    const isHidden = inside.some(name => name.startsWith('.') || name === 'node_modules');
    return kind !== undefined && this.#gate.reads(kind) && !isHidden;
  }

  /** The files that are read, in order of uri. Rejects with `Cancelled`. */
  async list(wanted: Wanted): Promise<readonly string[]> {
    const all = new Set<string>();
    this.#leftOut = undefined;
    this.#met.clear();
    for (const [folder, kind] of this.#kinds) {
      if (this.#gate.reads(kind)) {
        const found = (await this.#listed(folder, kind, wanted)).sort();
        const { maxFiles } = this.#settings;
        found.slice(0, maxFiles).forEach(uri => all.add(uri));
        if (found.length > maxFiles) {
          const [read, there] = [maxFiles, found.length].map(count => count.toLocaleString('en'));
          this.#leftOut ??= `${read ?? ''} of ${there ?? ''} files are read (copydesk.maxFiles).`;
        }
      }
    }
    if (this.#settings.enable !== 'off') {
      this.#included.files.forEach(uri => all.add(uri));
    }
    // What was wrong with files that are not there any more, or not read, is over.
    const isOver = (uri: string): boolean => !all.has(uri) && !this.#met.has(uri) && !this.#kinds.has(uri);
    [...this.#problems.keys()].filter(isOver).forEach(uri => this.forget(uri));
    return [...all].sort();
  }

  /** What the file holds, in the encoding that the editor would show it in; undefined when it cannot be read. */
  async read(uri: string): Promise<string | undefined> {
    const { encodings } = this.#settings;
    const encoding = encodings.get(innermost(encodings.keys(), uri) ?? '') ?? 'utf8';
    // A file that the user named is read wherever it is.
    const isNamed = this.asksFor(uri);
    const folder = isNamed ? uri.replace(/\/[^/]*$/u, '') : (innermost(this.#kinds.keys(), uri) ?? '');
    const followLinks = isNamed || this.#settings.followLinks;
    let read: Read;
    try {
      read = await inTime(this.files.read(uri, encoding, folder, { followLinks }), this.files.patience);
    } catch (error) {
      read = { kind: 'problem', problem: wordsOf(error) };
    }
    if (read.kind === 'problem') {
      this.#hasProblem(uri, read.problem);
      return undefined;
    }
    this.#problems.delete(uri);
    return read.text;
  }

  /** The file is not there any more, so that nothing is wrong with it. */
  forget(uri: string): void {
    this.#problems.delete(uri);
  }

  async isFolder(uri: string): Promise<boolean> {
    try {
      return await inTime(this.files.isFolder(uri), this.files.patience);
    } catch {
      return false;
    }
  }

  /** Whether the file is gone for certain: one that a disk does not tell of may be there. */
  async isGone(uri: string): Promise<boolean> {
    try {
      return !(await inTime(this.files.isThere(uri), this.files.patience));
    } catch {
      return false;
    }
  }

  async #listed(folder: string, kind: FolderKind, wanted: Wanted): Promise<string[]> {
    const breathe = breather(wanted);
    const found: string[] = [];
    const onProblem = (uri: string, why: string): void => this.#hasProblem(uri, why);
    let groups: AsyncIterator<readonly string[]> | undefined;
    try {
      groups = this.files.list(folder, { followLinks: this.#settings.followLinks, onProblem })[Symbol.asyncIterator]();
      for (;;) {
        const group = await inTime(groups.next(), this.files.patience);
        if (group.done === true) {
          break;
        }
        found.push(...group.value.filter(uri => this.#gate.admits(uri, kind)));
        await breathe();
      }
    } catch (error) {
      // One that does not answer is not asked to end, for that would be waited for too.
      groups?.return?.().catch(() => undefined);
      if (error instanceof Cancelled) {
        throw error;
      }
      this.#hasProblem(folder, wordsOf(error));
    }
    return found;
  }

  async #kindOf(folder: string): Promise<FolderKind> {
    try {
      return await inTime(this.files.kindOf(folder), this.files.patience);
    } catch (error) {
      this.#hasProblem(folder, wordsOf(error));
      return 'plain';
    }
  }

  #hasProblem(uri: string, why: string): void {
    this.#met.add(uri);
    if (this.#problems.get(uri) !== why) {
      this.#problems.set(uri, why);
      this.saying.log(uri, why);
    }
  }

  #whatIsRead(): string {
    const { enable, exclude, maxFiles, followLinks, encodings } = this.#settings;
    return JSON.stringify([enable, exclude, maxFiles, followLinks, [...encodings], [...this.#kinds], this.#included]);
  }

  #kindAround(uri: string): FolderKind | undefined {
    return this.#kinds.get(innermost(this.#kinds.keys(), uri) ?? '');
  }
}

/** The innermost folder that holds the document. */
function innermost(folders: Iterable<string>, uri: string): string | undefined {
  let best: string | undefined;
  for (const folder of folders) {
    if (uri.startsWith(`${folder}/`) && folder.length > (best?.length ?? -1)) {
      best = folder;
    }
  }
  return best;
}

export function isArticleFile(uri: string): boolean {
  const name = uri.toLowerCase();
  return articleExtensions.some(extension => name.endsWith(extension));
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
