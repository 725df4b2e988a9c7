import type { Word } from '../../../types/reading';

/** Words `from` up to but without `to` with their heads turned round, so that one can go down from a word as well as up. */
export interface Tree {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  /** The dependents of a word, in order of reading. */
  readonly under: (at: number) => readonly number[];
}

/** The tree over a sentence's words; undefined where their reader knows no syntax, and for what is too long to be a sentence. */
export function treeOf(words: readonly Word[], from: number, to: number): Tree | undefined {
  if (to - from > longestSentence) {
    return undefined;
  }
  const under = new Map<number, number[]>();
  for (let at = from; at < to; at++) {
    const head = words[at]?.head;
    if (head === undefined) {
      return undefined;
    }
    if (head >= from && head < to) {
      const siblings = under.get(head);
      if (siblings === undefined) {
        under.set(head, [at]);
      } else {
        siblings.push(at);
      }
    }
  }
  return { words, from, to, under: at => under.get(at) ?? none };
}

/** Words; the walks through a tree look at all dependents of a word again and again. */
const longestSentence = 500;

const none: readonly number[] = [];

/** Universal Dependencies relation without its subtype: “nsubj” of “nsubj:pass”; empty where there is none. */
export function relationOf(tree: Tree, at: number): string {
  const relation = wholeRelationOf(tree, at);
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** The relation with its subtype: “nsubj:pass”. */
export function wholeRelationOf({ words }: Tree, at: number): string {
  return words[at]?.relation ?? '';
}

/** The head of a word within its sentence; undefined for a root. */
export function headOf({ words, from, to }: Tree, at: number): number | undefined {
  const head = words[at]?.head;
  return head === undefined || head < from || head >= to ? undefined : head;
}

/** The first dependent of a word that stands in exactly this relation to it. */
export function child(tree: Tree, at: number, relation: string): number | undefined {
  return tree.under(at).find(one => wholeRelationOf(tree, one) === relation);
}

/** A word with all that hangs on it, in order of reading; what hangs on a dependent that is `left` out is left out too. */
export function subtree(tree: Tree, at: number, left: (at: number) => boolean = () => false): readonly number[] {
  const found = [at];
  // Grows while it is walked through; readings are trees, so no word comes twice.
  for (const next of found) {
    for (const one of tree.under(next)) {
      if (!left(one)) {
        found.push(one);
      }
    }
  }
  return found.sort((a, b) => a - b);
}
