import { firstNot } from '../../../text/search';
import { contains, type Span } from '../../../text/span';
import type { ContentForm } from '../../../types/quote';
import type { Sentence } from '../marked/heard';
import { isThat } from '../outline/pieces';
import type { Stretch } from '../outline/stretch';
import { isInfinitive } from '../trees/contents';
import { wordAt, type Grounds } from '../trees/grounds';
import { child, headOf, relationOf, type SentenceTree } from '../trees/sentenceTree';
import { hasFiniteVerb } from './contents';

/**
 * Which form a content has, all its parts taken together: by the words that head it in the sentence's tree or, where none was read, by its
 * first words. What says something of somebody is a clause, though it has no verb: “called it a lie”.
 */
export function formOf(sentence: Sentence, parts: readonly Span[]): ContentForm {
  const { pieces, grounds } = sentence;
  const runs = parts.map(({ start, end }): Stretch => {
    return { from: firstNot(pieces, one => one.end <= start), to: firstNot(pieces, one => one.start < end) };
  });
  if (isThat(pieces[(runs[0]?.from ?? 0) - 1])) {
    return 'clause';
  }
  return grounds === undefined ? formByShape(sentence, runs) : formByTree(grounds, parts);
}

function formByShape({ pieces }: Sentence, runs: readonly Stretch[]): ContentForm {
  const from = runs[0]?.from ?? 0;
  const at = pieces[from]?.is.has('negation') === true ? from + 1 : from;
  return pieces[at]?.word === 'to' ? 'infinitive' : runs.some(run => hasFiniteVerb(pieces, run)) ? 'clause' : 'phrase';
}

function formByTree(grounds: Grounds, parts: readonly Span[]): ContentForm {
  const { tree } = grounds;
  const telling = headsOf(tree, parts).filter(at => isTelling(grounds, at));
  return telling.length === 0 ? 'phrase' : telling.every(at => isInfinitive(tree, at)) ? 'infinitive' : 'clause';
}

/** The words of the parts that hang on nothing within them. */
function headsOf(tree: SentenceTree, parts: readonly Span[]): readonly number[] {
  const found: number[] = [];
  for (let at = tree.from; at < tree.to; at++) {
    const word = tree.words[at];
    const above = headOf(tree, at);
    const head = above === undefined ? undefined : tree.words[above];
    if (word !== undefined && word.pos !== 'PUNCT' && isWithin(parts, word) && !(head && isWithin(parts, head))) {
      found.push(at);
    }
  }
  return found;
}

function isWithin(parts: readonly Span[], one: Span): boolean {
  return parts.some(part => contains(part, one));
}

/** Whether what the word heads tells something, and does not only name somebody or something. */
function isTelling(grounds: Grounds, at: number): boolean {
  const { tree } = grounds;
  const isVerbal = tree.words[at]?.pos === 'VERB' || tree.words[at]?.pos === 'AUX';
  const relation = relationOf(tree, at);
  if (clausal.has(relation) || tree.under(at).some(one => predicative.has(relationOf(tree, one)))) {
    return true;
  }
  // “described it as a lie”
  const isAs = wordAt(grounds, child(tree, at, 'case') ?? child(tree, at, 'mark') ?? -1) === 'as';
  switch (relation) {
    case 'advcl':
      return isInfinitive(tree, at) || isAs;
    case 'obl':
      return isAs;
    case 'amod':
    case 'compound':
    case 'nmod':
      return false;
    default:
      return isVerbal;
  }
}

/** Relations of what is said, whichever word heads it. */
const clausal: ReadonlySet<string> = new Set(['root', 'ccomp', 'xcomp', 'parataxis']);

/** Relations that only what tells something governs. */
const predicative: ReadonlySet<string> = new Set(['nsubj', 'csubj', 'cop', 'expl']);
