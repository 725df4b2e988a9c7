import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decisionsFrom, type Decisions } from '../../decisions/decisions';
import { readLines } from '../../decisions/lines';
import { articleOf, decisionsFolder } from '../../decisions/sidecars';
import type { Decision } from '../../types/decision';
import { astrayInWords, lineProblemInWords } from '../../words/decisions';
import { isMissing } from '../unreadable';
import { corpusAbove } from './corpusAbove';
import { readSidecars } from './read';

/** What is decided of articles, by the uri of their files as Node writes it. */
export interface FoundDecisions {
  readonly decisions: Decisions;
  /** What does not hold, and why, in words for the caller. */
  readonly problems: readonly string[];
}

/** What is decided of the articles at the given files and folders: in the `.copydesk` of the folder, or of the nearest folder above that has one. */
export async function decisionsAbove(paths: readonly string[]): Promise<FoundDecisions> {
  const folders = new Set((await Promise.all(paths.map(corpusAbove))).filter(folder => folder !== undefined));
  const byUri = new Map<string, readonly Decision[]>();
  const ofAll: Decision[] = [];
  const problems: string[] = [];
  for (const folder of folders) {
    for (const [sidecar, file] of await readSidecars(folder)) {
      const name = path.join(folder, decisionsFolder, sidecar);
      if (file.kind === 'problem') {
        problems.push(`${name}: nothing in this file holds, for it ${file.problem}`);
        continue;
      }
      const { decisions, problems: faults } = readLines(file.text);
      problems.push(...faults.slice(0, mostTold).map(fault => `${name}: ${lineProblemInWords(fault)}`));
      const article = articleOf(sidecar);
      if (article === undefined) {
        ofAll.push(...decisions);
      } else {
        if (decisions.length > 0 && !(await isThere(path.join(folder, article)))) {
          problems.push(`${name}: ${astrayInWords(article, [])}`);
        }
        byUri.set(pathToFileURL(path.join(folder, article)).href, decisions);
      }
    }
  }
  return { decisions: decisionsFrom(byUri, ofAll), problems };
}

/** Of one file. */
const mostTold = 20;

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    return !isMissing(error);
  }
}
