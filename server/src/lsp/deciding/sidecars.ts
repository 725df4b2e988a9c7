import { decisionsFrom, noDecisions, type Decisions } from '../../decisions/decisions';
import type { DecisionDisk, SidecarFile } from '../../decisions/disk';
import { nothingRead, readLines, type DecisionLines } from '../../decisions/lines';
import { articleOf, decisionsFolder, type Change } from '../../decisions/sidecars';
import type { Decision } from '../../types/decision';
import { uriIn } from './corpusFolder';

/** A sidecar as the disk has it. */
export interface Sidecar {
  readonly uri: string;
  /** The uri of the article that it is about; undefined of what is decided of all articles together. */
  readonly article: string | undefined;
  readonly file: SidecarFile;
  readonly lines: DecisionLines;
}

/** The sidecars of the user's folders, and what is decided in them. */
export class Sidecars {
  #folders: readonly string[] = [];
  /** By folder and path, and in that order. */
  #held = new Map<string, Sidecar>();
  #listed: readonly Decision[] = [];
  #decisions: Decisions = noDecisions;

  constructor(private readonly disk: DecisionDisk) {}

  get decisions(): Decisions {
    return this.#decisions;
  }

  /** In order of folder and path. */
  get all(): readonly Sidecar[] {
    return [...this.#held.values()];
  }

  of(folder: string, path: string): Sidecar | undefined {
    return this.#held.get(keyOf(folder, path));
  }

  /**
   * Reads the folders' sidecars anew; resolves to why a folder's could not be read. What is as it was stays the same. `listed` is what lists of
   * names decide beside them.
   */
  async read(folders: readonly string[] = this.#folders, listed = this.#listed): Promise<readonly string[]> {
    this.#folders = folders;
    this.#listed = listed;
    const problems: string[] = [];
    const met = new Set<string>();
    for (const folder of folders) {
      try {
        for (const [path, file] of await this.disk.readAll(folder)) {
          met.add(keyOf(folder, path));
          this.#take(folder, path, file);
        }
      } catch (error) {
        problems.push(`${uriIn(folder, decisionsFolder)}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    [...this.#held.keys()].filter(key => !met.has(key)).forEach(key => this.#held.delete(key));
    this.#gather();
    return problems;
  }

  /** Makes all of the changes in the folder, or none and rejects. */
  async write(folder: string, changes: readonly Change[]): Promise<void> {
    for (const [path, file] of await this.disk.write(folder, changes)) {
      this.#take(folder, path, file);
    }
    this.#gather();
  }

  #take(folder: string, path: string, file: SidecarFile): void {
    const key = keyOf(folder, path);
    const before = this.#held.get(key);
    if (file.kind === 'text' && file.text === '') {
      this.#held.delete(key);
    } else if (before === undefined || !isSame(before.file, file)) {
      const lines = file.kind === 'text' ? readLines(file.text, before?.lines) : nothingRead;
      this.#held.set(key, before === undefined ? { ...urisOf(folder, path), file, lines } : { ...before, file, lines });
    }
  }

  #gather(): void {
    this.#held = new Map([...this.#held].sort(([a], [b]) => (a < b ? -1 : 1)));
    const byUri = new Map<string, readonly Decision[]>();
    const ofAll: Decision[] = [...this.#listed];
    for (const { article, lines } of this.#held.values()) {
      if (article === undefined) {
        ofAll.push(...lines.decisions);
      } else {
        byUri.set(article, lines.decisions);
      }
    }
    this.#decisions = decisionsFrom(byUri, ofAll, this.#decisions);
  }
}

/** To write a uri as VS Code has it takes long, so it is done once. */
function urisOf(folder: string, path: string): Pick<Sidecar, 'uri' | 'article'> {
  const article = articleOf(path);
  return {
    uri: uriIn(folder, `${decisionsFolder}/${path}`),
    article: article === undefined ? undefined : uriIn(folder, article),
  };
}

function keyOf(folder: string, path: string): string {
  return `${folder}/${path}`;
}

function isSame(a: SidecarFile, b: SidecarFile): boolean {
  return a.kind === 'text' ? b.kind === 'text' && a.text === b.text : b.kind === 'problem' && a.problem === b.problem;
}
