import type { NameLists } from './lists';
import { isTitleBefore } from './context';
import { longestListed } from './phrases';
import { isCapitalised } from './runs';
import type { Token } from './tokens';
import type { Found } from './found';

/** Words as short as these say nothing of how a line is written: “Of”, “in”. */
const shortWord = 4;

/** Whether nearly every word has a capital, as in “Court Rejects Appeal Over Caravan Law”, so that capitals say little. */
export function isTitleCase(tokens: readonly Token[], lists: NameLists): boolean {
  let capitals = 0;
  let commonCapitals = 0;
  let small = 0;
  for (const token of tokens) {
    if (token.text.length < shortWord) {
      continue;
    }
    if (token.shape === 'small') {
      small++;
    } else if (isCapitalised(token)) {
      capitals++;
      commonCapitals += lists.commonness(token.folded) > 1 && !lists.isTitle(token.folded) ? 1 : 0;
    }
  }
  return (
    commonCapitals >= 2 &&
    commonCapitals >= capitals * manyCommon &&
    capitals >= small * fewSmall &&
    capitals > 2 &&
    tokens.at(-1)?.text !== '.'
  );
}

/** The share of common words among the capitalised ones that tells a title from a list of names. */
const manyCommon = 0.4;

/** Capitals for each small word in a line that is written as a title. */
const fewSmall = 4;

/** The names of a title: what the lists know for sure. The rest of the article adds its own names to it. */
export function namesOfTitle(paragraph: string, tokens: readonly Token[], lists: NameLists): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapitalised(tokens[at])) {
      continue;
    }
    const name =
      listedName(paragraph, tokens, at, lists) ?? fullName(tokens, at, lists) ?? titledName(tokens, at, lists);
    if (name !== undefined) {
      found.push(name);
      at = name.to - 1;
    }
  }
  return found;
}

function listedName(paragraph: string, tokens: readonly Token[], at: number, lists: NameLists): Found | undefined {
  const phrase = longestListed(paragraph, tokens, at, tokens.length, 1, lists);
  if (phrase?.listed.kind !== 'name') {
    return undefined;
  }
  const { to, listed } = phrase;
  const word = tokens[at]?.folded ?? '';
  const isSure =
    to - at > 1 ||
    listed.type === 'NORP' ||
    listed.size >= 8 ||
    (lists.commonness(word) === 0 && !lists.isFunctionWord(word));
  const isSomebody = to - at === 1 && listed.size < 8 && (lists.isGivenName(word) || lists.isSurname(word));
  return isSure && !isSomebody
    ? { from: at, to, type: listed.type, because: listed.because, confidence: 'likely' }
    : undefined;
}

/** A given name and a word that is no common one: “Alejandro Giammattei”. */
function fullName(tokens: readonly Token[], at: number, lists: NameLists): Found | undefined {
  const first = tokens[at];
  let to = at + 1;
  while (to < at + longestName && isPartOfFullName(tokens[to], lists)) {
    to++;
  }
  return first !== undefined && to > at + 1 && lists.isGivenName(first.folded) && lists.commonness(first.folded) < 3
    ? { from: at, to, type: 'PERSON', because: 'given-name', confidence: 'likely' }
    : undefined;
}

const longestName = 4;

/** “President Mattson to Visit Port”: a surname that no title or common word is. */
function titledName(tokens: readonly Token[], at: number, lists: NameLists): Found | undefined {
  const name = tokens[at];
  return name?.shape === 'capital' &&
    isTitleBefore(tokens, at, lists) &&
    lists.isSurname(name.folded) &&
    isPartOfFullName(name, lists) &&
    !lists.isTitle(name.folded) &&
    lists.head(name.folded) === undefined
    ? { from: at, to: at + 1, type: 'PERSON', because: 'title-before', confidence: 'likely' }
    : undefined;
}

function isPartOfFullName(token: Token | undefined, lists: NameLists): boolean {
  return (
    isCapitalised(token) &&
    token.gap === 'blank' &&
    !lists.isFunctionWord(token.folded) &&
    lists.commonness(token.folded) < 2 &&
    lists.place(token.folded)?.size !== 10
  );
}
