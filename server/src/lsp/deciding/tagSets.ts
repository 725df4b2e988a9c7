import { noTagSet, readTagSet, tagSetFile, type TagSet } from '../../decisions/tagSet';
import type { OwnLayer } from '../../types/layer';
import type { Files } from '../../workshop/files';
import { FolderFiles } from './folderFiles';

/** The tag sets of the user's folders. */
export class TagSets {
  readonly #files: FolderFiles<TagSet>;

  constructor(files: Pick<Files, 'read' | 'isThere' | 'patience'>) {
    this.#files = new FolderFiles(files, tagSetFile, readTagSet);
  }

  read(folders: readonly string[]): Promise<void> {
    return this.#files.read(folders);
  }

  /** The layers of the folder in which the article is; a folder without a tag set has none. */
  layersFor(uri: string): readonly OwnLayer[] {
    return (this.#files.for(uri) ?? noTagSet).layers;
  }

  /** What is wrong, by the uri of the tag set. */
  get problems(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.#files.all].map(([uri, { problems }]) => [uri, problems]));
  }

  /** Why those that are there cannot be read, by their uris. */
  get unread(): ReadonlyMap<string, string> {
    return this.#files.unread;
  }
}
