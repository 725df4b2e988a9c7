import { nameBehind, overApposition, overClause, withOther, type Subject } from './appositions';
import type { Attribution } from '../cues/attribution';
import { phraseEndingAt, phraseStartingAt, reach, type Phrase } from './phrases';
import type { Piece } from '../outline/pieces';

/** The last piece before the cue that is neither auxiliary nor adverb: where its subject ends. */
export function leftOf(pieces: readonly Piece[], at: number, from: number): number {
  let before = at - 1;
  while (before >= from && before > at - 8) {
    const piece = pieces[before];
    if (piece === undefined || piece.name !== undefined || piece.quote !== undefined) {
      break;
    }
    if (
      piece.pos === 'AUX' ||
      piece.pos === 'ADV' ||
      piece.is.has('negation') ||
      piece.is.has('self') ||
      (piece.pos === 'PART' && piece.word === 'to')
    ) {
      before--;
    } else if (piece.is.has('goes-on') && (pieces[before + 1]?.word === 'to' || piece.word.startsWith('we'))) {
      before--;
    } else if (piece.is.has('time') || piece.word === 'ago') {
      before = beforeTime(pieces, before - 1, from);
    } else if (piece.word === 'on' && pieces[before - 1]?.is.has('goes-on') === true) {
      before -= 1;
    } else {
      break;
    }
  }
  return before;
}

/** “was called “a disgrace” by Smith”: whoever stands behind “by”. */
export function agentOf(pieces: readonly Piece[], at: number, to: number): Phrase | undefined {
  for (let next = at + 1; next < Math.min(to, at + 12); next++) {
    const piece = pieces[next];
    if (piece === undefined || piece.word === ',' || piece.word === '.' || piece.pos === 'VERB') {
      return undefined;
    }
    if (piece.word === 'by') {
      const agent = phraseStartingAt(pieces, next + 1, to);
      return agent && withNameBehind(pieces, agent, to);
    }
  }
  return undefined;
}

/** “said Smith”, “said a spokesman for Smith,”: the phrase behind the cue, where a quotation or a clause stands before it. */
export function invertedSubject(pieces: readonly Piece[], at: number, from: number, to: number): Phrase | undefined {
  const before = at > from ? pieces[at - 1] : undefined;
  const afterQuote =
    before?.quote !== undefined || (before?.pos === 'PUNCT' && pieces[at - 2]?.quote !== undefined && at - 2 >= from);
  const opens = before === undefined;
  const verb = pieces[at]?.verb;
  if (verb?.addressee === true && !verb.clause) {
    // Whoever stands behind “told” is told.
    return undefined;
  }
  if (!afterQuote && !opens && before.word !== ',' && before.word !== '—' && before.word !== '-') {
    return undefined;
  }
  const phrase = phraseStartingAt(pieces, at + 1, to);
  if (phrase === undefined) {
    return undefined;
  }
  const next = pieces[phrase.end];
  if (afterQuote) {
    return withNameBehind(pieces, phrase, to);
  }
  if (opens) {
    return phrase.form === 'name' && (next?.word === ':' || next?.word === ',' || next?.quote !== undefined)
      ? phrase
      : undefined;
  }
  const ends =
    phrase.end >= to ||
    next?.pos === 'PUNCT' ||
    next?.word === 'who' ||
    next?.pos === 'ADP' ||
    next?.is.has('time') === true;
  return ends && !(phrase.form === 'pronoun') && !hasVerb(pieces, phrase.end, to) ? phrase : undefined;
}

/** “said her lawyer, Ann Lee”: the name tells who speaks. */
function withNameBehind(pieces: readonly Piece[], phrase: Phrase, to: number): Phrase {
  const name = pieces[phrase.end]?.word === ',' ? phraseStartingAt(pieces, phrase.end + 1, to) : undefined;
  return name === undefined ? phrase : (nameBehind(pieces, phrase, name.first, name.end) ?? phrase);
}

function hasVerb(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.word === ',' || piece.word === '.') {
      return false;
    }
    if (piece.pos === 'AUX' || piece.pos === 'VERB') {
      return true;
    }
  }
  return false;
}

export function subjectBefore(
  pieces: readonly Piece[],
  before: number,
  from: number,
  earlier: Attribution | undefined,
): Subject | undefined {
  const last = pieces[before];
  if (last === undefined || before < from) {
    return undefined;
  }
  if (last.word === 'and' || last.word === 'but' || last.word === 'then' || last.word === 'or') {
    const phrase = mainSubject(pieces, from, before, earlier);
    return phrase && { phrase, first: before };
  }
  if (last.word === ',' || last.word === ')' || last.is.has('dash')) {
    const subject = overApposition(pieces, before, from);
    return subject && withOther(pieces, subject, from);
  }
  const phrase = phraseEndingAt(pieces, before, from);
  if (phrase === undefined) {
    return undefined;
  }
  if (phrase.form === 'pronoun' && last.is.has('relative')) {
    const comma = pieces[before - 1]?.word === ',';
    const end = before - (comma ? 2 : 1);
    const antecedent = phraseEndingAt(pieces, end, Math.max(from, personAt(pieces, end)));
    return antecedent
      ? { phrase: antecedent, first: before }
      : last.word === 'who'
        ? { phrase, first: before }
        : undefined;
  }
  const subject = overClause(pieces, phrase, from);
  return subject && withOther(pieces, subject, from);
}

/** In front of what belongs to a word of time: “on Saturday”, “less than two weeks ago”. */
function beforeTime(pieces: readonly Piece[], last: number, from: number): number {
  let before = last;
  while (before >= from && before > last - 6) {
    const piece = pieces[before];
    if (piece === undefined || piece.name !== undefined) {
      break;
    }
    const belongs =
      piece.pos === 'NUM' || piece.pos === 'ADP' || piece.pos === 'ADJ' || piece.pos === 'DET' || piece.is.has('time');
    if (!belongs) {
      break;
    }
    before--;
  }
  return before;
}

/** First piece of the person's name that ends at `last`, else 0: “an attack on Smith, who” speaks of Smith. */
function personAt(pieces: readonly Piece[], last: number): number {
  const name = pieces[last]?.name;
  if (name?.type !== 'PERSON') {
    return 0;
  }
  let first = last;
  while (first > 0 && pieces[first - 1]?.name === name) {
    first--;
  }
  return first;
}

/** A statement says something, but somebody issued it. */
export function isMessage(pieces: readonly Piece[], phrase: Phrase): boolean {
  for (let at = phrase.first; at < phrase.end; at++) {
    if (pieces[at]?.is.has('message') === true) {
      return true;
    }
  }
  return false;
}

/** The subject of the clause that governs piece `at`: the last attribution's before it, else the last phrase with a finite verb behind it. */
export function mainSubject(
  pieces: readonly Piece[],
  from: number,
  at: number,
  earlier: Attribution | undefined,
): Phrase | undefined {
  if (earlier?.main !== undefined && at - earlier.cueAt <= 2 * reach) {
    return earlier.main;
  }
  return firstSubject(pieces, from, at);
}

/** The first phrase of a sentence that a finite verb follows, words of introduction passed over: “On Monday, Smith (D) left”. */
export function firstSubject(pieces: readonly Piece[], from: number, to: number): Phrase | undefined {
  const limit = Math.min(to, from + 2 * reach);
  let at = behindSubordinate(pieces, from, limit);
  let spare: Phrase | undefined;
  while (at < limit) {
    const piece = pieces[at];
    if (piece === undefined) {
      break;
    }
    const governed = pieces[at - 1]?.pos === 'ADP' && at > from;
    const phrase = piece.quote === undefined ? phraseStartingAt(pieces, at, limit) : undefined;
    if (phrase === undefined) {
      at++;
      continue;
    }
    if (!governed) {
      const next = pieces[phrase.end];
      const comma = next?.word === ',' || next?.word === '(';
      const behind = next?.pos === 'ADV' ? pieces[phrase.end + 1] : next;
      if (behind?.pos === 'VERB' || behind?.pos === 'AUX' || next?.word === 'who') {
        return phrase;
      }
      if (comma && phrase.form === 'name') {
        spare ??= phrase;
      }
    }
    at = Math.max(phrase.end, at + 1);
  }
  return spare;
}

/** Behind a clause beneath the sentence's own: “When Lee died in 1998, Smith wrote”. */
function behindSubordinate(pieces: readonly Piece[], from: number, limit: number): number {
  if (pieces[from]?.is.has('subordinate') !== true) {
    return from;
  }
  for (let at = from + 1; at < limit; at++) {
    if (pieces[at]?.word === ',') {
      return at + 1;
    }
  }
  return from;
}
