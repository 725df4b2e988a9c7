import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { DecisionDisk } from '../../decisions/disk';
import { readSidecars } from './read';
import { writeChanges } from './write';

/** Keeps decisions in the folder `.copydesk` of a corpus, on the disk as Node sees it. */
export const nodeDecisionDisk: DecisionDisk = {
  user: userName(),
  readAll: folder => readSidecars(fileURLToPath(folder)),
  write: (folder, changes) => writeChanges(fileURLToPath(folder), changes),
};

function userName(): string {
  try {
    return userInfo().username || unknown;
  } catch {
    // A system may have no name for who runs it.
    return unknown;
  }
}

const unknown = 'somebody';
