import type { Piece } from '../outline/pieces';
import type { Verb } from './verbs';

/** Whether a form that may be a noun, or no verb of saying at all, is a verb here. */
export function isVerb(pieces: readonly Piece[], at: number, from: number, verb: Verb): boolean {
  const piece = pieces[at];
  const before = at > from ? pieces[at - 1] : undefined;
  const after = pieces[at + 1];
  if (piece === undefined || (piece.capital && at > from)) {
    return false;
  }
  if (verb.form === 'ing' && before?.pos === 'DET') {
    return false;
  }
  if (before?.word === 'to' || before?.pos === 'AUX' || before?.word === 'who') {
    return true;
  }
  if (piece.pos === 'VERB') {
    return !(before?.pos === 'DET' && before.name === undefined);
  }
  if (piece.pos === 'ADJ' && !verb.noun) {
    // A tagger's slip for a past form: “Smith fumed”.
    return before !== undefined && (before.name !== undefined || before.pos === 'PROPN' || before.pos === 'PRON');
  }
  if (verb.form === 'ing' && before?.word === ',') {
    return true;
  }
  if (verb.noun) {
    if (
      before === undefined ||
      before.pos === 'DET' ||
      before.pos === 'ADJ' ||
      before.pos === 'ADP' ||
      before.pos === 'PART' ||
      before.pos === 'NUM'
    ) {
      return false;
    }
    const introduces =
      after?.quote !== undefined ||
      after?.word === 'that' ||
      (after?.pos === 'PUNCT' && pieces[at + 2]?.quote !== undefined) ||
      before.quote !== undefined;
    if (
      before.pos === 'NOUN' &&
      before.word.endsWith('s') &&
      verb.form === 'base' &&
      verb.clause &&
      (after?.pos === 'DET' || after?.pos === 'PRON' || after?.word === 'that')
    ) {
      return true;
    }
    if (before.name !== undefined && (after === undefined || after.pos === 'PUNCT')) {
      // “…, USA Today reports.”
      return true;
    }
    return (
      (before.pos === 'PRON' && before.name === undefined && !before.word.endsWith('s')) ||
      (introduces && (before.pos === 'PROPN' || before.quote !== undefined || before.pos === 'ADV')) ||
      (before.name?.type === 'PERSON' && (after?.pos === 'DET' || after?.pos === 'PRON' || after?.pos === 'PROPN'))
    );
  }
  return piece.pos !== 'AUX';
}
