import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Change } from '../../decisions/sidecars';
import { pause } from '../../pipeline/breathe';
import { codeOf, isMissing } from '../unreadable';
import { abandoning, deciding, lineFor, pendingFile, pendingFrom, type Owner, type Pending } from './pending';

/** The right to write in `.copydesk`, which one process has at a time: that whose file stands there, see `Pending`. */
export class Lock {
  private constructor(
    private readonly file: string,
    private readonly handle: FileHandle,
  ) {}

  /** Waits for its turn. What a process left that was ended while it wrote is handed to `finish` first. */
  static async take(home: string, finish: (left: Pending) => Promise<void>): Promise<Lock> {
    const file = path.join(home, pendingFile);
    for (const end = performance.now() + patience; performance.now() < end;) {
      const handle = await opened(file);
      if (handle !== undefined) {
        return new Lock(file, handle);
      }
      if (!(await finished(file, finish))) {
        await pause(Math.random() * longestPause);
      }
    }
    throw new Error('is being written by another window');
  }

  /** Says what is to be changed. */
  async open(changes: readonly Change[]): Promise<void> {
    await this.handle.appendFile(changes.map(lineFor).join(''));
  }

  /** Says that it is decided; with `isManifold` the disk must hold that before any of it is done. */
  async decide(isManifold: boolean): Promise<void> {
    await this.handle.appendFile(lineFor(deciding));
    if (isManifold) {
      await this.handle.sync();
    }
  }

  /** All is done. */
  async release(): Promise<void> {
    await this.handle.close();
    await rm(this.file, { force: true });
  }

  /** What is decided could not be done: whoever writes next is to do it. */
  async abandon(): Promise<void> {
    await this.handle.appendFile(lineFor(abandoning));
    await this.handle.close();
  }
}

/** The file with its owner in it; undefined where somebody else's stands there. */
async function opened(file: string): Promise<FileHandle | undefined> {
  try {
    const handle = await open(file, 'ax');
    await handle.appendFile(lineFor({ pid: process.pid, host: hostname(), token: randomUUID() } satisfies Owner));
    return handle;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      return undefined;
    }
    throw error;
  }
}

/** Finishes what a process left that is no more; false where it is at work, or somebody else finishes it. */
async function finished(file: string, finish: (left: Pending) => Promise<void>): Promise<boolean> {
  if ((await leftIn(file)) === undefined) {
    return false;
  }
  const taken = `${file}-finishing`;
  const handle = await opened(taken);
  if (handle === undefined) {
    // Whoever finishes may have been ended, too.
    if ((await leftIn(taken)) !== undefined) {
      await rm(taken, { force: true });
    }
    return false;
  }
  try {
    const left = await leftIn(file);
    if (left !== undefined) {
      await finish(left);
      await rm(file, { force: true });
    }
    return true;
  } finally {
    await handle.close();
    await rm(taken, { force: true });
  }
}

/** What the file says, where nobody is at work on it any more. */
async function leftIn(file: string): Promise<Pending | undefined> {
  try {
    const left = pendingFrom(await readFile(file, 'utf8'));
    const { mtimeMs } = await stat(file);
    return isAtWork(left, Date.now() - mtimeMs) ? undefined : left;
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw error;
  }
}

/** `age` is how long ago it wrote last, in milliseconds. One that has not said yet who it is has just begun. */
function isAtWork({ owner, isAbandoned }: Pending, age: number): boolean {
  if (isAbandoned || age > longestWork) {
    return false;
  }
  return owner === undefined ? age < longestStart : owner.host !== hostname() || isRunning(owner.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Milliseconds. */
const patience = 10_000;
const longestPause = 20;
const longestWork = 30_000;
const longestStart = 1000;
