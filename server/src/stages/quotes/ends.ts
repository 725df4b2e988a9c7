import type { Piece } from './pieces';
import type { Stretch } from './stretch';

/**
 * Where a content ends of which shape says `shaped` and the tree `run`: shape knows no more than commas, and a tree that ends where
 * neither a mark nor a conjunction follows is broken.
 */
export function endOf(pieces: readonly Piece[], shaped: number, run: Stretch): number {
  return withoutRelative(pieces, run.from, endOfBoth(pieces, shaped, run));
}

/** In front of a relative clause behind a comma that ends it: “, which nobody had expected” is the reporter's more often than not. */
function withoutRelative(pieces: readonly Piece[], from: number, to: number): number {
  for (let at = to - 2; at > from + 3; at--) {
    const piece = pieces[at];
    if (piece?.word === ',') {
      const next = pieces[at + 1]?.word;
      return next === 'who' || next === 'which' ? at : to;
    }
  }
  return to;
}

function endOfBoth(pieces: readonly Piece[], shaped: number, run: Stretch): number {
  if (run.to < shaped) {
    return partsAt(pieces, run) ? run.to : shaped;
  }
  const participle = pieces[shaped]?.word === ',' && pieces[shaped + 1]?.pos === 'VERB';
  return participle ? shaped : run.to;
}

/**
 * Whether a content may end where the run does: a mark stands there, no clause beneath goes on, and it is not only the beginning of a
 * sentence whose verb is still to come.
 */
function partsAt(pieces: readonly Piece[], { from, to }: Stretch): boolean {
  const mark = pieces[to];
  const next = pieces[to + 1];
  const first = pieces[from];
  if (mark?.pos !== 'PUNCT' || mark.word === ':' || next?.pos === 'CCONJ' || next?.is.has('subordinate') === true) {
    return false;
  }
  const within = pieces.slice(from, to);
  const goesOn =
    (next?.pos === 'AUX' || (next?.pos === 'VERB' && !/ing$/u.test(next.word))) &&
    within.some(({ is }) => is.has('relative'));
  const opens =
    first?.pos === 'ADP' || first?.pos === 'SCONJ' || first?.pos === 'ADJ' || first?.is.has('subordinate') === true;
  return !goesOn && !(opens && !within.some(({ word }) => word === ','));
}
