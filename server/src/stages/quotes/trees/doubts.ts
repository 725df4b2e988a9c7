import type { Stretch } from '../outline/stretch';
import type { Phrase } from '../phrases/phrases';
import { isInfinitive } from './contents';
import { wordOf, type Grounds } from './grounds';
import { child, headOf, relationOf, wholeRelationOf } from './sentenceTree';

/**
 * Whether the tree knows better than to take these pieces for what the cue at piece `place` reports: they are its object or an adjunct,
 * not a clause, or the main clause that the cue stands beneath, or the cue is no verb at all.
 */
export function isDoubtful(grounds: Grounds, place: number, run: Stretch): boolean {
  const { tree } = grounds;
  const cue = wordOf(grounds, place);
  const first = wordOf(grounds, run.from);
  const last = wordOf(grounds, run.to - 1);
  if (cue === undefined || first === undefined || last === undefined) {
    return false;
  }
  const relation = relationOf(tree, cue);
  if (tree.words[cue]?.pos === 'NOUN' && place < run.from) {
    return true;
  }
  if (relation === 'amod' || relation === 'compound' || relation === 'case') {
    return true;
  }
  const above = headOf(tree, cue);
  if (above !== undefined && above >= first && above <= last) {
    return relation === 'advcl' || relation === 'acl';
  }
  for (let at = first; at <= last; at++) {
    if (headOf(tree, at) === cue && last < cue && isSubordinate(grounds, at)) {
      return true;
    }
    if (headOf(tree, at) === cue && (things.has(relationOf(tree, at)) || wholeRelationOf(tree, at) === 'obl:agent')) {
      return true;
    }
  }
  return false;
}

/** “It is hard to say who will win”, “that is easier to say than to prove”: what nobody is told to say, as `subject` is no one. */
export function isSaidByNobody(grounds: Grounds, place: number, subject: Phrase | undefined): boolean {
  const { tree, pieces } = grounds;
  const cue = wordOf(grounds, place);
  const above = cue === undefined || !isInfinitive(tree, cue) ? undefined : headOf(tree, cue);
  if (cue === undefined || above === undefined) {
    return false;
  }
  const pos = tree.words[above]?.pos;
  const isNoOne = subject === undefined || (subject.form === 'pronoun' && noOne.has(pieces[subject.first]?.word ?? ''));
  return relationOf(tree, cue) === 'csubj' || (isNoOne && (pos === 'ADJ' || pos === 'NOUN'));
}

const noOne: ReadonlySet<string> = new Set(['it', 'that', 'this', 'there', 'what', 'which', 'who']);

/** “a song called “Rain””, “the reported loss”: a participle that only describes its noun. */
export function isModifier(grounds: Grounds, place: number): boolean {
  const { tree } = grounds;
  const cue = wordOf(grounds, place);
  const relation = cue === undefined ? '' : wholeRelationOf(tree, cue);
  return (
    cue !== undefined &&
    tree.words[cue]?.tag === 'VBN' &&
    (relation === 'acl' || relation === 'amod') &&
    child(tree, cue, 'obl:agent') === undefined
  );
}

/** “Though most stayed calm, a few responded with bricks” */
function isSubordinate({ tree }: Grounds, at: number): boolean {
  return (
    relationOf(tree, at) === 'advcl' &&
    tree.under(at).some(one => one < at && relationOf(tree, one) === 'mark' && tree.words[one]?.pos === 'SCONJ')
  );
}

const things: ReadonlySet<string> = new Set(['obj', 'obl', 'advmod']);
