import assert from 'node:assert/strict';
import { hasPassed, toSettle } from '../../src/deciding/walk';
import type { DecisionRow } from '../../../server/src/protocol';

const row = (uri: string, line: number, character: number, by: string): DecisionRow => ({
  ...{ label: '', state: 'disputed', by, at: '', note: undefined, article: uri, line: `${by} ${uri} ${line}` },
  place: { uri, range: { start: { line, character }, end: { line, character: character + 4 } } },
});

describe('the walk through disputes', () => {
  const rows = [
    row('b.txt', 0, 0, 'ann'),
    row('a.txt', 7, 3, 'ben'),
    row('a.txt', 7, 3, 'ann'),
    row('a.txt', 2, 9, 'ben'),
  ];

  it('goes by article and place, and once to each', () => {
    assert.deepEqual(
      toSettle(rows, new Set()).map(({ line }) => line),
      ['ben a.txt 2', 'ben a.txt 7', 'ann b.txt 0'],
    );
  });

  it('leaves out where it has been', () => {
    const [, first, , other] = rows;
    assert.ok(first && other);
    assert.deepEqual(
      toSettle(rows, new Set([hasPassed(first), hasPassed(other)])).map(({ line }) => line),
      ['ann b.txt 0'],
    );
  });
});
