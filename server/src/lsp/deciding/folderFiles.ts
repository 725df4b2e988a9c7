import { decisionsFolder } from '../../decisions/sidecars';
import type { Files, Read } from '../../workshop/files';
import { inTime } from '../../workshop/inTime';
import { homeOf, uriIn } from './corpusFolder';

/** A file of one name in the `.copydesk` of each of the user's folders, as the disk has it, and what is read in it. */
export class FolderFiles<Value> {
  #held: ReadonlyMap<string, { readonly text: string; readonly value: Value }> = new Map();
  #unread: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly files: Pick<Files, 'read' | 'isThere' | 'patience'>,
    private readonly name: string,
    private readonly valueOf: (text: string) => Value,
  ) {}

  /** Reads them anew; what is as it was stays the same object. */
  async read(folders: readonly string[]): Promise<void> {
    const held = new Map<string, { readonly text: string; readonly value: Value }>();
    const unread = new Map<string, string>();
    for (const folder of folders) {
      const read = await this.#readIn(folder);
      if (read?.kind === 'text') {
        const { text } = read;
        const before = this.#held.get(folder);
        held.set(folder, before?.text === text ? before : { text, value: this.valueOf(text) });
      } else if (read !== undefined) {
        unread.set(this.#uriIn(folder), read.problem);
      }
    }
    this.#held = held;
    this.#unread = unread;
  }

  /** Why those that are there cannot be read, by their uris: “may not be read: permission denied”. */
  get unread(): ReadonlyMap<string, string> {
    return this.#unread;
  }

  /** What the folder has in which the article is; undefined where it has no such file. */
  for(uri: string): Value | undefined {
    const home = homeOf([...this.#held.keys()], uri);
    return this.#held.get(home?.folder ?? '')?.value;
  }

  /** By the uri of the file. */
  get all(): ReadonlyMap<string, Value> {
    return new Map([...this.#held].map(([folder, { value }]) => [this.#uriIn(folder), value]));
  }

  /** Undefined where there is none. */
  async #readIn(folder: string): Promise<Read | undefined> {
    const { files } = this;
    const uri = this.#uriIn(folder);
    try {
      const read = await inTime(files.read(uri, 'utf8', folder, { followLinks: false }), files.patience);
      return read.kind === 'text' || (await inTime(files.isThere(uri), files.patience)) ? read : undefined;
    } catch (error) {
      return { kind: 'problem', problem: error instanceof Error ? error.message : String(error) };
    }
  }

  #uriIn(folder: string): string {
    return uriIn(folder, `${decisionsFolder}/${this.name}`);
  }
}
