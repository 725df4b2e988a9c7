import type { Decision } from '../types/decision';
import { lineOf, readLines, writeLines, type LineProblem } from './lines';

/** The folder of a corpus that holds what people decided. Paths of its files are told from there, with slashes: “articles/2020/port.txt.decisions.jsonl”. */
export const decisionsFolder = '.copydesk';

/** What is decided of all articles together. */
export const corpusSidecar = 'corpus.decisions.jsonl';

/** The file that holds what is decided of the article at this path in the corpus. */
export function sidecarOf(article: string): string {
  return `${articles}${article}${ending}`;
}

/** The path of the article that the sidecar is about; undefined of any other file. */
export function articleOf(sidecar: string): string | undefined {
  return isSidecar(sidecar) && sidecar.startsWith(articles)
    ? sidecar.slice(articles.length, -ending.length)
    : undefined;
}

/** Whether it is a path that decisions may be read from and written to: none leads out of the folder. */
export function isSidecar(path: string): boolean {
  if (path === corpusSidecar) {
    return true;
  }
  const parts = path.split('/');
  return (
    path.startsWith(articles) &&
    path.endsWith(ending) &&
    path.length > articles.length + ending.length &&
    !odd.test(path) &&
    parts.every(part => part !== '' && part !== '.' && part !== '..')
  );
}

const articles = 'articles/';
const ending = '.decisions.jsonl';
const odd = /[\\\u0000]/u;

/** What happens to one sidecar: lines that are there no more, and lines that are there from now on. To do it twice is to do it once. */
export interface Change {
  readonly path: string;
  readonly out: readonly string[];
  readonly in: readonly string[];
}

/** The change that takes these decisions out and puts those in. */
export function changeOf(path: string, out: readonly Decision[], into: readonly Decision[]): Change {
  return { path, out: out.map(lineOf), in: into.map(lineOf) };
}

/** What takes a change back. */
export function inverseOf({ path, out, in: into }: Change): Change {
  return { path, out: into, in: out };
}

/**
 * What takes all that the sidecar of one article says to that of another: lines that are not understood, too. Undefined of a version that must not
 * be written.
 */
export function changesOfMove(from: string, to: string, file: string): readonly [Change, Change] | undefined {
  const { decisions, problems, isForeign } = readLines(file);
  const lines = [...decisions.map(lineOf), ...problems.filter(isKept).map(({ text }) => text)];
  return isForeign
    ? undefined
    : [
        { path: from, out: lines, in: [] },
        { path: to, out: [], in: lines },
      ];
}

/** The file after the change, empty where nothing is left in it: all that others wrote stays. Undefined of a version that must not be written. */
export function changedFile(file: string, { out, in: into }: Omit<Change, 'path'>): string | undefined {
  const read = readLines(file);
  const added = readLines(into.join('\n'));
  if (read.isForeign || added.isForeign) {
    return undefined;
  }
  const gone = new Set(out);
  const decisions = [...read.decisions.filter(decision => !gone.has(lineOf(decision))), ...added.decisions];
  const kept = read.problems.filter(problem => isKept(problem) && !gone.has(problem.text));
  const texts = new Set(kept.map(({ text }) => text));
  const problems = [...kept, ...added.problems.filter(problem => isKept(problem) && !texts.has(problem.text))];
  return decisions.length === 0 && problems.length === 0 ? '' : writeLines({ decisions, problems });
}

/** Marks of a merge are done with when the file is written. */
function isKept({ because }: LineProblem): boolean {
  return because !== 'merge-marker';
}
