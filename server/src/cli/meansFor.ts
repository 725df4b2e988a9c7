import type { Means } from '../corpus/corpus';
import { complaintAbout } from '../lexicon/lexicon';
import { readMeans } from '../node/means';
import type { Shell } from './shell';

/** What every article is read with; the shell is told what of the installation is missing. */
export function meansFor(shell: Shell): Means {
  const means = readMeans();
  const complaint = complaintAbout(means.missing);
  if (complaint !== undefined) {
    shell.warn(`copydesk: ${complaint}`);
  }
  return means;
}
