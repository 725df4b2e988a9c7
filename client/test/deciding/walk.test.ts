import assert from 'node:assert/strict';
import { hasPassed, leftInWords, toSettle } from '../../src/deciding/walk';
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

  const alone = (line: number, what: string): DecisionRow => ({
    ...row('a.txt', line, 0, 'ann'),
    state: 'alone',
    line: what,
  });

  it('comes to what one person alone marked after all disputes, and to each such mark at one place', () => {
    const [name, tag] = [alone(1, 'name'), alone(1, 'tag')];
    const all = [name, ...rows, tag];
    assert.deepEqual(
      toSettle(all, new Set()).map(({ line }) => line),
      ['ben a.txt 2', 'ben a.txt 7', 'ann b.txt 0', 'name', 'tag'],
    );
    assert.deepEqual(toSettle([name, tag], new Set([hasPassed(name)])), [tag]);
  });

  it('tells what is left', () => {
    assert.equal(
      leftInWords([...rows.slice(0, 2), alone(1, 'name')]),
      '2 are disputed still, 1 is marked by one person only',
    );
    assert.equal(leftInWords([alone(1, 'name'), alone(2, 'name')]), '2 are marked by one person only');
    assert.equal(leftInWords(rows.slice(0, 1)), '1 is disputed still');
  });
});
