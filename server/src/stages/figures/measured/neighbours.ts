import { firstEndingAfter } from '../../../text/span';
import { isThing, nominal, prepositionOf, wordAt, type Field, type Measurable } from './field';
import { topOf } from './top';

/** “with shares of Holm up 8 percent”: the noun right before “up” or “down”, or the one it belongs to. */
export function movedNoun(field: Field, { start }: Measurable): number | undefined {
  const { text, tree } = field;
  const at = firstEndingAfter(tree.words, start) - 1;
  const noun = at - 1;
  const isMoved = moves.test(wordAt(text, tree, at)) && tree.words[noun]?.end === (tree.words[at]?.start ?? 0) - 1;
  if (!isMoved || !isThing(field, noun)) {
    return undefined;
  }
  const preposition = prepositionOf(text, tree, noun);
  const head = tree.headOf(noun);
  const isInner =
    preposition !== undefined && inner.test(preposition) && head < noun && tree.relationOf(noun) === 'nmod';
  return isInner && isThing(field, head) ? head : noun;
}

const moves = /^(?:up|down)$/u;
const inner = /^(?:of|in|at|on|for|across)$/u;

/** “for raising fees by up to $20”, “a rise in rents to $900”: the noun right before, whatever verb or noun it hangs on. */
export function changedNoun(field: Field, top: number): number | undefined {
  const { text, tree } = field;
  const mark = tree.childrenOf(top).find(child => child < top && tree.relationOf(child) === 'case') ?? 0;
  const noun = mark - 1;
  if (tree.words[noun]?.pos !== 'NOUN' || !isThing(field, noun)) {
    return undefined;
  }
  const preposition = prepositionOf(text, tree, noun);
  const isIn = preposition === 'in' && tree.relationOf(noun) === 'nmod' && isThing(field, tree.headOf(noun));
  switch (wordAt(text, tree, mark)) {
    case 'by':
      return preposition === undefined ? noun : undefined;
    case 'to':
      return isIn ? noun : undefined;
    default:
      return undefined;
  }
}

/** “Holm up 8 percent”: the name that stands before an amount as if it belonged to it, where no clause says more. */
export function nameBefore({ tree, isAmount }: Field, top: number, { start }: Measurable): number | undefined {
  return tree.headOf(top) >= 0
    ? undefined
    : tree
        .childrenOf(top)
        .find(
          child =>
            tree.relationOf(child) === 'compound' &&
            (tree.words[child]?.end ?? start) < start - 1 &&
            nominal.test(tree.words[child]?.pos ?? '') &&
            !isAmount(child),
        );
}

/** “another pick or two”: the noun before “or”. */
export function alternativeNoun(field: Field, figure: Measurable): number | undefined {
  const { tree } = field;
  const top = topOf(tree, figure) ?? -1;
  const isOther = tree.relationOf(top) === 'conj' && isThing(field, tree.headOf(top)) && isAlternative(field, top);
  return isOther ? tree.headOf(top) : undefined;
}

/** “another pick or two”. */
function isAlternative({ text, tree }: Field, node: number): boolean {
  return tree.childrenOf(node).some(child => tree.relationOf(child) === 'cc' && wordAt(text, tree, child) === 'or');
}
