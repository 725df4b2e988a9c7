import { fold } from '../text/fold';
import type { ArticleRecord, StatementNote } from '../types/record';
import { listedUnder } from './statementNotes';

/** Somebody who says something in one article and is nobody that the article names, or of whom it says nothing at all. */
export interface Voice {
  readonly key: string;
  readonly uri: string;
  /** “a senior official”; empty where nobody was found. */
  readonly name: string;
  /** Statements. */
  readonly listed: number;
}

/** Who speaks in the article without a name that it knows. */
export function otherVoicesOf({ summary: { uri }, statements }: ArticleRecord): readonly Voice[] {
  const found = new Map<string, Voice>();
  for (const statement of statements) {
    const key = voiceKeyOf(uri, statement);
    if (key !== undefined) {
      const before = found.get(key);
      found.set(key, { key, uri, name: before?.name ?? statement.source ?? '', listed: (before?.listed ?? 0) + 1 });
    }
  }
  return [...found.values()];
}

/** The key of the voice that makes the statement; undefined where lists have it under a dossier. */
export function voiceKeyOf(uri: string, statement: StatementNote): string | undefined {
  return listedUnder(statement).length > 0
    ? undefined
    : statement.source === undefined
      ? `nobody:${uri}`
      : `unnamed:${uri}:${fold(statement.source)}`;
}
