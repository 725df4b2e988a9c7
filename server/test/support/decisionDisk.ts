import type { DecisionDisk, SidecarFile } from '../../src/decisions/disk';
import { changedFile } from '../../src/decisions/sidecars';

/**
 * A disk in memory: the sidecars of the one folder, path to text, which a test may change on the way, and of others by their uris; with `problem` nothing can be
 * written.
 */
export interface MemoryDisk extends DecisionDisk {
  readonly files: Map<string, string>;
  readonly others: Map<string, Readonly<Record<string, string>>>;
  problem: string | undefined;
}

export function memoryDisk(files: Readonly<Record<string, string>> = {}): MemoryDisk {
  const held = new Map(Object.entries(files));
  const fileOf = (text: string): SidecarFile => ({ kind: 'text', text });
  const disk: MemoryDisk = {
    user: 'ann',
    files: held,
    others: new Map(),
    problem: undefined,
    readAll: folder => {
      const files = disk.others.get(folder);
      const all = files === undefined ? [...held] : Object.entries(files);
      return Promise.resolve(new Map(all.map(([path, text]) => [path, fileOf(text)])));
    },
    write: (_folder, changes) => {
      if (disk.problem !== undefined) {
        return Promise.reject(new Error(disk.problem));
      }
      for (const change of changes) {
        const text = changedFile(held.get(change.path) ?? '', change) ?? '';
        if (text === '') {
          held.delete(change.path);
        } else {
          held.set(change.path, text);
        }
      }
      return Promise.resolve(new Map(changes.map(({ path }) => [path, fileOf(held.get(path) ?? '')])));
    },
  };
  return disk;
}
