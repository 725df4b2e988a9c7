import { decisionsFolder } from '../../decisions/sidecars';
import type { Files } from '../../workshop/files';
import { inTime } from '../../workshop/inTime';
import { homeOf, uriIn } from './corpusFolder';

/** A file of one name in the `.copydesk` of each of the user's folders, as the disk has it, and what is read in it. */
export class FolderFiles<Value> {
  #held: ReadonlyMap<string, { readonly text: string; readonly value: Value }> = new Map();

  constructor(
    private readonly files: Pick<Files, 'read' | 'patience'>,
    private readonly name: string,
    private readonly valueOf: (text: string) => Value,
  ) {}

  /** Reads them anew; what is as it was stays the same object. */
  async read(folders: readonly string[]): Promise<void> {
    const held = new Map<string, { readonly text: string; readonly value: Value }>();
    for (const folder of folders) {
      const text = await this.#textIn(folder);
      if (text !== undefined) {
        const before = this.#held.get(folder);
        held.set(folder, before?.text === text ? before : { text, value: this.valueOf(text) });
      }
    }
    this.#held = held;
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

  /** Undefined where there is none, or the disk fails or does not answer. */
  async #textIn(folder: string): Promise<string | undefined> {
    try {
      const { files } = this;
      const read = await inTime(
        files.read(this.#uriIn(folder), 'utf8', folder, { followLinks: false }),
        files.patience,
      );
      return read.kind === 'text' ? read.text : undefined;
    } catch {
      return undefined;
    }
  }

  #uriIn(folder: string): string {
    return uriIn(folder, `${decisionsFolder}/${this.name}`);
  }
}
