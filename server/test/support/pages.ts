import assert from 'node:assert/strict';
import type { Page, Window } from '../../src/features/page';

/** All rows of a list, two at a time; every page must say how many there are, and hold what is left of them. */
export function inPages<Row>(ask: (window: Window) => Page<Row>): readonly Row[] {
  const rows: Row[] = [];
  const { total } = ask({ from: 0, count: 0 });
  while (rows.length < total) {
    const page = ask({ from: rows.length, count: 2 });
    assert.equal(page.total, total);
    assert.equal(page.rows.length, Math.min(2, total - rows.length));
    rows.push(...page.rows);
  }
  assert.deepEqual(ask({ from: total, count: 2 }).rows, []);
  assert.deepEqual(ask({ from: 0, count: total + 1 }).rows, rows);
  return rows;
}
