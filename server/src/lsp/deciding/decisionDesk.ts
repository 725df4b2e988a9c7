import { decisionsListed } from '../../corpus/identities/listed';
import type { DecisionDisk } from '../../decisions/disk';
import { namesFile, readNamesList, type NamesList } from '../../decisions/namesList';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Files } from '../../workshop/files';
import { Astray, type Around } from './astray';
import { Deciding, type Desks } from './deciding';
import { FolderFiles } from './folderFiles';
import type { Move } from './moving';
import type { Sidecar } from './sidecars';
import { Standings, type Articles } from './standings';
import { TagSets } from './tagSets';

/** The articles of which something is decided, and who hears of it. */
export interface Surroundings extends Desks, Articles, Omit<Around, 'sidecars' | 'follow'> {
  readonly lexicon: Lexicon;
  /** Hears what could not be read or moved, and why. */
  readonly warn: (problem: string) => void;
}

/** What people decide in the user's folders, and the layers of their own that they have there. */
export class DecisionDesk {
  /** What the user and others decide; undefined where there is no disk to keep it. */
  readonly deciding: Deciding | undefined;
  /** People's own layers, by folder. */
  readonly tagSets: TagSets;
  readonly namesLists: FolderFiles<NamesList>;
  /** Decisions whose article is not there. */
  readonly astray: Astray;
  readonly standings: Standings;

  constructor(
    private readonly around: Surroundings,
    files: Files,
    disk: DecisionDisk | undefined,
  ) {
    this.deciding = disk && new Deciding(disk, around);
    this.tagSets = new TagSets(files);
    this.namesLists = new FolderFiles(files, namesFile, readNamesList);
    this.astray = new Astray({ ...around, sidecars: () => this.sidecars, follow: moves => this.renamed(moves) });
    this.standings = new Standings(around);
  }

  /** In order of folder and path. */
  get sidecars(): readonly Sidecar[] {
    return this.deciding?.sidecars.all ?? [];
  }

  /** An article's path in its folder, as people know it; the uri of one that is in none. */
  pathOf(uri: string): string {
    return this.deciding?.pathOf(uri) ?? uri;
  }

  /** Reads what is decided in the folders, as the disk has it. */
  async read(): Promise<void> {
    await this.tagSets.read(this.around.folders());
    await this.namesLists.read(this.around.folders());
    const names = [...this.namesLists.all.values()].flatMap(list => list.names);
    this.#warn(await this.deciding?.read(decisionsListed(names, this.around.lexicon)));
  }

  /** Files or folders were renamed or moved: what is decided of them goes with them. */
  async renamed(moves: readonly Move[]): Promise<void> {
    this.#warn(await this.deciding?.renamed(moves));
  }

  #warn(problems: readonly string[] = []): void {
    problems.forEach(problem => this.around.warn(problem));
  }
}
