import type { Cell, Row, Table } from './tables';

/** Rows after RFC 4180: commas, CRLF, and quotation marks around what needs them. Cells are what they are. */
export function csvOf({ columns }: Pick<Table, 'columns'>, rows: readonly Row[]): string {
  return [columns, ...rows].map(row => `${row.map(cellOf).join(',')}\r\n`).join('');
}

/**
 * The same for a spreadsheet: with a byte-order mark, by which Excel knows UTF-8, and with an apostrophe before words that it would take for a
 * formula, for what an article says must not be computed.
 */
export function spreadsheetOf(table: Pick<Table, 'columns'>, rows: readonly Row[]): string {
  return `\ufeff${csvOf(
    table,
    rows.map(row => row.map(cell => (typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell))),
  )}`;
}

const formula = /^[=+\-@\t\r]/u;

function cellOf(cell: Cell): string {
  const written = cell === null ? '' : String(cell);
  return needsMarks.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

const needsMarks = /[",\r\n]|^\s|\s$/u;
