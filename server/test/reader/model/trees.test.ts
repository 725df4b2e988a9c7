import assert from 'node:assert/strict';
import { bestTree } from '../../../src/reader/model/trees';

/** Rows of scores, one a word: the root's first, then each word's. */
const treeOf = (...rows: readonly (readonly number[])[]): readonly number[] => [
  ...bestTree(Float32Array.from(rows.flat()), rows.length),
];

const never = -1e4;

describe('best tree', () => {
  it('of no words is empty', () => assert.deepEqual(treeOf(), []));

  it('of one word is that word, whatever the scores', () => assert.deepEqual(treeOf([-9, 100]), [-1]));

  it('takes each word’s best head where these make a tree', () =>
    assert.deepEqual(treeOf([0, never, 5, 1], [4, 0, never, 1], [0, 1, 3, never]), [1, -1, 1]));

  it('may have several roots', () =>
    assert.deepEqual(treeOf([5, never, 0, 0], [0, 5, never, 0], [5, 0, 0, never]), [-1, 0, -1]));

  it('opens a circle of two where that costs least', () =>
    assert.deepEqual(treeOf([1, never, 9], [4, 9, never]), [1, -1]));

  it('enters a circle from another word', () =>
    assert.deepEqual(treeOf([0, never, 9, 6], [0, 9, never, 2], [5, 0, 0, never]), [2, 0, -1]));

  it('opens two circles', () =>
    assert.deepEqual(
      treeOf([1, never, 9, 0, 0], [0, 9, never, 0, 0], [0, 0, 3, never, 9], [0, 0, 0, 9, never]),
      [-1, 0, 1, 2],
    ));

  it('stands where scores are no numbers', () => {
    for (const score of [NaN, -Infinity, 0]) {
      assert.deepEqual(rootsAndCircles(treeOf([score, score, score], [score, score, score])), []);
    }
  });

  it('is as good as the best of all trees', () => {
    const next = numbersFrom(7);
    for (let round = 0; round < 300; round++) {
      const words = 1 + (round % 5);
      const rows = Array.from({ length: words }, (_, word) =>
        Array.from({ length: words + 1 }, (_, head) => (head === word + 1 ? never : Math.round(next() * 20))),
      );
      const tree = treeOf(...rows);
      assert.deepEqual(rootsAndCircles(tree), []);
      assert.equal(
        worth(tree, rows),
        Math.max(
          ...allHeads(words)
            .filter(isTree)
            .map(heads => worth(heads, rows)),
        ),
      );
    }
  });

  it('of 200 words that all prefer each other is found all the same', () => {
    const next = numbersFrom(3);
    const rows = Array.from({ length: 200 }, (_, word) =>
      Array.from({ length: 201 }, (_, head) => (head === word + 1 ? never : head === 0 ? -50 : next())),
    );
    assert.deepEqual(rootsAndCircles(treeOf(...rows)), []);
  });
});

const worth = (heads: readonly number[], rows: readonly (readonly number[])[]): number =>
  heads.reduce((sum, head, word) => sum + rows[word]![head + 1]!, 0);

/** Words that no root is above. */
function rootsAndCircles(heads: readonly number[]): readonly number[] {
  return heads.flatMap((_, word) => {
    let at = word;
    for (let step = 0; step <= heads.length && at >= 0; step++) {
      at = heads[at]!;
    }
    return at < 0 ? [] : [word];
  });
}

const isTree = (heads: readonly number[]): boolean => rootsAndCircles(heads).length === 0;

function allHeads(words: number): readonly (readonly number[])[] {
  let all: readonly (readonly number[])[] = [[]];
  for (let word = 0; word < words; word++) {
    const heads = Array.from({ length: words + 1 }, (_, head) => head - 1).filter(head => head !== word);
    all = all.flatMap(before => heads.map(head => [...before, head]));
  }
  return all;
}

/** Numbers from 0 to 1, the same in every run (a linear congruential generator). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
