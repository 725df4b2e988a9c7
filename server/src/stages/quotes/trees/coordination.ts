import { isThat } from '../outline/pieces';
import { pieceOf, placeOf, wordOf, type Grounds } from './grounds';
import { relationOf, subtree, wholeRelationOf } from './sentenceTree';

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

/**
 * Place of the “and” behind which whoever is reported says something else, as the tenses tell: “said he makes too little and asked who would
 * pay”. What is said in one tense does not go on in the cue's. Undefined where nothing tells.
 */
export function otherReportAt(grounds: Grounds, cueAt: number): number | undefined {
  const { tree, pieces } = grounds;
  const cue = wordOf(grounds, cueAt);
  const clause =
    cue === undefined || tree.words[cue]?.tag !== 'VBD'
      ? undefined
      : tree.under(cue).find(one => one > cue && relationOf(tree, one) === 'ccomp');
  if (clause === undefined || !isOfOtherTense(grounds, clause)) {
    return undefined;
  }
  for (const next of tree.under(clause)) {
    const place = placeOf(grounds, next) ?? 0;
    if (next > clause && isOtherReport(grounds, next) && pieces[place - 1]?.pos === 'CCONJ') {
      return place - 1;
    }
  }
  return undefined;
}

/** A verb of reporting in the past, with no subject of its own: “asked” of “said he makes too little and asked”. */
function isOtherReport(grounds: Grounds, at: number): boolean {
  const { tree } = grounds;
  const isCue = tree.words[at]?.tag === 'VBD' && pieceOf(grounds, at)?.verb?.tells === false;
  return isCue && relationOf(tree, at) === 'conj' && !tree.under(at).some(one => subjects.has(relationOf(tree, one)));
}

const subjects: ReadonlySet<string> = new Set(['nsubj', 'csubj', 'expl', 'aux', 'cop']);

/** Present, future, perfect or progressive: anything but the simple past, in which a report and what it reports look alike. */
function isOfOtherTense({ tree }: Grounds, at: number): boolean {
  const tag = tree.words[at]?.tag ?? '';
  const helpers = tree.under(at).filter(one => one < at && helping.has(relationOf(tree, one)));
  if (helpers.some(one => presents.has(tree.words[one]?.tag ?? ''))) {
    return true;
  }
  const isPassive = helpers.some(one => wholeRelationOf(tree, one) === 'aux:pass');
  return helpers.length === 0 ? presents.has(tag) : tag === 'VBG' || (tag === 'VBN' && !isPassive);
}

const helping: ReadonlySet<string> = new Set(['aux', 'cop']);

/** Of verbs and their helpers that are present, or lie ahead. */
const presents: ReadonlySet<string> = new Set(['MD', 'VBZ', 'VBP']);

function isVerbal({ tree }: Grounds, at: number): boolean {
  const { pos } = tree.words[at] ?? {};
  return pos === 'VERB' || pos === 'AUX';
}
