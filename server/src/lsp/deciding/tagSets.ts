import { decisionsFolder } from '../../decisions/sidecars';
import { noTagSet, readTagSet, tagSetFile, type TagSet } from '../../decisions/tagSet';
import type { OwnLayer } from '../../types/layer';
import type { Files } from '../../workshop/files';
import { homeOf, uriIn } from './corpusFolder';

/** The tag sets of the user's folders, as the disk has them. */
export class TagSets {
  #held: ReadonlyMap<string, TagSet> = new Map();

  constructor(private readonly files: Pick<Files, 'read'>) {}

  /** A folder without one has no layers of its own. */
  async read(folders: readonly string[]): Promise<void> {
    const held = new Map<string, TagSet>();
    for (const folder of folders) {
      const read = await this.files
        .read(uriOf(folder), 'utf8', folder, { followLinks: false })
        .catch(() => ({ kind: 'problem' as const }));
      if (read.kind === 'text') {
        held.set(folder, readTagSet(read.text));
      }
    }
    this.#held = held;
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
