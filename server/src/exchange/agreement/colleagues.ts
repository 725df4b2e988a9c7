import type { SidecarFile } from '../../decisions/disk';
import { lineOf, readLines } from '../../decisions/lines';
import type { Decision } from '../../types/decision';
import { lineProblemInWords } from '../../words/decisions';

/** What is decided in a folder, by the path of the file that tells it. */
export type Folder = ReadonlyMap<string, readonly Decision[]>;

/**
 * What a colleague's folder, called `name`, says that one's own does not. People who bear one name in both folders without a single decision in common
 * are two: the colleague's is told with the folder's name, “ann (second round)”.
 */
export function broughtBy(own: Folder, theirs: Folder, name: string): Folder {
  const known = new Set<string>();
  const people = new Set<string>();
  for (const [path, decisions] of own) {
    for (const decision of decisions) {
      known.add(keyOf(path, decision));
      people.add(decision.by);
    }
  }
  const shared = new Set<string>();
  for (const [path, decisions] of theirs) {
    for (const decision of decisions) {
      if (known.has(keyOf(path, decision))) {
        shared.add(decision.by);
      }
    }
  }
  const called = (by: string): string => (people.has(by) && !shared.has(by) ? `${by} (${name})` : by);
  const brought = new Map<string, readonly Decision[]>();
  for (const [path, decisions] of theirs) {
    const others = decisions
      .filter(decision => !known.has(keyOf(path, decision)))
      .map(decision => ({ ...decision, by: called(decision.by) }))
      .filter(decision => !known.has(keyOf(path, decision)));
    if (others.length > 0) {
      brought.set(path, others);
    }
  }
  return brought;
}

function keyOf(path: string, decision: Decision): string {
  return `${path}\n${lineOf(decision)}`;
}

/** What files of decisions say, by their paths, and why some of it is not understood: “articles/port.txt.decisions.jsonl: Line 3 is …”. */
export function folderOf(files: ReadonlyMap<string, SidecarFile>): {
  readonly folder: Folder;
  readonly problems: readonly string[];
} {
  const folder = new Map<string, readonly Decision[]>();
  const problems: string[] = [];
  for (const [path, file] of files) {
    if (file.kind === 'problem') {
      problems.push(`${path}: nothing in this file holds, for it ${file.problem}`);
      continue;
    }
    const { decisions, problems: faults } = readLines(file.text);
    problems.push(...faults.slice(0, mostTold).map(fault => `${path}: ${lineProblemInWords(fault)}`));
    folder.set(path, decisions);
  }
  return { folder, problems };
}

/** Of one file. */
const mostTold = 20;
