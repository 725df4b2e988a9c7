import type { Piece } from '../outline/pieces';

/**
 * Place of the “and” behind which whoever is reported does something himself, as its words tell whatever the tree says: “said the road was closed
 * and walked away”, “said the bridge was a trap and closed it”. Undefined where none does. What the words are said of must be a thing: a person
 * may leave, too.
 */
export function ownActAt(pieces: readonly Piece[], cueAt: number, to: number): number | undefined {
  const subject = subjectBehind(pieces, cueAt, to);
  const verb = subject === undefined ? undefined : verbBehind(pieces, subject, to);
  if (subject === undefined || verb === undefined || mayAct(pieces[subject])) {
    return undefined;
  }
  for (let at = verb + 1; at < Math.min(to - 1, verb + reach); at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.word === ';' || piece.word === ':') {
      return undefined;
    }
    if (piece.word === 'and' && pieces[at + 1]?.pos === 'VERB' && isOwnAct(pieces, at + 1)) {
      return at;
    }
  }
  return undefined;
}

/** Pieces. */
const reach = 24;

/** The first noun or pronoun behind the cue and its “that”. */
function subjectBehind(pieces: readonly Piece[], cueAt: number, to: number): number | undefined {
  for (let at = cueAt + 1; at < Math.min(to, cueAt + nearest); at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.quote !== undefined || piece.pos === 'VERB' || piece.pos === 'AUX') {
      return undefined;
    }
    const isHead =
      piece.pos === 'NOUN' || piece.pos === 'PROPN' || (piece.pos === 'PRON' && !piece.is.has('possessive'));
    if (isHead && pieces[at + 1]?.pos !== 'NOUN' && pieces[at + 1]?.pos !== 'PROPN') {
      return at;
    }
  }
  return undefined;
}

const nearest = 8;

/** The auxiliary right behind the subject: what is said of it is a state, or was over. */
function verbBehind(pieces: readonly Piece[], subject: number, to: number): number | undefined {
  const at = subject + 1;
  return at < to && past.test(pieces[at]?.word ?? '') ? at : undefined;
}

const past = /^(?:was|were|had|would|is|are)$/u;

/** A pronoun, a person, or what many do: they may walk out themselves. */
function mayAct(piece: Piece | undefined): boolean {
  return piece === undefined || piece.pos === 'PRON' || piece.name?.type === 'PERSON' || piece.is.has('person');
}

/** “closed it”, “told reporters”: what a thing cannot do, to itself or to people. */
function isOwnAct(pieces: readonly Piece[], at: number): boolean {
  const [verb, object] = [pieces[at], pieces[at + 1]];
  const next = object?.word ?? '';
  return (
    verb?.is.has('own-act') === true ||
    next === 'it' ||
    object?.is.has('object') === true ||
    object?.is.has('person') === true ||
    (verb?.is.has('move') === true && ways.test(next)) ||
    (verb?.word === 'left' && next !== '' && leavable.test(next))
  );
}

const ways = /^(?:out|off|away|home|back|past|up|down|around|over|to|into|on)$/u;
const leavable = /^(?:the|without|in|by|early|at|his|her|their)$/u;
