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

/** As the environment has it: to ask the system may take a socket. */
function userName(): string {
  const { USER, LOGNAME, USERNAME } = process.env;
  return [USER, LOGNAME, USERNAME].find(name => name !== undefined && name !== '') ?? 'somebody';
}
