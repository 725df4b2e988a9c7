import { endsInPerson } from './cores';
import { phraseEndingAt, reach, type Phrase } from './phrases';
import type { Piece } from '../outline/pieces';

export interface Subject {
  readonly phrase: Phrase;
  /** First piece of the subject with its apposition. */
  readonly first: number;
}

/** “Smith, the mayor of X, said”, “Smith (D-Ohio) said”: the phrase before the apposition. */
export function overApposition(pieces: readonly Piece[], before: number, from: number): Subject | undefined {
  const mark = pieces[before]?.word;
  const opening = mark === ')' ? '(' : mark;
  const floor = Math.max(from, before - reach);
  let fallback: Subject | undefined;
  for (let at = before - 1; at > floor; at--) {
    const piece = pieces[at];
    if (piece === undefined || piece.quote !== undefined) {
      break;
    }
    if (piece.word !== opening) {
      continue;
    }
    const phrase = phraseEndingAt(pieces, at - 1, floor);
    if (
      phrase === undefined ||
      isAge(pieces, phrase) ||
      (phrase.form === 'pronoun' && phrase.end - phrase.first === 1 && pieces[at - 1]?.pos !== 'PRON')
    ) {
      continue;
    }
    const next = pieces[at + 1];
    const starts = mark === ')' || isApposition(next, phrase);
    const subject = named(pieces, phrase, from) ?? {
      phrase: nameBehind(pieces, phrase, at + 1, before) ?? phrase,
      first: phrase.first,
    };
    if (starts && (phrase.first === floor || startsClause(pieces, phrase.first, from))) {
      return subject;
    }
    fallback ??= starts ? subject : undefined;
  }
  return fallback;
}

/** “Lee, 44, of Dunmore,” speaks of Lee. */
function isAge(pieces: readonly Piece[], { first, end }: Phrase): boolean {
  return end - first === 1 && pieces[first]?.pos === 'NUM' && pieces[first - 1]?.word === ',';
}

/** “Ann Lee, an official at the port, which …, said”: the name before a description is who speaks. */
function named(pieces: readonly Piece[], phrase: Phrase, from: number): Subject | undefined {
  if (phrase.form !== 'description' || phrase.first - 2 < from || pieces[phrase.first - 1]?.word !== ',') {
    return undefined;
  }
  const name = phraseEndingAt(pieces, phrase.first - 2, from);
  return name?.form === 'name' && startsClause(pieces, name.first, from)
    ? { phrase: name, first: name.first }
    : undefined;
}

/** “her lawyer, Ann Lee,”: the person's name that stands in apposition to a description, pieces `from` up to but without `to`. */
export function nameBehind(pieces: readonly Piece[], phrase: Phrase, from: number, to: number): Phrase | undefined {
  const name = phrase.form === 'description' ? phraseEndingAt(pieces, to - 1, from) : undefined;
  return name?.form === 'name' && name.first === from && endsInPerson(pieces, to)
    ? { ...phrase, span: name.span, form: 'name' }
    : undefined;
}

/** “Lee, the mayor, and Roe”: both of them, where `subject` is only the last. */
export function withOther(pieces: readonly Piece[], subject: Subject, from: number): Subject {
  const { phrase, first } = subject;
  if (phrase.form !== 'name' || pieces[first - 1]?.word !== 'and' || pieces[first - 2]?.word !== ',') {
    return subject;
  }
  const other = overApposition(pieces, first - 2, from);
  if (
    other?.phrase.form !== 'name' ||
    !endsInPerson(pieces, other.phrase.end) ||
    !endsInPerson(pieces, phrase.end) ||
    !startsClause(pieces, other.first, from)
  ) {
    return subject;
  }
  const names = [other.phrase.span, phrase.span];
  const span = { start: other.phrase.span.start, end: phrase.span.end };
  return { phrase: { ...phrase, first: other.first, span, names }, first: other.first };
}

function isApposition(next: Piece | undefined, phrase: Phrase): boolean {
  if (next === undefined) {
    return false;
  }
  return (
    next.word === 'who' ||
    next.word === 'whose' ||
    next.word === 'which' ||
    next.word === 'of' ||
    next.word === 'in' ||
    next.word === 'on' ||
    next.word === 'like' ||
    next.pos === 'DET' ||
    next.pos === 'NUM' ||
    next.pos === 'VERB' ||
    next.pos === 'ADV' ||
    next.pos === 'ADJ' ||
    next.pos === 'ADP' ||
    next.pos === 'SCONJ' ||
    ((phrase.form === 'name' || phrase.capital === true) &&
      (next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'PRON'))
  );
}

/**
 * “two officials familiar with the plan said”, “a man who saw Smith said”: the phrase right before the cue ends a description of the
 * real subject, unless it begins a clause itself.
 */
export function overClause(pieces: readonly Piece[], phrase: Phrase, from: number): Subject | undefined {
  const link = pieces[phrase.first - 1];
  if (link === undefined || phrase.first <= from) {
    return { phrase, first: phrase.first };
  }
  if (link.word === ',' && phrase.form === 'description') {
    // “Ann Lee, head of the union said”: an apposition that nobody closed.
    const named = phraseEndingAt(pieces, phrase.first - 2, from);
    if (named?.form === 'name' && pieces[phrase.first]?.pos !== 'DET' && startsClause(pieces, named.first, from)) {
      return { phrase: named, first: named.first };
    }
    return { phrase, first: phrase.first };
  }
  const describes =
    link.pos === 'VERB' ||
    link.pos === 'ADP' ||
    link.pos === 'AUX' ||
    link.pos === 'PART' ||
    link.pos === 'ADV' ||
    link.pos === 'ADJ';
  if (!describes || link.quote !== undefined) {
    return { phrase, first: phrase.first };
  }
  const floor = Math.max(from, phrase.first - 20);
  for (let at = phrase.first - 1; at > floor; at--) {
    const piece = pieces[at];
    if (
      piece === undefined ||
      piece.quote !== undefined ||
      (piece.pos === 'PUNCT' && piece.word !== '-' && piece.word !== '’' && piece.word !== "'")
    ) {
      break;
    }
    const relative = piece.word === 'who' || (piece.word === 'that' && piece.pos === 'PRON');
    const reduced =
      (piece.pos === 'ADJ' && piece.is.has('describes')) ||
      (piece.pos === 'VERB' && /(?:ed|ing|n)$/u.test(piece.word) && !isFinite(pieces, at, floor));
    if (relative || reduced) {
      const real = phraseEndingAt(pieces, at - 1, floor);
      if (real !== undefined && real.form !== 'pronoun' && startsClause(pieces, real.first, from)) {
        return { phrase: real, first: real.first };
      }
    }
  }
  return { phrase, first: phrase.first };
}

/** A form in -ed that is the verb of a clause whose subject is no speaker: it has an auxiliary, or a name or pronoun before it. */
function isFinite(pieces: readonly Piece[], at: number, floor: number): boolean {
  const before = pieces[at - 1];
  return (
    at - 1 <= floor ||
    before === undefined ||
    before.pos === 'AUX' ||
    before.pos === 'PRON' ||
    before.name?.type === 'PERSON'
  );
}

function startsClause(pieces: readonly Piece[], first: number, from: number): boolean {
  const before = pieces[first - 1];
  return (
    first <= from ||
    before === undefined ||
    before.quote !== undefined ||
    before.pos === 'PUNCT' ||
    before.pos === 'CCONJ' ||
    before.pos === 'SCONJ'
  );
}
