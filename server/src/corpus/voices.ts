import { rememberWhileHeld } from '../pipeline/memo';
import { fold } from '../text/fold';
import type { ArticleRecord, StatementNote } from '../types/record';
import { listedUnder } from './statementNotes';

/** Somebody who says something in one article and is nobody that the article names. */
export interface Voice {
  readonly key: string;
  readonly uri: string;
  /** “a senior official”. */
  readonly name: string;
  /** Whether the name is the label of a turn: “Q”. */
  readonly isTurn: boolean;
  /** Statements. */
  readonly listed: number;
}

/** Who speaks in the article without a name that it knows. */
export const voicesIn = rememberWhileHeld(({ summary: { uri }, statements }: ArticleRecord): readonly Voice[] => {
  const found = new Map<string, Voice>();
  for (const statement of statements) {
    const key = voiceKeyOf(uri, statement);
    if (key !== undefined) {
      const before = found.get(key);
      const { source = '', isTurn = false } = statement;
      found.set(key, before ? { ...before, listed: before.listed + 1 } : { key, uri, name: source, isTurn, listed: 1 });
    }
  }
  return [...found.values()];
});

/** How many statements of the article nobody is said to make. */
export const nobodysIn = rememberWhileHeld(
  ({ statements }: ArticleRecord): number => statements.filter(isNobodys).length,
);

/** The key of the voice that makes the statement; undefined where lists have it under a dossier, or where nobody is said to make it. */
export function voiceKeyOf(uri: string, statement: StatementNote): string | undefined {
  return statement.source === undefined || listedUnder(statement).length > 0
    ? undefined
    : `unnamed:${uri} ${fold(statement.source)}`;
}

/** The article that a voice's key names. */
export function uriOfVoice(key: string): string {
  return key.slice('unnamed:'.length).split(' ', 1)[0] ?? '';
}

/** Whether nobody is said to make the statement. */
export function isNobodys(statement: StatementNote): boolean {
  return statement.source === undefined && listedUnder(statement).length === 0;
}
