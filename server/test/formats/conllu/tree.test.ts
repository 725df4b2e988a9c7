import assert from 'node:assert/strict';
import { treeOf } from '../../../src/formats/conllu/tree';

/** Words as “head relation”, “_” where the reader says nothing; the tree is expected in the same form, -1 being the root. */
function check(words: readonly string[], expected: readonly string[]): void {
  const tree = treeOf(
    words.map(word => {
      const [head = '_', relation = '_'] = word.split(' ');
      return head === '_' ? {} : { head: Number(head), ...(relation === '_' ? {} : { relation }) };
    }),
  );
  const written = tree.map(branch => (branch === undefined ? '_' : `${branch.head} ${branch.relation}`));
  assert.deepEqual(written, expected);
}

describe('the tree of a sentence', () => {
  it('is the reader’s where that is one', () =>
    check(['1 nsubj', '-1 root', '1 punct'], ['1 nsubj', '-1 root', '1 punct']));

  it('is none where the reader knows no syntax', () => check(['_', '_'], ['_', '_']));

  it('has the first root; others hang on it', () =>
    check(['1 nsubj', '-1 root', '-1 root', '2 obj'], ['1 nsubj', '-1 root', '1 parataxis', '2 obj']));

  it('hangs what depends on another sentence on the root, which it does not become', () =>
    check(['-3 punct', '2 nsubj', '-1 root', '7 obl'], ['2 punct', '2 nsubj', '-1 root', '2 obl']));

  it('finds a root where the reader has cut otherwise', () =>
    check(['1 det', '5 obj', '1 amod'], ['1 det', '-1 root', '1 amod']));

  it('hangs words that the reader passed over on the root', () => check(['_', '-1 root'], ['1 dep', '-1 root']));

  it('calls nothing but the root “root”', () => check(['1 root', '-1 _'], ['1 dep', '-1 root']));

  it('has a root even where heads go in a circle', () => check(['1 obj', '0 obj'], ['-1 root', '0 obj']));
});
