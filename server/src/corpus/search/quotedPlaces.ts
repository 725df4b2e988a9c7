import { rememberWhileHeld } from '../../pipeline/memo';
import { denseNumbers, eachNumber } from '../../text/denseNumbers';
import { unpacked } from '../../text/packed';
import type { Span } from '../../text/span';
import type { ArticleRecord, StatementNote } from '../../types/record';

/** What stands in marks, or is said in turns, in order: kept in little room, so that a search need not unpack all records of a folder. */
export function quotedPlaces(record: ArticleRecord): readonly Span[] {
  const found: Span[] = [];
  let [at, start] = [0, -1];
  eachNumber(packedQuotedPlaces(record), number => {
    at += number;
    if (start < 0) {
      start = at;
    } else {
      found.push({ start, end: at });
      start = -1;
    }
  });
  return found;
}

export function isQuoted({ kind }: StatementNote): boolean {
  return kind !== 'indirect';
}

/** The same as steps from one to the next. */
export const packedQuotedPlaces = rememberWhileHeld(({ statements }: ArticleRecord): string => {
  const spans = statements.filter(isQuoted).flatMap(({ parts }) => unpacked(parts));
  spans.sort((a, b) => a.start - b.start);
  const steps: number[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start >= at) {
      steps.push(start - at, end - start);
      at = end;
    }
  }
  return denseNumbers(steps);
});
