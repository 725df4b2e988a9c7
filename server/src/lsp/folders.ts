import { articleExtensions, type Files, type FolderKind } from './files';
import { gateFor, type Gate } from './gate';
import { defaultSettings, type Settings } from './settings';

/** The user's folders, and which of their files and documents are read, as the settings have it. */
export class Folders {
  #settings: Settings = defaultSettings;
  #gate: Gate = gateFor(defaultSettings);
  #kinds: ReadonlyMap<string, FolderKind> = new Map();

  constructor(private readonly files: Files) {}

  /** Takes settings and folders in one step; resolves to whether they change which files are read, or how. */
  async configure(settings: Settings, folders: readonly string[]): Promise<boolean> {
    const kinds = await Promise.all(folders.map(folder => this.files.kindOf(folder)));
    const before = this.#whatIsRead();
    this.#settings = settings;
    this.#gate = gateFor(settings);
    this.#kinds = new Map(folders.map((folder, index) => [folder, kinds[index] ?? 'plain']));
    return before !== this.#whatIsRead();
  }

  /** Whether an open document is let in, wherever it lives. */
  admits(uri: string): boolean {
    return this.#gate.admits(uri, this.#kindAround(uri));
  }

  /** Whether a file is one of those that are read without being open. */
  holds(uri: string): boolean {
    const kind = this.#kindAround(uri);
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
    return { uris: [...found], notice };
  }

  /** What the file holds, in the encoding that the editor would show it in; undefined when it cannot be read. */
  read(uri: string): Promise<string | undefined> {
    const folder = this.#folderAround(uri);
    return this.files.read(uri, this.#settings.encodings.get(folder ?? '') ?? 'utf8');
  }

  #whatIsRead(): string {
    const { enable, exclude, maxFiles, encodings } = this.#settings;
    return JSON.stringify([enable, exclude, maxFiles, [...encodings], [...this.#kinds]]);
  }

  #kindAround(uri: string): FolderKind | undefined {
    return this.#kinds.get(this.#folderAround(uri) ?? '');
  }

  /** The innermost folder that holds the document. */
  #folderAround(uri: string): string | undefined {
    let best: string | undefined;
    for (const folder of this.#kinds.keys()) {
      if (uri.startsWith(`${folder}/`) && folder.length > (best?.length ?? -1)) {
        best = folder;
      }
    }
    return best;
  }
}

export function isArticleFile(uri: string): boolean {
  const name = uri.toLowerCase();
  return articleExtensions.some(extension => name.endsWith(extension));
}
