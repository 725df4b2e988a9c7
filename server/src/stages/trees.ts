import { defineStage } from '../pipeline/stage';
import type { Word } from '../types/reading';
import type { Tree } from '../types/tree';
import { words } from './words';

/** The article's words with their heads turned round; undefined where the reader knows no syntax. */
export const trees = defineStage({
  name: 'trees',
  uses: { words },
  run({ words }): Tree | undefined {
    return words[0]?.head === undefined ? undefined : treeOf(words);
  },
});

/** The tree of words that have heads. */
export function treeOf(words: readonly Word[]): Tree {
  // The first dependent of each word, and of each word the next one that hangs on the same.
  const first = new Int32Array(words.length).fill(none);
  const next = new Int32Array(words.length).fill(none);
  for (let at = words.length - 1; at >= 0; at--) {
    const head = words[at]?.head ?? none;
    if (head >= 0 && head < words.length) {
      next[at] = first[head] ?? none;
      first[head] = at;
    }
  }
  const known = new Map<number, readonly number[]>();
  return {
    words,
    headOf: at => words[at]?.head ?? none,
    childrenOf: at => {
      const child = first[at] ?? none;
      if (child < 0) {
        return nobody;
      }
      let children = known.get(at);
      if (children === undefined) {
        children = listed(next, child);
        known.set(at, children);
      }
      return children;
    },
    relationOf: at => {
      const relation = words[at]?.relation ?? '';
      const colon = relation.indexOf(':');
      return colon < 0 ? relation : relation.slice(0, colon);
    },
  };
}

function listed(next: Int32Array, first: number): readonly number[] {
  const found: number[] = [];
  for (let at = first; at >= 0 && found.length < mostChildren; at = next[at] ?? none) {
    found.push(at);
  }
  return found;
}

const none = -1;
const nobody: readonly number[] = [];

/** A word with more is misread, and hostile syntax must cost no time. */
const mostChildren = 64;
