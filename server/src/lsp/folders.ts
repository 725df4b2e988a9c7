import { articleExtensions, type Files, type FolderKind } from './files';
import { gateFor, type Gate } from './gate';
import { includedIn, type Included } from './included';
import { defaultSettings, type Settings } from './settings';
import type { Unread } from '../types/unread';

/** The user's folders, and which of their files and documents are read, as the settings have it. */
export class Folders {
  #settings: Settings = defaultSettings;
  #gate: Gate = gateFor(defaultSettings);
  #kinds: ReadonlyMap<string, FolderKind> = new Map();
  #included: Included = includedIn([], []);

  constructor(private readonly files: Files) {}

  /** Takes settings and folders in one step; resolves to whether they change which files are read, or how. */
  async configure(settings: Settings, folders: readonly string[]): Promise<boolean> {
    const kinds = await Promise.all(folders.map(folder => this.files.kindOf(folder)));
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
    return before !== this.#whatIsRead();
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
    const isAny = kinds.some(kind => this.#gate.reads(kind)) || this.#included.files.length > 0;
    return isAny || kinds.length === 0
      ? undefined
      : { kind: kinds.includes('code') ? 'software-project' : 'home-folder' };
  }

  /** Whether a file is one of those that are read without being open. */
  holds(uri: string): boolean {
    const kind = this.#kindAround(uri);
    if (this.asksFor(uri)) {
      return true;
    }
    return kind !== undefined && this.#gate.reads(kind) && this.#gate.admits(uri, kind) && isArticleFile(uri);
  }

  /** The files that are read, and what is to be said of those that are too many. */
  async list(
    breathe: () => Promise<void>,
  ): Promise<{ readonly uris: readonly string[]; readonly notice: string | undefined }> {
    const found = new Set<string>();
    let notice: string | undefined;
    for (const [folder, kind] of this.#kinds) {
      if (this.#gate.reads(kind)) {
        const { uris, total } = await this.files.list(folder, this.#settings.maxFiles);
        await breathe();
        uris.filter(uri => this.#gate.admits(uri, kind)).forEach(uri => found.add(uri));
        notice ??=
          total > uris.length
            ? `${uris.length.toLocaleString('en')} of ${total.toLocaleString('en')} files are read (copydesk.maxFiles).`
            : undefined;
      }
    }
    this.#included.files.forEach(uri => found.add(uri));
    return { uris: [...found], notice };
  }

  /** What the file holds, in the encoding that the editor would show it in; undefined when it cannot be read. */
  read(uri: string): Promise<string | undefined> {
    const { encodings } = this.#settings;
    return this.files.read(uri, encodings.get(innermost(encodings.keys(), uri) ?? '') ?? 'utf8');
  }

  #whatIsRead(): string {
    const { enable, exclude, maxFiles, encodings } = this.#settings;
    return JSON.stringify([enable, exclude, maxFiles, [...encodings], [...this.#kinds], this.#included]);
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
