import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nothingRead, readLines } from '../decisions/lines';
import { changeOf, corpusSidecar, decisionsFolder, isSidecar, sidecarOf, type Change } from '../decisions/sidecars';
import { corpusAbove, isFolder } from '../node/decisions/corpusAbove';
import { nodeDecisionDisk } from '../node/decisions/nodeDecisionDisk';
import type { Decision } from '../types/decision';

/** Decisions on the disk, read once a folder, and written all together at the end. */
export class Store {
  readonly #held = new Map<string, Awaited<ReturnType<typeof nodeDecisionDisk.readAll>>>();
  readonly #changes = new Map<string, Change[]>();

  /** `given` are the files and folders that the caller named: where no folder above has decisions yet, one of them gets them. */
  constructor(private readonly given: readonly string[]) {}

  /** What holds in the article at this uri, by its own file and by that of all; throws, in words, where its file cannot be read. */
  async of(uri: string): Promise<readonly Decision[]> {
    const { folder, sidecar } = await this.#placeOf(uri);
    const held = this.#held.get(folder) ?? (await nodeDecisionDisk.readAll(pathToFileURL(folder).href));
    this.#held.set(folder, held);
    return [sidecar, corpusSidecar].flatMap(name => {
      const file = held.get(name) ?? { kind: 'text', text: '' };
      const lines = file.kind === 'text' ? readLines(file.text) : nothingRead;
      if (file.kind === 'problem' || (lines.isForeign && name === sidecar)) {
        const why = file.kind === 'problem' ? file.problem : 'is of another version';
        throw new Error(`${path.join(folder, decisionsFolder, name)}: is left as it is, for it ${why}`);
      }
      return lines.decisions;
    });
  }

  async add(uri: string, decisions: readonly Decision[]): Promise<void> {
    const { folder, sidecar } = await this.#placeOf(uri);
    const change = changeOf(sidecar, [], decisions);
    this.#changes.set(folder, [...(this.#changes.get(folder) ?? []), change]);
  }

  /** Writes all that was added, of each folder all or nothing; throws, in words, what could not be. */
  async write(): Promise<void> {
    for (const [folder, changes] of this.#changes) {
      try {
        await nodeDecisionDisk.write(pathToFileURL(folder).href, changes);
      } catch (error) {
        throw new Error(`${folder}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
  }

  async #placeOf(uri: string): Promise<{ readonly folder: string; readonly sidecar: string }> {
    const file = fileURLToPath(uri);
    const folder = (await corpusAbove(path.dirname(file))) ?? (await this.#givenAround(file));
    const sidecar = sidecarOf(path.relative(folder, file).split(path.sep).join('/'));
    if (!isSidecar(sidecar)) {
      throw new Error(`${file}: no decisions can be kept of a file that is called so`);
    }
    return { folder, sidecar };
  }

  async #givenAround(file: string): Promise<string> {
    for (const one of this.given) {
      if (file.startsWith(`${one}${path.sep}`) && (await isFolder(one))) {
        return one;
      }
    }
    return path.dirname(file);
  }
}
