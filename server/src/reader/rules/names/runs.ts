import type { NameLists } from './lists';
import type { Token } from './tokens';

/** Tokens `from` up to, not including, `to`, that may hold one name or several side by side. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Every stretch of capitalised words, with the small words that names carry inside them: “of”, “and”, “de la”, “&”. */
export function runsOf(tokens: readonly Token[], lists: NameLists): readonly Run[] {
  const found: Run[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const from = startAt(tokens, index, lists);
    if (from !== undefined) {
      const to = endOf(tokens, from, lists);
      found.push({ from: index, to });
      index = to - 1;
    }
  }
  return found;
}

export function isCapitalised(token: Token | undefined): token is Token {
  return token !== undefined && (token.shape === 'capital' || token.shape === 'capitals' || token.shape === 'initial');
}

/** Whether the token can be part of a name by its own looks. */
function canName(token: Token | undefined, lists: NameLists): boolean {
  if (!isCapitalised(token) || (token.shape !== 'capitals' && lists.isCalendarWord(token.folded.replace('.', '')))) {
    return false;
  }
  if (token.shape === 'initial') {
    return token.text.endsWith('.') || (token.text !== 'I' && token.text !== 'A');
  }
  return (
    token.shape === 'capitals' ||
    !(lists.isFunctionWord(token.folded) || (token.opens && lists.isOpeningWord(token.folded)))
  );
}

/** Where the first capitalised word of a run that begins at `index` stands: behind small particles (“bin Laden”, “de la Cruz”). */
function startAt(tokens: readonly Token[], index: number, lists: NameLists): number | undefined {
  const token = tokens[index];
  if (canName(token, lists) || isNamedAfterMonth(token, tokens[index + 1], lists)) {
    return index;
  }
  if (token?.shape !== 'small' || !lists.isLeadingParticle(token.folded)) {
    return undefined;
  }
  for (let next = index + 1; next <= index + 2; next++) {
    const behind = tokens[next];
    if (behind?.gap !== 'blank') {
      return undefined;
    }
    if (canName(behind, lists)) {
      return next;
    }
    if (behind.shape !== 'small' || !lists.isParticle(behind.folded)) {
      return undefined;
    }
  }
  return undefined;
}

/** “Jan Novak”, “June Holm”: a given name that is a month too, with a surname. What opens a sentence as “In” does is none, though some are called so. */
function isNamedAfterMonth(token: Token | undefined, next: Token | undefined, lists: NameLists): boolean {
  return (
    token?.shape === 'capital' &&
    !(token.opens && lists.isFunctionWord(token.folded)) &&
    next?.shape === 'capital' &&
    next.gap === 'blank' &&
    lists.isGivenName(token.folded) &&
    lists.isSurname(next.folded) &&
    lists.commonness(next.folded) < 2 &&
    canName(next, lists)
  );
}

function endOf(tokens: readonly Token[], from: number, lists: NameLists): number {
  let to = from + 1;
  while (to < from + longestRun) {
    const next = nextPart(tokens, from, to, lists);
    if (next === undefined) {
      return to;
    }
    to = next;
  }
  return to;
}

/** Words; no name is longer, and a line of capitalised words without end stays cheap. */
const longestRun = 20;

/** The end of the run if it goes on at `at`, else undefined. */
function nextPart(tokens: readonly Token[], from: number, at: number, lists: NameLists): number | undefined {
  const token = tokens[at];
  if (token === undefined) {
    return undefined;
  }
  if (token.gap === 'blank' && canName(token, lists) && (!token.opens || lists.isCompanySuffix(token.folded))) {
    return at + 1;
  }
  if (token.text === '&' && isBlankThenName(tokens, at + 1, lists)) {
    return at + 2;
  }
  if (token.shape === 'clitic') {
    const owner = tokens[at - 1];
    const thing = tokens[at + 1];
    return owner !== undefined &&
      isBlankThenName(tokens, at + 1, lists) &&
      (isGeneric(owner, lists)
        ? isGeneric(thing, lists)
        : isSaint(tokens[at - 2]) && lists.head(thing?.folded ?? '') !== undefined)
      ? at + 2
      : undefined;
  }
  if (token.shape !== 'small' || token.gap !== 'blank') {
    return undefined;
  }
  if (lists.does('link', token.folded)) {
    const article = tokens[at + 1]?.folded === 'the' ? 1 : 0;
    return isBlankThenName(tokens, at + 1 + article, lists) && takesOf(tokens, from, at, lists)
      ? at + 2 + article
      : undefined;
  }
  if (token.folded === 'and') {
    return isBlankThenName(tokens, at + 1, lists) && isOneName(tokens, from, at, lists) ? at + 2 : undefined;
  }
  let behind = at;
  while (behind < at + 3 && tokens[behind]?.shape === 'small' && lists.isParticle(tokens[behind]?.folded ?? '')) {
    behind++;
  }
  return behind > at && isBlankThenName(tokens, behind, lists) ? behind + 1 : undefined;
}

/** “St. Peter’s Square” */
function isSaint(token: Token | undefined): boolean {
  return token !== undefined && saint.test(token.folded);
}

const saint = /^(?:saint|st\.?)$/u;

/** Whether the owner in “Children’s Hospital”, “Boys’ School” is a group of anybody, so that its name goes on behind the mark. */
function isGeneric(token: Token | undefined, lists: NameLists): boolean {
  if (token === undefined || token.shape !== 'capital') {
    return false;
  }
  const { folded } = token;
  return (
    lists.head(folded) !== undefined ||
    ((lists.does('plural', folded) || lists.commonness(folded) > (folded.endsWith('s') ? 0 : 1)) &&
      !lists.isTitle(folded) &&
      !lists.isGivenName(folded) &&
      lists.place(folded) === undefined &&
      !lists.isPeople(folded))
  );
}

function isBlankThenName(tokens: readonly Token[], at: number, lists: NameLists): boolean {
  const token = tokens[at];
  return token?.gap === 'blank' && token.shape !== 'initial' && canName(token, lists);
}

/** Whether what stands before “of”, “for” or “on” is a head (“Bank of …”) rather than a person or a place. */
function takesOf(tokens: readonly Token[], from: number, at: number, lists: NameLists): boolean {
  const left = tokens[at - 1];
  if (left === undefined) {
    return false;
  }
  if (tokens[at]?.folded !== 'of') {
    return headWithin(tokens, from, at, lists);
  }
  if (lists.head(left.folded) !== undefined || lists.isTitle(left.folded)) {
    return true;
  }
  return (
    lists.commonness(left.folded) > 0 &&
    !left.opens &&
    lists.place(left.folded) === undefined &&
    !lists.isPeople(left.folded) &&
    !lists.isGivenName(left.folded)
  );
}

function headWithin(tokens: readonly Token[], from: number, at: number, lists: NameLists): boolean {
  for (let index = from; index < at; index++) {
    if (lists.head(tokens[index]?.folded ?? '') !== undefined) {
      return true;
    }
  }
  return false;
}

/** Whether “and” stands inside one name: “Customs and Border Protection”, “Department of Health and Human Services”. */
function isOneName(tokens: readonly Token[], from: number, at: number, lists: NameLists): boolean {
  const left = tokens[at - 1];
  const right = tokens[at + 1];
  if (left === undefined || right === undefined || (at - from === 1 && left.opens)) {
    return false;
  }
  const isPlain = (token: Token): boolean =>
    token.shape === 'capital' &&
    lists.commonness(token.folded) > 1 &&
    (lists.place(token.folded)?.size ?? 0) < 8 &&
    !lists.isPeople(token.folded) &&
    !lists.isTitle(token.folded) &&
    lists.known(token.folded, false) === undefined;
  return (
    isPlain(left) &&
    isPlain(right) &&
    !(lists.head(left.folded)?.type === 'ORG' && at - from > 1 && !hasLink(tokens, from, at, lists))
  );
}

function hasLink(tokens: readonly Token[], from: number, at: number, lists: NameLists): boolean {
  for (let index = from; index < at; index++) {
    if (lists.does('link', tokens[index]?.folded ?? '')) {
      return true;
    }
  }
  return false;
}
