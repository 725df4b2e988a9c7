import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SidecarFile } from '../../decisions/disk';
import { changedFile, decisionsFolder, type Change } from '../../decisions/sidecars';
import { isInside } from '../inside';
import { codeOf, isMissing, whyUnwritable } from '../unreadable';
import { Lock } from './lock';
import type { Pending } from './pending';
import { readSidecar } from './read';

/**
 * Makes all of the changes in the folder's sidecars, or none. They are decided when the file that names them says so; what was decided is carried
 * out, if need be by whoever writes next.
 */
export async function writeChanges(
  folder: string,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, SidecarFile>> {
  const home = path.join(folder, decisionsFolder);
  try {
    await makeHome(folder, home);
    const lock = await Lock.take(home, left => finish(home, left));
    return await made(home, lock, changes);
  } catch (error) {
    throw new Error(`${decisionsFolder} ${whyUnwritable(error)}`, { cause: error });
  }
}

/** The folder, with what git is to know of it. */
async function makeHome(folder: string, home: string): Promise<void> {
  await mkdir(home, { recursive: true });
  await assertInside(await realpath(folder), home);
  for (const [name, text] of forGit) {
    await writeFile(path.join(home, name), text, { flag: 'wx' }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') {
        throw error;
      }
    });
  }
}

/** Lines that two branches added are put together, and what stands there for a moment only is nobody's. */
const forGit = [
  ['.gitattributes', '*.jsonl text eol=lf merge=union\n'],
  ['.gitignore', '.pending*\n*.tmp\n'],
] as const;

async function assertInside(folder: string, name: string): Promise<void> {
  if (!isInside(folder, await realpath(name))) {
    throw new Error('is a link that leads out of the folder');
  }
}

async function made(home: string, lock: Lock, changes: readonly Change[]): Promise<ReadonlyMap<string, SidecarFile>> {
  let files: ReadonlyMap<string, string>;
  try {
    await lock.open(changes);
    files = await filesAfter(home, changes);
    await prepareAll(home, files);
    await lock.decide(files.size > 1);
  } catch (error) {
    await lock.release();
    throw error;
  }
  try {
    // From here on it is decided, and whoever reads or writes next goes on where this ends.
    await putAllInPlace(home, files);
    await lock.release();
  } catch {
    await lock.abandon();
  }
  return new Map([...files].map(([sidecar, text]) => [sidecar, { kind: 'text', text }]));
}

/** Goes on with what a program that was ended left. */
async function finish(home: string, { changes, isDecided }: Pending): Promise<void> {
  if (isDecided) {
    const files = await filesAfter(home, changes);
    await prepareAll(home, files);
    await putAllInPlace(home, files);
  } else {
    await Promise.all(changes.map(({ path: sidecar }) => rm(temporary(home, sidecar), { force: true })));
  }
}

/** Each sidecar as it is to be, empty where it is to be no more. */
async function filesAfter(home: string, changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const change of changes) {
    const before = files.get(change.path) ?? (await textOf(path.join(home, change.path)));
    const after = changedFile(before, change);
    if (after === undefined) {
      throw new Error(`holds a file of another version, which is left as it is: ${change.path}`);
    }
    files.set(change.path, after);
  }
  return files;
}

async function textOf(file: string): Promise<string> {
  if (await isReadOnly(file)) {
    throw new Error(`holds a file that may not be written: it is read-only: ${path.basename(file)}`);
  }
  const read = await readSidecar(file);
  if (read.kind === 'problem') {
    throw new Error(`holds a file that is left as it is, for it ${read.problem}: ${path.basename(file)}`);
  }
  return read.text;
}

/** Whether nobody may write the file. Another one could take its place, but whoever made it read-only wants it as it is. */
async function isReadOnly(file: string): Promise<boolean> {
  try {
    return ((await stat(file)).mode & anybodyMayWrite) === 0;
  } catch (error) {
    if (isMissing(error)) {
      return false;
    }
    throw error;
  }
}

const anybodyMayWrite = 0o222;

/** Writes all of the files beside their places, or none. */
async function prepareAll(home: string, files: ReadonlyMap<string, string>): Promise<void> {
  try {
    for (const [sidecar, text] of files) {
      if (text !== '') {
        await prepare(home, temporary(home, sidecar), text);
      }
    }
  } catch (error) {
    await Promise.all([...files.keys()].map(sidecar => rm(temporary(home, sidecar), { force: true })));
    throw error;
  }
}

async function prepare(home: string, file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await assertInside(await realpath(home), path.dirname(file));
  await rm(file, { force: true });
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function putAllInPlace(home: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [sidecar, text] of files) {
    const file = path.join(home, sidecar);
    await (text === '' ? rm(file, { force: true }) : rename(temporary(home, sidecar), file));
  }
  const folders = new Set([...files.keys()].map(sidecar => path.dirname(path.join(home, sidecar))));
  await Promise.all([...folders].map(keepNames));
}

/** Beside the sidecar, and always the same: only one writes at a time. */
function temporary(home: string, sidecar: string): string {
  return `${path.join(home, sidecar)}.tmp`;
}

/** Has the disk keep which files a folder holds; not every system can be asked for that, and then it does so a little later. */
async function keepNames(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // It is not asked again.
  }
}
