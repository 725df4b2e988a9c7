import { plainWords, type Chunk, type Reason } from './chunk';
import { typeByContext } from './context';
import type { NameLists } from './lists';
import type { Token } from './tokens';

/** Whether given names, surnames, initials or a title make a person of the chunk. */
export function typeOfPerson(chunk: Chunk, lists: NameLists): Reason | undefined {
  const { tokens, from, to, titled } = chunk;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to - from > 6) {
    return undefined;
  }
  const plain = plainWords(chunk, lists);
  const size = to - from;
  if (titled && plain < size) {
    return ['PERSON', 'title-before', 'certain'];
  }
  const context = typeByContext(tokens, from, to, lists);
  if (context?.because === 'title-before' && plain < size) {
    return ['PERSON', 'title-before', 'certain'];
  }
  if (plain === 0 && (lists.does('suffix', last.folded) || hasInitial(chunk))) {
    return ['PERSON', 'initials', 'certain'];
  }
  const given = lists.isGivenName(first.folded);
  const isPlainFirst = lists.commonness(first.folded) > 3;
  if (given && lists.isSurname(last.folded)) {
    return ['PERSON', 'given-name', isPlainFirst && first.opens ? 'guess' : plain > 0 ? 'likely' : 'certain'];
  }
  if (
    given &&
    (plain === 0 ||
      hasParticle(chunk, lists) ||
      (size === 2 && lists.commonness(first.folded) === 0 && (lists.place(first.folded)?.size ?? 0) < 6))
  ) {
    return ['PERSON', 'given-name', 'likely'];
  }
  if (plain === 0 && lists.isSurname(last.folded) && lists.place(first.folded) === undefined) {
    return ['PERSON', 'surname', 'likely'];
  }
  return undefined;
}

/** “Ursula van der Meer”. */
function hasParticle({ tokens, from, to }: Chunk, lists: NameLists): boolean {
  return tokens.slice(from + 1, to - 1).some(token => token.shape === 'small' && lists.isParticle(token.folded));
}

function hasInitial({ tokens, from, to }: Chunk): boolean {
  for (let index = from; index < to; index++) {
    if (tokens[index]?.shape === 'initial') {
      return true;
    }
  }
  return false;
}

/** A given name first and a surname last, as in “Jordan Carter”. */
export function looksLikePerson(chunk: Chunk, lists: NameLists): boolean {
  const { tokens, from, to } = chunk;
  return (
    to - from <= 3 && lists.isGivenName(tokens[from]?.folded ?? '') && lists.isSurname(tokens[to - 1]?.folded ?? '')
  );
}

/** Where a given name with a surname begins behind other words: “Information Technology | Ghada Labib”. */
export function givenNameWithin(chunk: Chunk, lists: NameLists): number | undefined {
  const { tokens, from, to } = chunk;
  for (let index = from + 1; index < to - 1; index++) {
    const token = tokens[index];
    if (
      token !== undefined &&
      lists.isGivenName(token.folded) &&
      lists.commonness(token.folded) < 3 &&
      plainWords({ ...chunk, from: index }, lists) === 0
    ) {
      return index;
    }
  }
  return undefined;
}

/** Where a person's full name begins behind the last word of a body's: “Customs and Border Protection | Mark Morgan”. */
export function personBehindBody(chunk: Chunk, lists: NameLists): number | undefined {
  const { tokens, from, to } = chunk;
  const last = tokens[to - 1];
  if (last === undefined || !lists.isSurname(last.folded) || isPlainOrHead(last, lists)) {
    return undefined;
  }
  for (let start = to - 2; start >= Math.max(from + 1, to - 3); start--) {
    const before = tokens[start - 1];
    const given = tokens[start];
    if (
      before !== undefined &&
      given !== undefined &&
      start - from > 1 &&
      lists.isGivenName(given.folded) &&
      !isPlainOrHead(given, lists) &&
      (lists.isPersonNoun(before.folded) || lists.place(given.folded) === undefined) &&
      before.shape === 'capital' &&
      !lists.isGivenName(before.folded) &&
      (lists.head(before.folded)?.type === 'ORG' ||
        lists.isPersonNoun(before.folded) ||
        (lists.commonness(before.folded) > 1 && hasAnd(chunk, start)))
    ) {
      return start;
    }
  }
  return undefined;
}

function isPlainOrHead(token: Token, lists: NameLists): boolean {
  return token.shape !== 'capital' || lists.commonness(token.folded) > 4 || lists.head(token.folded) !== undefined;
}

function hasAnd({ tokens, from }: Chunk, to: number): boolean {
  return tokens.slice(from, to).some(({ folded }) => folded === 'and');
}
