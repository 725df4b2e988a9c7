import { textOf, type Span } from '../../../text/span';
import { periods } from './periods';
import type { Tree } from '../../../types/tree';
import { topOf } from './top';

/** What a figure measures, by the syntax around it: an index of a word, and whether it stands right at the number. */
export interface MeasuredWord {
  readonly noun: number;
  /** Whether it is counted there (“20 people”, “3 tonnes of ore”), or the clause says it (“the caravan began with 160”). */
  readonly isCounted: boolean;
}

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
  readonly isAmount: (index: number) => boolean;
}

/** The noun that the number counts, right beside it; undefined where none is. */
export function countedNoun(field: Field, figure: Measurable): number | undefined {
  const top = topOf(field.tree, figure);
  return top === undefined ? undefined : countedBy(field, top, figure);
}

/** The noun of which the clause around the figure speaks: climbs until a noun takes the figure or a subject stands beside it. */
export function clauseNoun(field: Field, figure: Measurable): number | undefined {
  const { tree, isAmount } = field;
  let node = topOf(tree, figure) ?? -1;
  if (tree.childrenOf(node).some(child => isOfPeople(field, child))) {
    return undefined;
  }
  const changed = changedNoun(field, node);
  if (changed !== undefined) {
    return changed;
  }
  for (let step = 0; step < highest && node >= 0; step++) {
    const counted = step > 0 && isAmount(node) ? countedBy(field, node, figure) : undefined;
    if (counted !== undefined) {
      return counted;
    }
    const subject = subjectOf(field, node, figure);
    const said =
      subject === undefined || (isAmount(subject) && !isNumberedName(tree, subject, figure))
        ? undefined
        : resolved(tree, subject, node);
    const found = said ?? takerOf(field, node, figure) ?? (step === 0 ? nameBefore(field, node, figure) : undefined);
    if (found !== undefined || subject !== undefined) {
      return found;
    }
    node = tree.headOf(node);
  }
  return undefined;
}

/** “for raising fees by up to $20”, “a rise in rents to $900”: the noun right before, whatever verb or noun it hangs on. */
function changedNoun(field: Field, top: number): number | undefined {
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
function nameBefore({ tree, isAmount }: Field, top: number, { start }: Measurable): number | undefined {
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

/** The last subject before the figure, or the one behind it where none stands before. */
function subjectOf({ tree }: Field, clause: number, { start }: Measurable): number | undefined {
  const subjects = tree.childrenOf(clause).filter(child => tree.relationOf(child) === 'nsubj');
  return subjects.findLast(child => (tree.words[child]?.start ?? 0) < start) ?? subjects.at(-1);
}

/** “the sp 500”: a number other than the figure's own that a name was hung on. */
function isNumberedName(tree: Tree, index: number, { start }: Measurable): boolean {
  return (
    tree.words[index]?.pos === 'NUM' &&
    tree.words[index].start !== start &&
    tree.relationOf(index - 1) === 'compound' &&
    tree.headOf(index - 1) === index &&
    nominal.test(tree.words[index - 1]?.pos ?? '')
  );
}

/** “31 percent who agree” are people who are not named. */
function isOfPeople({ text, tree }: Field, index: number): boolean {
  return (
    tree.words[index]?.relation === 'acl:relcl' &&
    tree.childrenOf(index).some(child => wordAt(text, tree, child) === 'who')
  );
}

/** “another pick or two”: the noun before “or”. */
export function alternativeNoun(field: Field, figure: Measurable): number | undefined {
  const { tree } = field;
  const top = topOf(tree, figure) ?? -1;
  const isOther = tree.relationOf(top) === 'conj' && isThing(field, tree.headOf(top)) && isAlternative(field, top);
  return isOther ? tree.headOf(top) : undefined;
}

/** Steps up the tree; sentences are not deeper. */
const highest = 8;

const attributive = /^(?:nummod|compound|amod|det|nmod|advmod|dep)$/u;
const nominal = /^(?:NOUN|PROPN)$/u;

/** The noun before which the number stands, or that it has behind “of”. */
function countedBy(field: Field, top: number, { end, hasUnit, isMoney }: Measurable): number | undefined {
  const { tree, isAmount } = field;
  for (let at = top; at === top || (at < top + longestAmount && isAmount(at)); at++) {
    const part = tree.childrenOf(at).find(child => child > at && isPart(field, child, isMoney) && !isAmount(child));
    if (part !== undefined) {
      return part;
    }
  }
  let noun = tree.headOf(top);
  const word = tree.words[noun];
  const isBefore = word !== undefined && word.start >= end - 1 && attributive.test(tree.relationOf(top));
  if (!isBefore || isAmount(noun) || (hasUnit && tree.words[top]?.relation === 'nmod:unmarked')) {
    return undefined;
  }
  if (word.pos === 'ADJ') {
    return !hasUnit && word.tag !== 'JJR' ? noun : undefined;
  }
  // “a 5 kW solar panel system” may hang on any of the three: the last is meant.
  for (let step = 0; step < 3 && isAttribute(field, noun); step++) {
    noun = tree.headOf(noun);
  }
  return nominal.test(tree.words[noun]?.pos ?? '') ? noun : undefined;
}

/** “tens of thousands of” students. */
const longestAmount = 6;

/** Whether the word stands before a noun close behind it as a part of its name. */
function isAttribute({ tree }: Field, index: number): boolean {
  const head = tree.headOf(index);
  const relation = tree.relationOf(index);
  return (
    head > index &&
    head <= index + 4 &&
    (relation === 'compound' || (relation === 'amod' && tree.words[index]?.pos === 'VERB'))
  );
}

/** Whether the word hangs on its head by “of”, or on money by “in”: “$5 million in aid”. */
function isPart({ text, tree }: Field, index: number, isMoney: boolean): boolean {
  const word = tree.words[index];
  const preposition = nominal.test(word?.pos ?? '') ? prepositionOf(text, tree, index) : undefined;
  const isIn = isMoney && preposition === 'in' && word?.pos === 'NOUN' && tree.relationOf(index) === 'nmod';
  return (preposition === 'of' || isIn) && !periods.test(wordAt(text, tree, index));
}

function prepositionOf(text: string, tree: Tree, index: number): string | undefined {
  const mark = tree.childrenOf(index).findLast(child => tree.relationOf(child) === 'case' && child < index);
  return mark === undefined ? undefined : wordAt(text, tree, mark);
}

/** The noun that takes the node: as its modifier, or as the object beside it. */
function takerOf(field: Field, node: number, { hasUnit, isDuration }: Measurable): number | undefined {
  const { text, tree } = field;
  const head = tree.headOf(node);
  const isNoun = head >= 0 && isThing(field, head);
  switch (tree.relationOf(node)) {
    case 'nmod':
      return isNoun &&
        (hasUnit || prepositionOf(text, tree, node) === 'of') &&
        !transparent.test(wordAt(text, tree, head)) &&
        !(isDuration && isAge(field, head))
        ? head
        : undefined;
    case 'appos':
    case 'nummod':
    case 'compound':
    case 'amod':
    case 'dep':
    case 'acl':
      return isNoun && !transparent.test(wordAt(text, tree, head)) ? head : undefined;
    case 'advcl':
      // “doubling it to 256 GB”: the pronoun stands for the other clause's object.
      return tree.words[childOf(tree, node, 'obj') ?? -1]?.pos === 'PRON' ? objectOf(field, head, false) : undefined;
    case 'obl':
    case 'advmod':
      return isDuration ? undefined : objectOf(field, head, prepositionOf(text, tree, node) === 'by');
    case 'xcomp':
      // “made the lake rise 3 feet”
      return objectOf(field, head, false);
    case 'obj':
      return hasUnit
        ? tree
            .childrenOf(head)
            .find(child => child > node && isThing(field, child) && prepositionOf(text, tree, child) === 'for')
        : undefined;
    default:
      return undefined;
  }
}

/** “children under the age of 5”: the children. */
function isAge({ text, tree }: Field, index: number): boolean {
  return wordAt(text, tree, index) === 'age' && tree.relationOf(index) === 'nmod';
}

/** “cut its forecast by 3 percent”: the forecast; but who “leads Sanders by 3 percent” leads. */
function objectOf(field: Field, verb: number, isMargin: boolean): number | undefined {
  const object = childOf(field.tree, verb, 'obj');
  const isRival = isMargin && field.tree.words[object ?? -1]?.pos === 'PROPN';
  return object !== undefined && isThing(field, object) && !isRival ? object : undefined;
}

/** “another pick or two”. */
function isAlternative({ text, tree }: Field, node: number): boolean {
  return tree.childrenOf(node).some(child => tree.relationOf(child) === 'cc' && wordAt(text, tree, child) === 'or');
}

function isThing({ text, tree, isAmount }: Field, index: number): boolean {
  return nominal.test(tree.words[index]?.pos ?? '') && !isAmount(index) && !periods.test(wordAt(text, tree, index));
}

/** Nouns that stand for the number itself: “a total of 96 houses”. */
const transparent = /^(?:total|average|maximum|minimum|high|low|close|median|mean|equivalent|limit)$/u;

function childOf(tree: Tree, index: number, relation: string): number | undefined {
  return tree.childrenOf(index).find(child => tree.relationOf(child) === relation);
}

/** A relative pronoun stands for the noun before it; other pronouns say nothing. */
function resolved(tree: Tree, subject: number, clause: number): number | undefined {
  const word = tree.words[subject];
  if (word?.pos !== 'PRON' && word?.pos !== 'DET') {
    return subject;
  }
  const isRelative = tree.words[clause]?.relation === 'acl:relcl' && word.tag?.startsWith('W') === true;
  const noun = tree.headOf(clause);
  return isRelative && noun >= 0 ? noun : undefined;
}

function wordAt(text: string, tree: Tree, index: number): string {
  const word = tree.words[index];
  return word === undefined ? '' : textOf(text, word).toLowerCase();
}
