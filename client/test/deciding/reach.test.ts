import assert from 'node:assert/strict';
import { headOf, reachesFar } from '../../src/deciding/reach';
import type { Offer, Reached } from '../../../server/src/protocol';

const deed = (scope: 'article' | 'everywhere', kind: string): Offer => ({
  label: '“Aas” is not a name',
  deeds: [{ uri: 'a.txt', scope, decision: { kind } }],
});

describe('what is decided elsewhere, too', () => {
  it('is told from what is decided of one place', () => {
    for (const far of [
      deed('everywhere', 'words'),
      deed('article', 'words'),
      deed('everywhere', 'same'),
      deed('everywhere', 'dismiss'),
    ]) {
      assert.equal(reachesFar(far), true);
    }
    for (const near of [deed('article', 'reject'), deed('article', 'dismiss'), deed('article', 'join')]) {
      assert.equal(reachesFar(near), false);
    }
    assert.equal(reachesFar({ label: '', deeds: [{ uri: 'a.txt', scope: 'everywhere', out: '{}' }] }), false);
  });

  it('says of how many places it is, and that not all are listed', () => {
    const place: Reached = {
      ...{ context: 'Aas said', article: 'A' },
      place: { uri: 'a.txt', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } } },
    };
    assert.deepEqual(headOf(deed('everywhere', 'words'), { total: 1, rows: [place] }), {
      ...{ label: 'Decide: “Aas” is not a name', detail: 'In 1 place in 1 article' },
    });
    const elsewhere = { ...place, place: { ...place.place, uri: 'b.txt' } };
    assert.match(
      headOf(deed('everywhere', 'dismiss'), { total: 3, rows: [place, place, elsewhere] }).detail,
      /^In 3 places in 2 articles, of those that are open; /u,
    );
    assert.equal(
      headOf(deed('everywhere', 'words'), { total: 1200, rows: [place] }).detail,
      'In 1,200 places, of which the first 1 are listed',
    );
  });
});
