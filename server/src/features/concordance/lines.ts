import { columnsOf, endingAt, filledTo, firstColumns, lastColumns } from '../../text/columns';
import { staleSource } from '../../words/search';
import type { ConcordanceRow } from './rows';

/** A row laid out: what was found begins in the same column in each. */
export interface LaidRow {
  readonly text: string;
  /** From which character to which stand the words that were found. */
  readonly from: number;
  readonly to: number;
  /** From which character on it is told where that is. */
  readonly source: number;
}

/** The row's words must be safe to be shown, on one line. */
export function laidOut({ left, words, right, date, article, isStale }: Omit<ConcordanceRow, 'uri' | 'span'>): LaidRow {
  const before = lastColumns(left.trimStart(), leftColumns);
  const found = columnsOf(words) <= mostFound ? words : `${firstColumns(words, mostFound - 1)}…`;
  const behind = firstColumns(right.trimEnd(), rightColumns - columnsOf(found));
  const start = `${endingAt(before, leftColumns)}${found}${behind}`;
  const from = endingAt(before, leftColumns).length;
  const filled = `${filledTo(start, leftColumns + rightColumns)}  `;
  return {
    text: `${filled}${isStale ? staleSource : `${filledTo(date ?? '', dateColumns)}  ${article}`}`.trimEnd(),
    from,
    to: from + found.length,
    source: filled.length,
  };
}

/** Columns of what stands before, and of what was found with what stands behind. */
const leftColumns = 42;
const rightColumns = 54;
const mostFound = 40;
const dateColumns = '2026-05-04'.length;
