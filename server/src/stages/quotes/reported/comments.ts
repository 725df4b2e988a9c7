import type { Attribution } from '../cues/attribution';
import type { Sentence } from '../marked/heard';
import type { Stretch } from '../outline/stretch';
import { contentBefore, opensClause, trimmedStretch } from './contents';

/** “As Lee noted, nobody has paid yet”, “…, as Lee noted”: what a clause with “as” says that somebody says; undefined where there is none. */
export function commentedOn({ pieces, from, to }: Sentence, attribution: Attribution): Stretch | undefined {
  const { first, cueAt, end, order, verb } = attribution;
  const as = first - 1;
  if (order !== 'subject-first' || !verb.clause || pieces[as]?.word !== 'as' || as < from || cueAt - as > farthestCue) {
    return undefined;
  }
  if (pieces[as - 1]?.word === ',' && pieces[as - 2]?.pos !== 'CCONJ' && end >= to - 1) {
    return contentBefore(pieces, { ...attribution, first: as - 1 }, undefined, from);
  }
  if (as !== from && !(as === from + 1 && pieces[from]?.pos === 'CCONJ')) {
    return undefined;
  }
  for (let at = end; at < Math.min(to, end + longestAdjunct); at++) {
    const piece = pieces[at];
    if (piece?.word === ',') {
      return opensClause(pieces, at + 1, to) ? trimmedStretch(pieces, { from: at + 1, to }) : undefined;
    }
    if (piece === undefined || piece.pos === 'VERB' || piece.pos === 'AUX') {
      return undefined;
    }
  }
  return undefined;
}

/** Pieces from “as” to its verb: “as the Brenford Gazette has now revealed”. */
const farthestCue = 12;

/** Pieces between the verb and the comma: “as Lee noted in an interview last week,”. */
const longestAdjunct = 10;
