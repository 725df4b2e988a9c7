import type { Attribution } from './attribution';
import { opensClause, trimmedStretch } from '../reported/contents';
import type { Sentence } from '../marked/heard';
import type { Stretch } from '../outline/stretch';

/**
 * “The plan, Smith said, has failed”: both parts of what is said, where a cue with its subject stands between commas in the middle of
 * it; undefined where it does not.
 */
export function aroundCue(
  { pieces, from, to }: Sentence,
  { first, end, cueAt, order, verb }: Attribution,
  earlier: Attribution | undefined,
): readonly [Stretch, Stretch] | undefined {
  const finite = order === 'subject-first' || order === 'inverted';
  const parted = pieces[first - 1]?.word === ',' && pieces[end]?.word === ',';
  if (!finite || !parted || !(verb.clause || verb.quote) || first - 1 <= from || cueAt - first > longestCue) {
    return undefined;
  }
  const start = earlier !== undefined && earlier.end > from ? earlier.end : from;
  const before = trimmedStretch(pieces, { from: start, to: first - 1 });
  const behind = trimmedStretch(pieces, { from: end + 1, to });
  const next = pieces[behind.from];
  const goesOn =
    next?.quote !== undefined ||
    next?.pos === 'AUX' ||
    (next?.pos === 'VERB' && !/ing$/u.test(next.word)) ||
    opensClause(pieces, behind.from, to);
  return goesOn && before.to > before.from && behind.to - behind.from >= 2 ? [before, behind] : undefined;
}

/** Pieces from the subject's first to the cue: more is a clause of the reporter's own. */
const longestCue = 16;
