/** A word's place in the tree of its sentence: the index of its head, -1 for the root. */
export interface Branch {
  readonly head: number;
  readonly relation: string;
}

/** What the reader says of a word's place; undefined where it knows no syntax. */
export interface Branching {
  readonly head?: number | undefined;
  readonly relation?: string | undefined;
}

/**
 * The heads of a sentence's words as the one tree that CoNLL-U demands; a list of undefined where the reader knows no syntax.
 * `words` have their heads as indices in the sentence; any other index is outside of it. The reader may have seen several sentences
 * in this one, or one where there are several: of the words without a head here the first that it took for a root is the root,
 * and the others hang on it, as `parataxis` where they were roots too.
 */
export function treeOf(words: readonly Branching[]): readonly (Branch | undefined)[] {
  if (words.every(({ head }) => head === undefined)) {
    return words.map(() => undefined);
  }
  const isTop = ({ head }: Branching): boolean => head === undefined || head < 0 || head >= words.length;
  const called = words.findIndex(word => isTop(word) && word.relation === 'root');
  const root = called >= 0 ? called : Math.max(0, words.findIndex(isTop));
  return words.map((word, index) => {
    const { head, relation = 'dep' } = word;
    if (index === root) {
      return { head: -1, relation: 'root' };
    }
    if (head === undefined || isTop(word)) {
      return { head: root, relation: relation === 'root' ? 'parataxis' : relation };
    }
    // Only the root may be called so.
    return { head, relation: relation === 'root' ? 'dep' : relation };
  });
}
