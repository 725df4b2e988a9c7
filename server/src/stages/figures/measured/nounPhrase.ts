import type { Span } from '../../../text/span';
import type { Word } from '../../../types/reading';
import type { Tree } from '../../../types/tree';

/**
 * The noun with what stands before it and belongs to it, without articles, numbers and what lies in `amount`: “retail gross margins”. `isJoint` takes in
 * what “and” joins to it.
 */
export function nounPhraseOf(
  tree: Tree,
  noun: number,
  amount: Span,
  isAmount: (index: number) => boolean,
  isJoint: boolean,
): Span | undefined {
  const { words } = tree;
  let first = noun;
  while (first > 0 && first > noun - longest && belongs(tree, first - 1, noun) && !touches(tree, first - 1, amount)) {
    first--;
  }
  while (
    first < noun &&
    (outer.test(words[first]?.pos ?? '') || outerRelation.test(words[first]?.relation ?? '') || isAmount(first))
  ) {
    first++;
  }
  for (let index = noun - 1; index > first; index--) {
    if (isAmount(index)) {
      first = index + 1;
    }
  }
  first = hyphenedFrom(tree, first, isAmount);
  let last = noun;
  while (last < noun + longest && continues(tree, last + 1, noun, isAmount) && !touches(tree, last + 1, amount)) {
    last++;
  }
  const [start, end] = [
    words[first]?.start,
    words[isJoint ? (conjoined(tree, noun, last, isAmount) ?? last) : last]?.end,
  ];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** “fuel-economy”, “coal-fired plants”: the first of the words that hyphens tie to the word at `first`. */
function hyphenedFrom({ words }: Tree, first: number, isAmount: (index: number) => boolean): number {
  let at = first;
  while (at > first - longest && at > 1 && isTied(words, at) && !isAmount(at - 2)) {
    at -= 2;
  }
  return at;
}

/** Whether a hyphen and another word stand right before the word. */
function isTied(words: Tree['words'], at: number): boolean {
  const [before, hyphen, word] = [words[at - 2], words[at - 1], words[at]];
  const isHyphen = hyphen?.pos === 'PUNCT' && hyphen.end === hyphen.start + 1 && hyphen.end === word?.start;
  return isHyphen && before?.end === hyphen.start && before.pos !== 'PUNCT';
}

/** The last word of “Holm and Berg”, “men and women”: two nouns with nothing but “and” and their own words between. */
function conjoined(tree: Tree, noun: number, last: number, isAmount: (index: number) => boolean): number | undefined {
  const { words, headOf, relationOf } = tree;
  const joint = headOf(last + 1);
  const isConjunct =
    relationOf(last + 1) === 'cc' &&
    relationOf(joint) === 'conj' &&
    headOf(joint) === noun &&
    words[joint]?.pos === words[noun]?.pos;
  if (!isConjunct || joint > last + nearest) {
    return undefined;
  }
  for (let index = last + 2; index < joint; index++) {
    if (headOf(index) !== joint || isAmount(index)) {
      return undefined;
    }
  }
  let end = joint;
  while (end < joint + nearest && headOf(end + 1) === joint && relationOf(end + 1) === 'flat') {
    end++;
  }
  return end;
}

const nearest = 4;

/** Longer phrases are misread sentences. */
const longest = 8;

/** What may stand at the left end of the phrase and is no part of it. */
const outer = /^(?:DET|NUM|PRON|PUNCT|PART|ADV|SYM|CCONJ|ADP)$/u;

/** Names of more than one word hang on their first, as do their numbers (“Stoxx 50”); “Ben-Moshe” is one however it was read. */
function continues(
  { words, headOf, relationOf }: Tree,
  index: number,
  noun: number,
  isAmount: (index: number) => boolean,
): boolean {
  const [word, before] = [words[index], words[index - 1]];
  if (word === undefined || before === undefined) {
    return false;
  }
  const isGlued =
    word.start === before.end && (word.pos === 'PROPN' || word.pos === 'NOUN' || words[index + 1]?.start === word.end);
  return isGlued
    ? word.pos !== 'PUNCT' || isHyphen(words, index)
    : headOf(index) === noun &&
        !isAmount(index) &&
        (forward.test(relationOf(index)) || (isNamed(words[noun], word) && namely.test(relationOf(index))));
}

function isHyphen(words: Tree['words'], index: number): boolean {
  return words[index + 1]?.pos === 'PROPN' || words[index + 1]?.pos === 'NOUN';
}

const forward = /^(?:flat|nummod)$/u;

/** “Holm flat”, “Berg 50 minis”: how a noun straight behind a name, without a comma, hangs on it. */
const namely = /^(?:amod|compound|appos)$/u;

/** Whether the word may belong to the name before it. */
function isNamed(name: Word | undefined, { pos }: Word): boolean {
  return pos === 'NOUN' || (pos === 'PROPN' && name?.pos === 'PROPN');
}

const outerRelation = /^(?:nmod:poss|case|mark)$/u;

const inside = /^(?:amod|compound|nmod|nummod|case|punct|det|flat|advmod|conj|cc|goeswith)$/u;

/** Whether the word hangs on the noun, straight or by way of other words before it. */
function belongs(tree: Tree, word: number, noun: number): boolean {
  let at = word;
  for (let step = 0; step < longest; step++) {
    if (!inside.test(tree.relationOf(at))) {
      return false;
    }
    at = tree.headOf(at);
    if (at === noun) {
      return true;
    }
    if (at < word || at > noun) {
      return false;
    }
  }
  return false;
}

function touches({ words }: Tree, index: number, { start, end }: Span): boolean {
  const word = words[index];
  return word !== undefined && word.start < end && word.end > start;
}
