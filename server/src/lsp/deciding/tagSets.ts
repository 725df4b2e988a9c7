import { decisionsFolder } from '../../decisions/sidecars';
import { noTagSet, readTagSet, tagSetFile, type TagSet } from '../../decisions/tagSet';
import type { OwnLayer } from '../../types/layer';
import type { Files } from '../../workshop/files';
import { inTime } from '../../workshop/inTime';
import { homeOf, uriIn } from './corpusFolder';

/** The tag sets of the user's folders, as the disk has them. */
export class TagSets {
  #held: ReadonlyMap<string, TagSet> = new Map();

  constructor(private readonly files: Pick<Files, 'read' | 'patience'>) {}

  /** A folder without one has no layers of its own. */
  async read(folders: readonly string[]): Promise<void> {
    const held = new Map<string, TagSet>();
    for (const folder of folders) {
      const text = await this.#textIn(folder);
      if (text !== undefined) {
        held.set(folder, readTagSet(text));
      }
    }
    this.#held = held;
  }

  /** Undefined where there is none, or the disk fails or does not answer. */
  async #textIn(folder: string): Promise<string | undefined> {
    try {
      const { files } = this;
      const read = await inTime(files.read(uriOf(folder), 'utf8', folder, { followLinks: false }), files.patience);
      return read.kind === 'text' ? read.text : undefined;
    } catch {
      return undefined;
    }
  }

  /** The layers of the folder in which the article is. */
  layersFor(uri: string): readonly OwnLayer[] {
    const home = homeOf([...this.#held.keys()], uri);
    return (this.#held.get(home?.folder ?? '') ?? noTagSet).layers;
  }

  /** What is wrong, by the uri of the tag set. */
  get problems(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.#held].map(([folder, { problems }]) => [uriOf(folder), problems]));
  }
}

function uriOf(folder: string): string {
  return uriIn(folder, `${decisionsFolder}/${tagSetFile}`);
}
