import type { Span } from '../../../text/span';
import { coreAhead, coreBack, endsInPerson, isLink, isPossessed, isPossessive, isPronoun, opensPhrase } from './cores';
import { describedAhead, headBack } from './described';
import type { Piece } from '../outline/pieces';

/** A noun phrase as somebody who may speak: pieces `first` up to but without `end`. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
  /** The words that name the speaker, title excluded. */
  readonly span: Span;
  readonly form: 'name' | 'pronoun' | 'description';
  /** Begins with a name. */
  readonly capital?: boolean;
  /** Of “Lee, the mayor, and Roe”: the names alone, where other words stand between them. */
  readonly names?: readonly Span[];
}

/** Longest phrase looked at, in pieces, so that endless lines stay linear. */
export const reach = 40;

/** The noun phrase, with what “of”, “for” and the like hang on it, whose last piece is `last`; not before piece `from`. */
export function phraseEndingAt(pieces: readonly Piece[], last: number, from: number): Phrase | undefined {
  const floor = Math.max(from, last - reach);
  const tail = pieces[last];
  if (tail === undefined || last < floor) {
    return undefined;
  }
  if (isPronoun(tail)) {
    return { first: last, end: last + 1, span: { start: tail.start, end: tail.end }, form: 'pronoun' };
  }
  if (tail.is.has('object') && pieces[last - 1]?.word === 'of') {
    const some = someOf(pieces, last, floor);
    return some && { ...some, end: last + 1, form: 'description' };
  }
  let first = coreBack(pieces, last, floor);
  if (first === undefined) {
    return undefined;
  }
  const lastCore = first;
  let listed = false;
  let described = false;
  for (;;) {
    const head = headBack(pieces, first, floor);
    if (head !== undefined) {
      described = true;
      first = head;
      continue;
    }
    const link = pieces[first - 1];
    const joint: boolean = link?.word === 'and' || (listed && link?.word === ',') || link?.word === '&';
    if (first - 2 < floor || link === undefined || !(joint || isLink(link))) {
      break;
    }
    const before: number = pieces[first - 2]?.word === ',' && link.word === 'and' ? first - 3 : first - 2;
    const next = coreBack(pieces, before, floor);
    if (next === undefined || (joint && (isObject(pieces, next) || !isJoint(pieces, next, before, first, last)))) {
      break;
    }
    listed ||= joint;
    first = next;
  }
  return phraseOf(pieces, first, last + 1, lastCore, described);
}

/** “one of them”, “several of us”, up to the pronoun at `last`. */
function someOf(pieces: readonly Piece[], last: number, floor: number): Pick<Phrase, 'first' | 'span'> | undefined {
  const [head, tail] = [pieces[last - 2], pieces[last]];
  const isSome = head !== undefined && (head.is.has('pronoun') || head.is.has('group') || head.pos === 'NUM');
  return isSome && tail !== undefined && last - 2 >= floor
    ? { first: last - 2, span: { start: head.start, end: tail.end } }
    : undefined;
}

/** The noun phrase that begins at piece `first`, up to punctuation, a verb or a word of time; not beyond `limit`. */
export function phraseStartingAt(pieces: readonly Piece[], first: number, limit: number): Phrase | undefined {
  const head = pieces[first];
  if (head === undefined || first >= limit) {
    return undefined;
  }
  const them = pieces[first + 2];
  if (them?.is.has('object') === true && pieces[first + 1]?.word === 'of' && first + 2 < limit) {
    const some = someOf(pieces, first + 2, first);
    if (some !== undefined) {
      return { ...some, end: first + 3, form: 'description' };
    }
  }
  if (isPronoun(head) && !isPossessive(head) && !(head.is.has('group') && opensPhrase(pieces[first + 1]))) {
    return { first, end: first + 1, span: { start: head.start, end: head.end }, form: 'pronoun' };
  }
  const ceiling = Math.min(limit, first + reach);
  let end = coreAhead(pieces, first, ceiling);
  if (end === undefined) {
    return undefined;
  }
  let lastCore = first;
  let described = false;
  for (;;) {
    const tail = describedAhead(pieces, end, ceiling);
    if (tail !== undefined) {
      described = true;
      lastCore = tail.first;
      end = tail.end;
      continue;
    }
    const link = pieces[end];
    const joint = link?.word === 'and' || link?.word === '&';
    if (link === undefined || end + 1 >= ceiling || !(joint || isLink(link)) || (endsInPerson(pieces, end) && !joint)) {
      break;
    }
    const next = coreAhead(pieces, end + 1, ceiling);
    if (next === undefined || (joint && !isJoint(pieces, first, end - 1, end + 1, next - 1))) {
      break;
    }
    lastCore = end + 1;
    end = next;
  }
  return phraseOf(pieces, first, end, lastCore, described);
}

/** Which words of the phrase name the speaker; one with an adjective behind its noun (`described`) names nobody. */
function phraseOf(
  pieces: readonly Piece[],
  first: number,
  end: number,
  lastCore: number,
  described: boolean,
): Phrase | undefined {
  let from = first;
  while (from < end - 1 && (pieces[from]?.pos === 'CCONJ' || pieces[from]?.word === ',')) {
    from++;
  }
  const head = pieces[from];
  const tail = pieces[end - 1];
  if (head === undefined || tail === undefined) {
    return undefined;
  }
  const whole: Span = { start: head.start, end: tail.end };
  const name = tail.name;
  if (described) {
    return { first: from, end, span: whole, form: 'description' };
  }
  const determined = head.pos === 'DET' || head.pos === 'NUM' || isPossessive(head);
  const isJointPhrase = hasJoint(pieces, from, end);
  if (isJointPhrase) {
    const firstName = firstNameIn(pieces, from, end);
    const start = firstName !== undefined && !determined ? firstName.start : whole.start;
    return { first: from, end, span: { start, end: whole.end }, form: name ? 'name' : 'description' };
  }
  const person = determined ? undefined : describedPerson(pieces, from, end);
  if (person !== undefined) {
    return { first: from, end, span: { start: person.start, end: person.end }, form: 'name' };
  }
  if (name !== undefined) {
    const standsIn = from === lastCore || (name.type === 'PERSON' && !determined && head.capital);
    const possessed = hasPossessive(pieces, Math.max(from, lastCore), end, name);
    // “the Norwegian” is one of a people, and goes by what he is.
    const isOfPeople = name.type === 'NORP' && head.word === 'the';
    if (standsIn && !isOfPeople && !(possessed && name.type !== 'PERSON')) {
      return { first: from, end, span: { start: Math.max(name.start, head.start), end: name.end }, form: 'name' };
    }
  } else if (from === lastCore || !determined) {
    // A person's name that the reader did not see: the capitals at the end.
    const firstName = firstNameIn(pieces, from, end);
    if (
      firstName?.type === 'PERSON' &&
      from === lastCore &&
      pieces[end - 1]?.capital === true &&
      firstName.end < tail.start
    ) {
      const rest = pieces.slice(from, end).filter(piece => piece.start >= firstName.end);
      if (rest.every(piece => piece.word === '(' || piece.word === ')' || isNumber(piece))) {
        return { first: from, end, span: { start: firstName.start, end: firstName.end }, form: 'name' };
      }
    }
    if (tail.pos === 'PROPN' && head.pos === 'PROPN' && from === lastCore) {
      return { first: from, end, span: whole, form: 'name' };
    }
  }
  return { first: from, end, span: whole, form: 'description', capital: head.pos === 'PROPN' && !determined };
}

/** “Declan Roe of the dockers’ union”, “Fatima el-Sayed (Arabic: …)”: the person whom the words behind the name only describe. */
function describedPerson(pieces: readonly Piece[], first: number, end: number): Piece['name'] {
  const name = firstNameIn(pieces, first, end);
  if (name?.type !== 'PERSON') {
    return undefined;
  }
  for (let at = first; at < end; at++) {
    const piece = pieces[at];
    if (piece === undefined || (piece.start < name.start && isLink(piece))) {
      return undefined;
    }
    if (piece.start >= name.end) {
      return isLink(piece) || piece.word === '(' ? name : undefined;
    }
  }
  return undefined;
}

function isNumber(piece: Piece): boolean {
  return piece.pos === 'NUM';
}

function firstNameIn(pieces: readonly Piece[], first: number, end: number): Piece['name'] {
  for (let at = first; at < end; at++) {
    const name = pieces[at]?.name;
    if (name !== undefined) {
      return name;
    }
  }
  return undefined;
}

function hasJoint(pieces: readonly Piece[], first: number, end: number): boolean {
  for (let at = first + 1; at < end - 1; at++) {
    const piece = pieces[at];
    const isPerson = pieces[at - 1]?.name?.type === 'PERSON';
    if (piece?.pos === 'CCONJ' && piece.name === undefined && isPerson === endsInPerson(pieces, end)) {
      return true;
    }
  }
  return false;
}

function hasPossessive(pieces: readonly Piece[], first: number, end: number, name: Span): boolean {
  for (let at = first; at < end; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.start >= name.start) {
      return false;
    }
    if (isPossessed(piece)) {
      return true;
    }
  }
  return false;
}

/** “tripped a linesman and supporters said”: what stands right behind a verb that reports nothing is its object, and speaks with nobody. */
function isObject(pieces: readonly Piece[], first: number): boolean {
  const before = pieces[first - 1];
  return before?.pos === 'VERB' && before.verb?.clause !== true && !/ing$/u.test(before.word);
}

/** Two phrases make one speaker when both are names or both descriptions of people. */
function isJoint(pieces: readonly Piece[], first: number, last: number, nextFirst: number, nextLast: number): boolean {
  const a = pieces[last];
  const b = pieces[nextLast];
  const between = pieces[last + 1];
  if (a === undefined || b === undefined || first > last || nextFirst > nextLast) {
    return false;
  }
  if (between?.word === ',' && pieces[nextFirst - 1]?.word === ',') {
    return false;
  }
  // “Lee, the mayor of Dunmore, and Roe”: behind a comma two capitals are not enough.
  const capitals = between?.word !== ',' && a.capital && b.capital;
  return capitals || (a.name?.type === 'PERSON') === (b.name?.type === 'PERSON');
}
