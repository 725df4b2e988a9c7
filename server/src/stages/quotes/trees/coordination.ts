import { isThat } from '../outline/pieces';
import { placeOf, wordOf, type Grounds } from './grounds';
import { relationOf, subtree } from './sentenceTree';

/**
 * Place where the reporter goes on behind what the cue at piece `cueAt` reports, with another verb beside it: “and” of “called it a joke and
 * walked out”. Undefined where the sentence's tree knows none; “and that …” goes on with what is said.
 */
export function goingOnAt(grounds: Grounds, cueAt: number): number | undefined {
  const { tree, pieces } = grounds;
  const cue = wordOf(grounds, cueAt);
  if (cue === undefined) {
    return undefined;
  }
  for (const next of tree.under(cue)) {
    if (next > cue && relationOf(tree, next) === 'conj' && isVerbal(grounds, next)) {
      const [first = next] = subtree(tree, next);
      const place = placeOf(grounds, first);
      const begin = place === undefined ? undefined : pieces[place]?.pos === 'CCONJ' ? place + 1 : place;
      return begin === undefined || isThat(pieces[begin]) ? undefined : place;
    }
  }
  return undefined;
}

function isVerbal({ tree }: Grounds, at: number): boolean {
  const { pos } = tree.words[at] ?? {};
  return pos === 'VERB' || pos === 'AUX';
}
