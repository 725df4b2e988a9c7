import assert from 'node:assert/strict';
import { rowsOf } from '../src/pages';

describe('the rows of a list', () => {
  it('are asked for a page at a time, up to as many as are wanted', async () => {
    const { connection, asked } = serverOf(1300);
    const page = await rowsOf<number>(connection, 'copydesk/list', { scope: 'corpus' }, 1200);
    assert.equal(page?.total, 1300);
    assert.deepEqual(page.rows, numbers(1200));
    assert.deepEqual(asked, [
      { scope: 'corpus', from: 0, count: 500 },
      { scope: 'corpus', from: 500, count: 500 },
      { scope: 'corpus', from: 1000, count: 200 },
    ]);
  });

  it('end where the list ends', async () => {
    const { connection, asked } = serverOf(3);
    assert.deepEqual(await rowsOf(connection, 'copydesk/list', {}, 1000), { total: 3, rows: [0, 1, 2] });
    assert.equal(asked.length, 1);
  });

  it('end where the list became shorter meanwhile', async () => {
    let left = 2;
    const connection = {
      request: <Answer>() => Promise.resolve({ total: 900, rows: left-- > 0 ? [1] : [] } as Answer),
    };
    assert.deepEqual((await rowsOf(connection, 'copydesk/list', {}, 1000))?.rows, [1, 1]);
  });

  it('are undefined where no server answers', async () => {
    for (const nothing of [null, undefined]) {
      const connection = { request: <Answer>() => Promise.resolve(nothing as Answer) };
      assert.equal(await rowsOf(connection, 'copydesk/list', {}, 10), undefined);
    }
  });
});

/** A server whose list has so many rows: their numbers. */
function serverOf(total: number) {
  const asked: object[] = [];
  const request = <Answer>(_method: string, parameters: object) => {
    asked.push(parameters);
    const { from, count } = parameters as { readonly from: number; readonly count: number };
    return Promise.resolve({ total, rows: numbers(total).slice(from, from + count) } as Answer);
  };
  return { connection: { request }, asked };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
