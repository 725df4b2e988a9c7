import { opendir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SidecarFile } from '../../decisions/disk';
import { changedFile, decisionsFolder, isSidecar } from '../../decisions/sidecars';
import { readBytes } from '../bytes';
import { isMissing, whyUnreadable } from '../unreadable';
import { pendingFile, pendingFrom } from './pending';

/**
 * The sidecars in the folder, by their path within `.copydesk`. What somebody has decided and is still writing, or was writing when their program
 * was ended, is read as if it were written. Links are not followed.
 */
export async function readSidecars(folder: string): Promise<ReadonlyMap<string, SidecarFile>> {
  const home = path.join(folder, decisionsFolder);
  const pending = await pendingIn(home);
  const found = new Map<string, SidecarFile>();
  for await (const sidecar of sidecarsIn(home, '')) {
    found.set(sidecar, await readSidecar(path.join(home, sidecar)));
  }
  for (const change of pending) {
    const file = found.get(change.path) ?? empty;
    const text = file.kind === 'text' ? changedFile(file.text, change) : undefined;
    if (text !== undefined) {
      found.set(change.path, { kind: 'text', text });
    }
  }
  return found;
}

/** Empty where there is none. */
export async function readSidecar(file: string): Promise<SidecarFile> {
  try {
    const bytes = await readBytes(file, { most: mostBytes, links: 'refuse' });
    const isLong = lineEnds(bytes) > mostLines;
    return isLong
      ? { kind: 'problem', problem: `has more than ${mostLines.toLocaleString('en')} lines` }
      : { kind: 'text', text: bytes.toString('utf8') };
  } catch (error) {
    return isMissing(error) ? empty : { kind: 'problem', problem: whyUnreadable(error) };
  }
}

const empty: SidecarFile = { kind: 'text', text: '' };

/** More is no one's work: it is left alone. */
const mostBytes = 64_000_000;
const mostLines = 100_000;

function lineEnds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) {
    count++;
  }
  return count;
}

const newline = 10;

async function pendingIn(home: string): Promise<ReturnType<typeof pendingFrom>['changes']> {
  try {
    const { isDecided, changes } = pendingFrom(await readFile(path.join(home, pendingFile), 'utf8'));
    return isDecided ? changes : [];
  } catch {
    // Nobody is writing.
    return [];
  }
}

/** Paths within `.copydesk`, with slashes. */
async function* sidecarsIn(home: string, inside: string): AsyncGenerator<string> {
  try {
    for await (const entry of await opendir(path.join(home, inside))) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      // Whatever stands there instead of a file is told of when it is read.
      if (isSidecar(name)) {
        yield name;
      } else if (entry.isDirectory()) {
        yield* sidecarsIn(home, name);
      }
    }
  } catch (error) {
    if (!isMissing(error)) {
      throw new Error(`${path.join(home, inside)}: ${whyUnreadable(error)}`, { cause: error });
    }
  }
}
