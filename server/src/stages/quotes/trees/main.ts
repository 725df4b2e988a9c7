import type { Phrase } from '../phrases/phrases';
import { wordOf, type Grounds } from './grounds';
import { phraseAt } from './phrases';
import { headOf, relationOf } from './sentenceTree';
import { sourceOf } from './sources';

/** The subject of the sentence's main clause; undefined where the tree knows none. */
export function mainSubjectOf(grounds: Grounds): Phrase | undefined {
  const { tree } = grounds;
  for (let at = tree.from; at < tree.to; at++) {
    if (relationOf(tree, at) === 'root') {
      const subject = sourceOf(grounds, at) ?? passiveSubjectOf(grounds, at) ?? describedRoot(grounds, at);
      return subject === undefined ? undefined : phraseAt(grounds, subject);
    }
  }
  return undefined;
}

/** Whether the cue at piece `cueAt` is a verb of the main clause, and not of one beneath: “regretted that someone suggested it”. */
export function isMainCue(grounds: Grounds, cueAt: number): boolean {
  const { tree } = grounds;
  let at = wordOf(grounds, cueAt);
  for (let steps = 0; at !== undefined && steps < mostSteps; steps++) {
    const relation = relationOf(tree, at);
    if (relation === 'root' || !beside.has(relation)) {
      return relation === 'root';
    }
    at = headOf(tree, at);
  }
  return false;
}

function passiveSubjectOf({ tree }: Grounds, at: number): number | undefined {
  return tree.under(at).find(one => relationOf(tree, one) === 'nsubj');
}

/** “Sen. Lee, who lost in May, named rents …”, where the tree takes its verb for one that only describes him. */
function describedRoot({ tree }: Grounds, at: number): number | undefined {
  const isDescribed = tree.under(at).some(one => one > at && relationOf(tree, one) === 'acl');
  return tree.words[at]?.pos === 'PROPN' && isDescribed ? at : undefined;
}

/** Relations of verbs that stand beside their head, not beneath it. */
const beside: ReadonlySet<string> = new Set(['conj', 'parataxis']);

const mostSteps = 6;
