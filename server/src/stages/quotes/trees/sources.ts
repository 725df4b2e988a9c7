import { wordAt, type Grounds } from './grounds';
import { child, headOf, relationOf, wholeRelationOf, type SentenceTree } from './sentenceTree';

/** The word that heads whoever says what the verb `at` reports: its subject or, where it has none, that of the verb above it. */
export function sourceOf(grounds: Grounds, at: number, steps = 0): number | undefined {
  const { tree } = grounds;
  if (steps > longestChain) {
    return undefined;
  }
  if (isPassive(tree, at)) {
    return tree.under(at).find(one => wholeRelationOf(tree, one) === 'obl:agent');
  }
  const head = headOf(tree, at);
  const own = subjectOf(tree, at);
  if (own !== undefined) {
    return wholeRelationOf(tree, at) === 'acl:relcl' && head !== undefined && isRelative(grounds, own) ? head : own;
  }
  if (head === undefined) {
    return undefined;
  }
  switch (relationOf(tree, at)) {
    case 'acl':
      return head;
    case 'xcomp':
      return child(tree, head, 'obj') ?? child(tree, head, 'iobj') ?? sourceOf(grounds, head, steps + 1);
    case 'advcl':
    case 'conj':
    case 'parataxis':
      return sourceOf(grounds, head, steps + 1);
    default:
      return undefined;
  }
}

/** Of two subjects, which a misread sentence may have, the one nearest in front of its verb. */
function subjectOf(tree: SentenceTree, at: number): number | undefined {
  const all = tree.under(at).filter(one => wholeRelationOf(tree, one) === 'nsubj');
  return all.findLast(one => one < at) ?? all[0];
}

/** Verbs above verbs that share one subject: “began by saying and went on to add”. */
const longestChain = 6;

export function isPassive(tree: SentenceTree, at: number): boolean {
  const under = tree.under(at);
  return (
    under.some(one => passive.has(wholeRelationOf(tree, one))) ||
    // “Asked whether he would go, Lee shrugged”: a bare participle beneath another clause.
    (tree.words[at]?.tag === 'VBN' &&
      beneath.has(relationOf(tree, at)) &&
      !under.some(one => active.has(relationOf(tree, one))))
  );
}

const beneath: ReadonlySet<string> = new Set(['advcl', 'acl']);
const active: ReadonlySet<string> = new Set(['nsubj', 'aux']);
const passive: ReadonlySet<string> = new Set(['nsubj:pass', 'aux:pass', 'obl:agent']);

function isRelative(grounds: Grounds, at: number): boolean {
  return relatives.has(wordAt(grounds, at));
}

const relatives: ReadonlySet<string> = new Set(['who', 'which', 'that']);
