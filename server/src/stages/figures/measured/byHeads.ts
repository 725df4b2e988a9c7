import { formsOfBe } from '../../../lexicon/closedClasses';
import { isThing, nominal, prepositionOf, wordAt, type Field, type Measurable } from './field';
import { changedNoun, nameBefore } from './neighbours';
import type { Tree } from '../../../types/tree';
import { topOf } from './top';

/** The noun that the number counts, right beside it; undefined where none is. */
export function countedNoun(field: Field, figure: Measurable): number | undefined {
  const top = topOf(field.tree, figure);
  return top === undefined ? undefined : countedBy(field, top, figure);
}

/** What `clauseNoun` says where the clause tells that none of its nouns is measured. */
export const nothing = -1;

/**
 * The noun of which the clause around the figure speaks: climbs until a noun takes the figure or a subject stands beside it. `nothing` where the clause
 * tells of somebody or something else: whoever expects an amount, or does something to a number of others.
 */
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
    if (isExpected(field, node, figure) || (step === 0 && isOthers(field, node, figure))) {
      return nothing;
    }
    const counted = step > 0 && isAmount(node) ? countedBy(field, node, figure) : undefined;
    if (counted !== undefined) {
      return counted;
    }
    const level = step === 0 ? levelledBy(field, node) : undefined;
    if (level !== undefined) {
      return level;
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

/** “They put the toll at 50”, “organisers put it at 50”: what is put there, not who puts it; a pronoun says nothing. */
function levelledBy({ text, tree }: Field, node: number): number | undefined {
  const isAt = tree.relationOf(node) === 'obl' && prepositionOf(text, tree, node) === 'at';
  const object = isAt ? childOf(tree, tree.headOf(node), 'obj') : undefined;
  if (object === undefined || object > node) {
    return undefined;
  }
  return tree.words[object]?.pos === 'PRON'
    ? nothing
    : nominal.test(tree.words[object]?.pos ?? '')
      ? object
      : undefined;
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

/** “brokers had pencilled in 30 euros a share”: whoever expects an amount is not measured by it. */
function isExpected({ text, tree, vocabulary }: Field, node: number, { start, hasUnit }: Measurable): boolean {
  const word = tree.words[node];
  const isPassive = tree.childrenOf(node).some(child => formsOfBe.has(wordAt(text, tree, child)));
  const isActive = word?.tag !== 'VBN' || !isPassive;
  return (
    hasUnit &&
    word?.pos === 'VERB' &&
    word.end <= start &&
    isActive &&
    vocabulary.expecting.test(wordAt(text, tree, node))
  );
}

/** “the blast killed 12”: a bare number that is the object of a verb counts others than its subject, unless it tells a level. */
function isOthers({ text, tree, vocabulary }: Field, node: number, { hasUnit }: Measurable): boolean {
  if (hasUnit) {
    return false;
  }
  const verb = tree.headOf(node);
  const isUnmarked = tree.relationOf(node) === 'obj' || tree.words[node]?.relation === 'obl:unmarked';
  const isObject = isUnmarked && tree.words[verb]?.pos === 'VERB' && verb < node;
  return isObject && !vocabulary.levels.test(wordAt(text, tree, verb));
}

/** Steps up the tree; sentences are not deeper. */
const highest = 8;

const attributive = /^(?:nummod|compound|amod|det|nmod|advmod|dep)$/u;

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
  if (hasUnit && field.vocabulary.periods.has(wordAt(field.text, tree, noun))) {
    // “8 percent year on year”
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
function isPart({ text, tree, vocabulary }: Field, index: number, isMoney: boolean): boolean {
  const word = tree.words[index];
  const preposition = nominal.test(word?.pos ?? '') ? prepositionOf(text, tree, index) : undefined;
  // “$5 million in aid”, “paid 150 euros in costs”; but “$5 in the shop”.
  const isBare = tree.childrenOf(index).every(child => tree.relationOf(child) !== 'det');
  const isIn = isMoney && preposition === 'in' && word?.pos === 'NOUN' && (tree.relationOf(index) === 'nmod' || isBare);
  return (preposition === 'of' || isIn) && !vocabulary.periods.has(wordAt(text, tree, index));
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
        !field.vocabulary.transparent.has(wordAt(text, tree, head)) &&
        !(isDuration && isAge(field, head))
        ? head
        : undefined;
    case 'conj':
      // “two songs on one side and five on the other”
      return isNoun && !hasUnit && tree.childrenOf(head).some(child => field.isAmount(child)) ? head : undefined;
    case 'appos':
    case 'nummod':
    case 'compound':
    case 'amod':
    case 'dep':
    case 'acl':
      return isNoun && !field.vocabulary.transparent.has(wordAt(text, tree, head)) ? head : undefined;
    case 'advcl':
      // “doubling it to 256 GB”: the pronoun stands for the other clause's object.
      return tree.words[childOf(tree, node, 'obj') ?? -1]?.pos === 'PRON' ? objectOf(field, head, false) : undefined;
    case 'obl':
    case 'advmod':
      return isDuration || isLevelOfOther(field, node)
        ? undefined
        : objectOf(field, head, prepositionOf(text, tree, node) === 'by');
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

/** “gained 210 points to 19,870”: the points have a number of their own, and the level is not theirs. */
function isLevelOfOther({ text, tree, isAmount }: Field, node: number): boolean {
  const object = childOf(tree, tree.headOf(node), 'obj') ?? -1;
  const number = childOf(tree, object, 'nummod');
  return prepositionOf(text, tree, node) === 'to' && number !== undefined && isAmount(number);
}

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
