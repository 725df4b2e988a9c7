import { textOf, type Span } from '../../../text/span';
import type { Tree } from '../../../types/tree';
import type { Vocabulary } from '../vocabulary';

export interface Measurable extends Span {
  /** Whether it has a unit or currency of its own, so that a noun behind it need not be what is counted. */
  readonly hasUnit: boolean;
  readonly isDuration: boolean;
  readonly isMoney: boolean;
  readonly isPercent: boolean;
  /** Whether it is no more than a rank, a pronoun (“the two”) or a crowd (“thousands”), of which a clause says nothing. */
  readonly isLoose: boolean;
}

/** Where to look: the text, its trees, and which words belong to any figure. */
export interface Field {
  readonly text: string;
  readonly tree: Tree;
  readonly vocabulary: Vocabulary;
  readonly isAmount: (index: number) => boolean;
}

/** Whether the word is a noun that may be measured: no amount and no time. */
export function isThing({ text, tree, vocabulary, isAmount }: Field, index: number): boolean {
  const isNoun = nominal.test(tree.words[index]?.pos ?? '') && !isAmount(index);
  return isNoun && !vocabulary.periods.has(wordAt(text, tree, index));
}

/** The preposition that stands before the noun and hangs on it. */
export function prepositionOf(text: string, tree: Tree, index: number): string | undefined {
  const mark = tree.childrenOf(index).findLast(child => tree.relationOf(child) === 'case' && child < index);
  return mark === undefined ? undefined : wordAt(text, tree, mark);
}

export function wordAt(text: string, tree: Tree, index: number): string {
  const word = tree.words[index];
  return word === undefined ? '' : textOf(text, word).toLowerCase();
}

export const nominal = /^(?:NOUN|PROPN)$/u;
