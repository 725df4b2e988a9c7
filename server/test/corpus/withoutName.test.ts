import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { withoutName } from '../../src/corpus/withoutName';
import { decisionsFrom } from '../../src/decisions/decisions';
import type { ArticleRecord } from '../../src/types/record';
import { means } from '../support/inputs';

const uri = 'test:/boat.txt';
const text = `Ferry runs late

TARN, March 4, 2026 – The Skerry Line ran 14 ferries on Monday, Odd Vik and Ida Solberg said. “We waited for the tide,” Odd Vik said.

Ida Solberg said 300 people had waited with her. “It was cold,” Solberg said.
`;

describe('without a name that is none', () => {
  function kept(decided: readonly string[] = []): ArticleRecord {
    const made = { by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' };
    const decisions = decided.map(words => ({ kind: 'words', layer: 'name', words, as: null, ...made }) as const);
    const corpus = Corpus.empty({ ...means, decisions: decisionsFrom(new Map([[uri, decisions]])) });
    const record = corpus.with({ uri, version: 0, text }).record(uri);
    assert.ok(record);
    return record;
  }

  it('a record has whom it has when the article is read again', () => {
    const [left, read] = [withoutName(kept(), 'Odd Vik'), kept(['Odd Vik'])];
    const whom = ({ summary, places, statements }: ArticleRecord): unknown => [
      summary.entities.map(({ name, jointly }) => [name, jointly]),
      places,
      statements.map(({ speakers }) => speakers),
    ];
    assert.deepEqual(whom(left), whom(read));
  });

  it('a record that is written by other words, too, stays as it was', () => {
    const record = kept();
    assert.equal(withoutName(record, 'Solberg'), record);
    assert.equal(withoutName(record, 'Ida Solberg'), record);
    assert.equal(withoutName(record, 'nobody'), record);
  });

  it('nothing is left that tells of who is gone', () => {
    const { key } = kept().summary.entities.find(({ name }) => name === 'Odd Vik') ?? { key: '' };
    const left = JSON.stringify(withoutName(kept(), 'Odd Vik'));
    assert.ok(JSON.stringify(kept()).includes(`"${key}"`));
    assert.ok(!left.includes(`"${key}"`));
  });
});
