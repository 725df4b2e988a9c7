import type { Attribution } from './attribution';
import { behindAdjuncts, hasFiniteVerb, opensClause, trimmedStretch } from '../reported/contents';
import type { Sentence } from '../marked/heard';
import { isThat, type Piece } from '../outline/pieces';
import type { Stretch } from '../outline/stretch';

/**
 * “The plan, Smith said, has failed”: both parts of what is said, where a cue with its subject stands between commas in the middle of
 * it (of “near the port, which, Smith said, has failed” the second); undefined where it does not.
 */
export function aroundCue(
  { pieces, from, to }: Sentence,
  { first, end, cueAt, order, verb }: Attribution,
  earlier: Attribution | undefined,
): readonly Stretch[] | undefined {
  const mayInterrupt = order === 'subject-first' || order === 'inverted' || order === 'according';
  const isApt = (verb.clause || verb.quote) && first - 1 > from && cueAt - first <= longestCue;
  const isClosed = order === 'according' || pieces[end]?.word === ',';
  const comma = isClosed ? end : behindAdjuncts(pieces, end, to, 1);
  if (!mayInterrupt || !isApt || !isParted(pieces, first, comma)) {
    return undefined;
  }
  const start = earlier !== undefined && earlier.end > from ? earlier.end : from;
  const before = trimmedStretch(pieces, { from: start, to: first - 1 });
  const behind = trimmedStretch(pieces, { from: comma + 1, to });
  const next = pieces[behind.from];
  const goesOn =
    (next?.quote !== undefined && order !== 'according') ||
    next?.pos === 'AUX' ||
    (next?.pos === 'VERB' && !(order === 'according' ? participle : gerund).test(next.word)) ||
    (order !== 'according' && pieces[before.to - 1]?.pos === 'AUX') ||
    ((order !== 'according' || !hasFiniteVerb(pieces, before)) && opensClause(pieces, behind.from, to));
  if (!goesOn || before.to <= before.from || behind.to - behind.from < 2) {
    return undefined;
  }
  const last = pieces[before.to - 1];
  const isOpened = last?.is.has('relative') === true && pieces[before.to - 2]?.word === ',';
  return isOpened || (isThat(last) && before.to - before.from === 1) ? [behind] : [before, behind];
}

const gerund = /ing$/u;
const participle = /(?:ing|ed)$/u;

/** “, Smith said,”: a cue with its subject that commas part from the rest. */
export function isParted(pieces: readonly Piece[], first: number, end: number): boolean {
  return pieces[first - 1]?.word === ',' && pieces[end]?.word === ',';
}

/** Pieces from the subject's first to the cue: more is a clause of the reporter's own. */
const longestCue = 16;
