import type { Sentence } from './heard';

/** “known to friends as “Lenka””, “by the name “Pepper””: whether the marks at piece `at` hold what somebody or something is called. */
export function isNamed({ pieces, from }: Sentence, at: number): boolean {
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

/** Pieces between the word that names and the marks. */
const farthest = 5;
