import type { Tree } from '../../../types/tree';

/** A sentence's part of the article's tree: words `from` up to but without `to`. What reaches out of it is no part of it. */
export interface SentenceTree {
  readonly words: Tree['words'];
  readonly from: number;
  readonly to: number;
  /** Universal Dependencies relation without its subtype. */
  readonly relationOf: Tree['relationOf'];
  /** The dependents of a word, in order of reading. */
  readonly under: (at: number) => readonly number[];
}

/** The tree over a sentence; undefined for what is too long to be one. */
export function treeOver({ words, relationOf, childrenOf }: Tree, from: number, to: number): SentenceTree | undefined {
  return to - from > longestSentence
    ? undefined
    : {
        words,
        from,
        to,
        relationOf,
        under: at => {
          const all = childrenOf(at);
          const isWithin = (all[0] ?? from) >= from && (all.at(-1) ?? from) < to;
          return isWithin ? all : all.filter(one => one >= from && one < to);
        },
      };
}

/** Words. */
const longestSentence = 500;

/** Universal Dependencies relation without its subtype: “nsubj” of “nsubj:pass”; empty where there is none. */
export function relationOf(tree: SentenceTree, at: number): string {
  return tree.relationOf(at);
}

/** The relation with its subtype: “nsubj:pass”. */
export function wholeRelationOf({ words }: SentenceTree, at: number): string {
  return words[at]?.relation ?? '';
}

/** The head of a word within its sentence; undefined for a root. */
export function headOf({ words, from, to }: SentenceTree, at: number): number | undefined {
  const head = words[at]?.head;
  return head === undefined || head < from || head >= to ? undefined : head;
}

/** The first dependent of a word that stands in exactly this relation to it. */
export function child(tree: SentenceTree, at: number, relation: string): number | undefined {
  return tree.under(at).find(one => wholeRelationOf(tree, one) === relation);
}

/** A word with all that hangs on it, in order of reading; what hangs on a dependent that is `left` out is left out too. */
export function subtree(
  tree: SentenceTree,
  at: number,
  left: (at: number) => boolean = () => false,
): readonly number[] {
  const found = [at];
  // Grows while it is walked through; readings are trees, so no word comes twice.
  for (const next of found) {
    for (const one of tree.under(next)) {
      if (!left(one)) {
        found.push(one);
      }
    }
  }
  return isAscending(found) ? found : found.sort((a, b) => a - b);
}

/** Short phrases mostly are, and sorting them costs more than looking. */
function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? 0) < number);
}
