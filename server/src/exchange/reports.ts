import { checklistOf } from './checklist';
import { csvOf, spreadsheetOf } from './csv';
import type { AnnotatedText } from './fromAnnotation';
import { lists, markdownTableOf } from './markdown';
import type { Table } from './tables';

/** What is made of all articles for people to read or count, and is not read again. */
export interface Report {
  /** As the command calls it: “csv”. */
  readonly name: string;
  readonly title: string;
  /** “.csv”. */
  readonly extension: string;
  /** Whether there is one of each table. */
  readonly isOfTable: boolean;
  readonly write: (articles: readonly AnnotatedText[], table: Table) => string;
}

export const reports: readonly Report[] = [
  ofRows('csv', 'CSV after RFC 4180', '.csv', csvOf),
  ofRows(
    'spreadsheet',
    'CSV for Excel: with a byte-order mark, and nothing in it that would be a formula',
    '.csv',
    spreadsheetOf,
  ),
  ofRows('table', 'a table of Markdown', '.md', markdownTableOf),
  {
    ...{ name: 'markdown', title: 'lists to read: quotes by speaker, the others by article', extension: '.md' },
    isOfTable: true,
    write: (articles, { name }) => lists[name]?.(articles) ?? '',
  },
  {
    ...{ name: 'checklist', title: 'what there is to check, with boxes to tick, in Markdown', extension: '.md' },
    isOfTable: false,
    write: checklistOf,
  },
];

function ofRows(
  name: string,
  title: string,
  extension: string,
  written: (table: Table, rows: ReturnType<Table['rows']>) => string,
): Report {
  const write: Report['write'] = (articles, table) =>
    written(
      table,
      articles.flatMap(article => table.rows(article)),
    );
  return { name, title, extension, isOfTable: true, write };
}
