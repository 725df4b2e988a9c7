import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decisionsListed } from '../../corpus/identities/listed';
import { namesFile, readNamesList, type ListedName } from '../../decisions/namesList';
import type { Lexicon } from '../../lexicon/lexicon';
import { decisionsFrom, type Decisions } from '../../decisions/decisions';
import { readLines } from '../../decisions/lines';
import { articleOf, decisionsFolder } from '../../decisions/sidecars';
import type { Decision } from '../../types/decision';
import { astrayInWords, lineProblemInWords } from '../../words/decisions';
import { readBytes } from '../bytes';
import { isMissing, whyUnreadable } from '../unreadable';
import { corpusAbove } from './corpusAbove';
import { readSidecars } from './read';

/** What is decided of articles, by the uri of their files as Node writes it. */
export interface FoundDecisions {
  readonly decisions: Decisions;
  /** What does not hold, and why, in words for the caller. */
  readonly problems: readonly string[];
}

/** What is decided of the articles at the given files and folders: in the `.copydesk` of the folder, or of the nearest folder above that has one. */
export async function decisionsAbove(paths: readonly string[], lexicon: Lexicon): Promise<FoundDecisions> {
  const folders = new Set((await Promise.all(paths.map(corpusAbove))).filter(folder => folder !== undefined));
  const byUri = new Map<string, readonly Decision[]>();
  const ofAll: Decision[] = [];
  const problems: string[] = [];
  for (const folder of folders) {
    const list = await namesListIn(path.join(folder, decisionsFolder, namesFile));
    problems.push(...list.problems);
    ofAll.push(...decisionsListed(list.names, lexicon));
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

/** Names and, in words for the caller, what is wrong. */
async function namesListIn(
  file: string,
): Promise<{ readonly names: readonly ListedName[]; readonly problems: readonly string[] }> {
  try {
    const { names, problems } = readNamesList((await readBytes(file, { most: mostBytes, links: 'refuse' })).toString());
    return { names, problems: problems.slice(0, mostTold).map(({ line, message }) => `${file}:${line}: ${message}`) };
  } catch (error) {
    return { names: [], problems: isMissing(error) ? [] : [`${file}: is not used, for it ${whyUnreadable(error)}`] };
  }
}

/** Of a list of names. */
const mostBytes = 5_000_000;

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    return !isMissing(error);
  }
}
