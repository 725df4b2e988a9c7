import type { NameType } from '../../../types/name';
import { isPossessed } from '../phrases/cores';
import type { Sentence } from './heard';
import type { Shape } from './shapes';

/**
 * “known to friends as “Lenka””, “by the name “Pepper””, “the so-called “ghost train””: whether the marks at piece `at` hold what somebody or
 * something is called.
 */
export function isNamed({ pieces, from }: Sentence, at: number): boolean {
  if (at - 3 >= from && pieces[at - 1]?.pos === 'VERB' && pieces[at - 2]?.word === '-') {
    return true;
  }
  for (let before = at - 1; before >= Math.max(from, at - farthest); before--) {
    const piece = pieces[before];
    if (piece === undefined || piece.quote !== undefined) {
      return false;
    }
    if (piece.is.has('naming')) {
      return true;
    }
    if (piece.pos === 'PUNCT' || piece.pos === 'AUX' || piece.pos === 'VERB') {
      return false;
    }
  }
  return false;
}

/** “her memoir, “Salt and Ash,””, “KBN’s “Sunrise””: whether the marks at piece `at` hold the title of a work that stands beside them. */
export function isTitled({ pieces, from }: Sentence, at: number, { capitals, ends }: Shape): boolean {
  const before = pieces[at - 1];
  if (!capitals || ends || at - 1 < from || before === undefined) {
    return false;
  }
  const noun = before.word === ',' ? pieces[at - 2] : before;
  return noun?.is.has('work') === true || (isPossessed(before) && outlets.has(pieces[at - 2]?.name?.type));
}

const outlets: ReadonlySet<NameType | undefined> = new Set<NameType | undefined>(['ORG', 'WORK']);

/** Pieces between the word that names and the marks. */
const farthest = 5;
