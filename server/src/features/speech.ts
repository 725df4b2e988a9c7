import type { Corpus } from '../corpus/corpus';
import { eachOnce, type Dossier } from '../corpus/identities/dossiers';
import { spanAt } from '../text/packed';
import type { Span } from '../text/span';
import type { StatementNote } from '../types/record';
import { pageOver, type Page, type Window } from './page';

/** A statement and the article it stands in. */
export interface Spoken {
  readonly uri: string;
  readonly statement: StatementNote;
}

/** All statements of one article that is prose. */
export function statementsIn(corpus: Corpus, uri: string): readonly StatementNote[] {
  return corpus.record(uri)?.statements ?? [];
}

/** What the bearer of `dossier` says, in order of uri and of reading. */
export function statementsBy(
  corpus: Corpus,
  { appearances }: Pick<Dossier, 'appearances'>,
  window: Window,
): Page<Spoken> {
  const speakers = new Map<string, { count: number; keys: string[] }>();
  for (const { uri, entity, again } of eachOnce(appearances)) {
    if (entity.statements > 0) {
      const here = speakers.get(uri) ?? { count: 0, keys: [] };
      here.count += entity.statements - again;
      here.keys.push(entity.key);
      speakers.set(uri, here);
    }
  }
  const counts = [...speakers].map(([uri, { count }]) => [uri, count] as const);
  return statementsOver(
    corpus,
    counts,
    (statement, uri) => statement.speakers.some(speaker => speakers.get(uri)?.keys.includes(speaker)),
    window,
  );
}

/** Statements of articles of which it is known how many each has. */
export function statementsOver(
  corpus: Corpus,
  counts: readonly (readonly [uri: string, count: number])[],
  isWanted: (statement: StatementNote, uri: string) => boolean,
  window: Window,
): Page<Spoken> {
  const parts = counts.map(([uri, count]) => ({
    count,
    rows: () =>
      statementsIn(corpus, uri)
        .filter(statement => isWanted(statement, uri))
        .map(statement => ({ uri, statement })),
  }));
  return pageOver(parts, window);
}

/** The newest statements first, at most `most`: by the articles' dates, undated articles last, then in order of reading. */
export function latestBy(corpus: Corpus, dossier: Dossier, most: number): readonly Spoken[] {
  const found: Spoken[] = [];
  const dated = [...new Set(dossier.appearances.map(({ uri }) => uri))].sort((a, b) =>
    compareDates(corpus.summary(a)?.date, corpus.summary(b)?.date),
  );
  for (const at of dated) {
    if (found.length >= most) {
      break;
    }
    const appearances = dossier.appearances.filter(({ uri }) => uri === at);
    found.push(...statementsBy(corpus, { appearances }, { from: 0, count: most - found.length }).rows);
  }
  return found;
}

/** The later one first, undated ones last. */
export function compareDates(a: string | undefined, b: string | undefined): number {
  return a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? 1 : -1;
}

/** Where the statement begins: its first part. */
export function firstPartOf({ parts }: StatementNote): Span {
  return spanAt(parts, 0) ?? { start: 0, end: 0 };
}
