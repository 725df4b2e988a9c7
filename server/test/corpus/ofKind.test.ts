import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { ofKind } from '../../src/corpus/ofKind';
import { decisionsFrom } from '../../src/decisions/decisions';
import type { NameType } from '../../src/types/name';
import type { ArticleRecord } from '../../src/types/record';
import { means } from '../support/inputs';

const uri = 'test:/boat.txt';
const text = `Ferry runs late

TARN, March 4, 2026 – The Skerry Line ran 14 ferries on Monday, Odd Vik and Ida Solberg said. “We waited for the tide,” Odd Vik said.

Ida Solberg said 300 people had waited with her. “It was cold,” Solberg said.
`;

describe('of another kind', () => {
  function kept(as?: NameType): ArticleRecord {
    const made = { by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' };
    const decisions =
      as === undefined ? [] : [{ kind: 'words', layer: 'name', words: 'Odd Vik', as: { type: as }, ...made } as const];
    const corpus = Corpus.empty({ ...means, decisions: decisionsFrom(new Map([[uri, decisions]])) });
    const record = corpus.with({ uri, version: 0, text }).record(uri);
    assert.ok(record);
    return record;
  }

  it('a record has the names that it has when the article is read again', () => {
    const names = ({ summary }: ArticleRecord): unknown =>
      summary.entities.map(({ name, type, core }) => `${type} ${name} ${core}`).sort();
    for (const type of ['ORG', 'GPE', 'WORK'] as const) {
      const foretold = ofKind(kept(), 'Odd Vik', type, means.lexicon);
      assert.deepEqual(names(foretold), names(kept(type)));
      assert.notDeepEqual(names(foretold), names(kept()));
    }
  });

  it('a record that is of it already, or is written by other words, too, stays as it was', () => {
    const record = kept();
    assert.equal(ofKind(record, 'Odd Vik', 'PERSON', means.lexicon), record);
    assert.equal(ofKind(record, 'Ida Solberg', 'ORG', means.lexicon), record);
    assert.equal(ofKind(record, 'nobody', 'ORG', means.lexicon), record);
  });
});
