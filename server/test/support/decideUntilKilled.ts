import { pathToFileURL } from 'node:url';
import { changeOf, corpusSidecar, sidecarOf } from '../../src/decisions/sidecars';
import { nodeDecisionDisk } from '../../src/node/decisions/nodeDecisionDisk';
import { nameAt } from './decisions';

// A program that decides in bulk, again and again, and says each time what is kept, until it is killed.

const [folder = '', from = '0'] = process.argv.slice(2);

/** What is decided together: of three articles and of the corpus. */
const files = [sidecarOf('a.txt'), sidecarOf('deep/b.txt'), sidecarOf('c.txt'), corpusSidecar];

async function decide(): Promise<void> {
  for (let turn = Number(from); ; turn++) {
    const changes = files.map(file => changeOf(file, [], [nameAt(turn)]));
    await nodeDecisionDisk.write(pathToFileURL(folder).href, changes);
    process.stdout.write(`${turn}\n`);
  }
}

void decide();
