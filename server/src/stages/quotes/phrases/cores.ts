import type { Piece } from '../outline/pieces';

/** Start of the core noun phrase (no prepositions in it) that ends with piece `last`. */
export function coreBack(pieces: readonly Piece[], last: number, floor: number): number | undefined {
  let first: number | undefined;
  for (let at = last; at >= floor; at--) {
    const piece = pieces[at];
    if (piece === undefined) {
      break;
    }
    if (piece.word === ')') {
      const open = openingBracket(pieces, at, floor);
      if (open === undefined || open <= floor) {
        break;
      }
      at = open;
      continue;
    }
    if (piece.name === undefined) {
      if (
        (isTime(piece) && pieces[at + 1]?.word !== '-') ||
        (first === undefined && !canEnd(piece) && !isAged(pieces, at)) ||
        !canStandIn(piece, pieces[at + 1])
      ) {
        break;
      }
      if (piece.pos === 'VERB' && isFiniteAfter(pieces[at - 1])) {
        break;
      }
      if (piece.pos === 'PRON' && !isPossessive(piece)) {
        break;
      }
    }
    first = at;
    if (piece.name === undefined && piece.pos === 'DET') {
      // “all the”, “both the”: one more determiner may stand before.
      const before = pieces[at - 1];
      if (at - 1 >= floor && (before?.pos === 'DET' || before?.pos === 'NUM') && before.name === undefined) {
        first = at - 1;
      }
      break;
    }
  }
  if (first === undefined) {
    return undefined;
  }
  const head = pieces[first];
  return first < last && (isPossessed(head) || head?.word === '-') ? undefined : first;
}

/** End of the core noun phrase that begins with piece `first`. */
export function coreAhead(pieces: readonly Piece[], first: number, ceiling: number): number | undefined {
  let end: number | undefined;
  for (let at = first; at < ceiling; at++) {
    const piece = pieces[at];
    if (piece === undefined) {
      break;
    }
    if (piece.word === '(' && end !== undefined && endsInPerson(pieces, end)) {
      break;
    }
    if (at === first && piece.name === undefined && !mayBegin(piece, pieces[at - 1])) {
      break;
    }
    if (piece.name === undefined) {
      const isTimed =
        isTime(piece) &&
        pieces[at + 1]?.word !== '-' &&
        !(at === first + 1 && pieces[first]?.pos === 'DET' && canBeHead(pieces[at + 1]));
      if (isTimed || !canStandIn(piece, pieces[at + 1]) || (piece.pos === 'DET' && end !== undefined)) {
        break;
      }
      if (piece.pos === 'PRON' && !(isPossessive(piece) && at === first)) {
        break;
      }
      if (
        end !== undefined &&
        endsInPerson(pieces, end) &&
        !isPossessed(piece) &&
        !leadsToPerson(pieces, at, ceiling)
      ) {
        break;
      }
    }
    if (canEnd(piece) || piece.name !== undefined || isAged(pieces, at)) {
      end = at + 1;
    }
  }
  return end;
}

/** “the 56-year-old” */
function isAged(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.word === 'old' && pieces[at - 1]?.word === '-';
}

/** The ’s behind an owner. */
export function isPossessed(piece: Piece | undefined): boolean {
  return piece?.word === "'s" || piece?.word === '’s';
}

/** “Lee campaign manager Roe”: behind one person's name a few nouns that title another one. */
function leadsToPerson(pieces: readonly Piece[], from: number, ceiling: number): boolean {
  for (let at = from; at < Math.min(ceiling, from + longestTitle); at++) {
    const piece = pieces[at];
    if (piece?.name?.type === 'PERSON') {
      return at > from;
    }
    if (piece?.name !== undefined || (piece?.pos !== 'NOUN' && piece?.pos !== 'ADJ' && piece?.word !== '-')) {
      return false;
    }
  }
  return false;
}

/** Pieces. */
const longestTitle = 5;

/** A phrase begins with no clitic and no mark, and with a participle only where no verb can stand: “Elected officials”. */
function mayBegin(piece: Piece, before: Piece | undefined): boolean {
  if (piece.pos === 'PART' || piece.pos === 'PUNCT' || piece.pos === 'SYM') {
    return false;
  }
  return piece.pos !== 'VERB' || before === undefined || before.pos === 'ADP' || before.quote !== undefined;
}

/** Behind a subject or an adverb a form in -ed is the verb, not a participle: “Smith rebuked critics”. */
function isFiniteAfter(before: Piece | undefined): boolean {
  return before?.pos === 'NOUN' || before?.pos === 'PROPN' || before?.pos === 'PRON' || before?.pos === 'ADV';
}

/** “a Wednesday editorial”: a word of time may stand inside a phrase. */
function canBeHead(piece: Piece | undefined): boolean {
  return piece?.pos === 'NOUN' || piece?.pos === 'ADJ';
}

function openingBracket(pieces: readonly Piece[], at: number, floor: number): number | undefined {
  for (let open = at - 1; open >= Math.max(floor, at - 12); open--) {
    if (pieces[open]?.word === '(') {
      return open;
    }
  }
  return undefined;
}

function canEnd(piece: Piece): boolean {
  return (
    piece.pos === 'NOUN' ||
    piece.pos === 'PROPN' ||
    piece.pos === 'NUM' ||
    (piece.pos === 'ADJ' && piece.is.has('group')) ||
    (piece.pos === 'DET' && piece.is.has('group')) ||
    (piece.pos === 'X' && piece.quote === undefined)
  );
}

function canStandIn(piece: Piece, next: Piece | undefined): boolean {
  switch (piece.pos) {
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'DET':
    case 'NUM':
      return true;
    case 'PART':
      return piece.word === "'s" || piece.word === '’s' || piece.word === "'" || piece.word === '’';
    case 'PUNCT':
      return (
        piece.word === '-' ||
        piece.word === '/' ||
        // “the dockers’ union”: marks of quotation are folded, so this one stands for an owner.
        ((piece.word === '’' || piece.word === "'") && opensPhrase(next)) ||
        (piece.word === '.' && next !== undefined && next.start === piece.end)
      );
    case 'PRON':
      return isPossessive(piece);
    case 'SYM':
      return piece.word === '&' || piece.word === '$' || piece.word === '%';
    case 'VERB':
      // “leading Democrats”, “elected officials”: a participle before its noun.
      return /(?:ing|ed)$/u.test(piece.word) && (next?.pos === 'NOUN' || next?.pos === 'PROPN');
    case 'ADP':
    case 'ADV':
    case 'AUX':
    case 'CCONJ':
    case 'INTJ':
    case 'SCONJ':
    case 'X':
      return false;
  }
}

export function isPronoun(piece: Piece): boolean {
  return (piece.pos === 'PRON' || piece.pos === 'NOUN' || piece.pos === 'DET') && piece.is.has('pronoun');
}

/** “some” is a pronoun by itself, but not in “some active personnel”. */
export function opensPhrase(next: Piece | undefined): boolean {
  return next?.pos === 'NOUN' || next?.pos === 'ADJ' || next?.pos === 'PROPN' || next?.pos === 'NUM';
}

export function isPossessive(piece: Piece): boolean {
  return piece.is.has('possessive');
}

export function isLink(piece: Piece): boolean {
  return piece.pos === 'ADP' && piece.name === undefined && piece.is.has('link');
}

/** Words of time that stand beside a speaker without belonging to the phrase: “Smith Tuesday said”. */
function isTime(piece: Piece): boolean {
  return piece.is.has('time');
}

export function endsInPerson(pieces: readonly Piece[], end: number): boolean {
  return pieces[end - 1]?.name?.type === 'PERSON';
}
