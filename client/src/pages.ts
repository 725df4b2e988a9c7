import type { Page } from '../../server/src/protocol';
import type { Connection } from './connection';

/** The first rows of a list, up to `most`, asked for a page at a time; undefined when there is no server. */
export async function rowsOf<Row>(
  connection: Pick<Connection, 'request'>,
  method: string,
  parameters: object,
  most: number,
): Promise<Page<Row> | undefined> {
  const rows: Row[] = [];
  for (;;) {
    const count = Math.min(pageLength, most - rows.length);
    const page = await connection.request<Page<Row> | null>(method, { ...parameters, from: rows.length, count });
    if (!page) {
      return undefined;
    }
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= Math.min(most, page.total)) {
      return { total: page.total, rows };
    }
  }
}

const pageLength = 500;
