import type { Lexicon } from '../../../lexicon/lexicon';
import type { ReadName, Word } from '../../../types/reading';
import { capitals, plainWords, type Chunk } from './chunk';
import { namesOfChunk } from './several';
import { isTitleCase, namesOfTitle } from './headline';
import { nameListsOf, type NameLists } from './lists';
import { longestListed, phraseOf, listed } from './phrases';
import { runsOf, type Run } from './runs';
import { alikeInLists } from './neighbours';
import { personBehindOffice } from './office';
import { tokensOf, type Token } from './tokens';
import type { Found } from './found';

/** Finds names in one paragraph by word lists and the shapes of words. In order of reading, no overlap. */
export function namesOf(paragraph: string, words: readonly Word[], lexicon: Lexicon): readonly ReadName[] {
  const lists = nameListsOf(lexicon);
  const tokens = tokensOf(paragraph, words, lists);
  const found = isTitleCase(tokens, lists)
    ? namesOfTitle(paragraph, tokens, lists)
    : runsOf(tokens, lists).flatMap(run => namesOfRun(paragraph, tokens, run, lists));
  return alikeInLists(tokens, found).flatMap(({ from, to, type, because, confidence }) => {
    const first = tokens[isTheirThe(tokens[from - 1]) && because === 'known-name' && type === 'ORG' ? from - 1 : from];
    const last = tokens[type === 'PERSON' ? beforePostnominals(tokens, from, to, lists) : to - 1];
    return first === undefined || last === undefined
      ? []
      : [{ start: first.start, end: last.end, type, because, confidence }];
  });
}

/** The last token of a person's name without what honours it: “Imogen Vasey | KC”. */
function beforePostnominals(tokens: readonly Token[], from: number, to: number, lists: NameLists): number {
  let last = to - 1;
  while (
    last > from + 1 &&
    tokens[last]?.shape !== 'small' &&
    tokens[last]?.shape !== 'capital' &&
    lists.does('postnominal', tokens[last]?.folded ?? '')
  ) {
    last--;
  }
  return last;
}

/** “The” in “He told The Washington Post”: a capital in running text that belongs to the name. */
function isTheirThe(token: Token | undefined): boolean {
  return token?.text === 'The' && !token.opens;
}

/** Cuts a run at its titles (“Mexican | President | Enrique Peña Nieto”) and reads what is between them. */
function namesOfRun(
  paragraph: string,
  tokens: readonly Token[],
  { from, to }: Run,
  lists: NameLists,
): readonly Found[] {
  const found: Found[] = [];
  const office = personBehindOffice(tokens, { from, to }, lists);
  if (office !== undefined) {
    const person: Found = { from: office.person, to, type: 'PERSON', because: 'title-before', confidence: 'certain' };
    return office.from > from ? [...namesOfRun(paragraph, tokens, { from, to: office.from }, lists), person] : [person];
  }
  let start = from;
  let titled = false;
  let at = from;
  while (at < to) {
    const phrase = longestListed(paragraph, tokens, at, to, 1, lists);
    if (phrase === undefined) {
      at++;
    } else if (phrase.listed.kind === 'name') {
      at = phrase.to;
    } else if (isPartOfName(paragraph, tokens, { from: start, to }, at, phrase.to, lists)) {
      at = phrase.to;
    } else {
      found.push(...namesOfChunk({ paragraph, tokens, from: start, to: at, titled }, lists));
      start = afterLinks(tokens, phrase.to, to);
      titled = start === phrase.to;
      at = start;
    }
  }
  const last = { paragraph, tokens, from: start, to, titled };
  if (isPortfolio(last, lists)) {
    return found;
  }
  if (
    tokens[to]?.text === ',' &&
    tokens[to + 1]?.shape === 'capital' &&
    lists.isCompanySuffix(tokens[to + 1]?.folded ?? '')
  ) {
    // “Greenfield Resources, Inc.”
    return [...found, { from: start, to: to + 2, type: 'ORG', because: 'company-suffix', confidence: 'certain' }];
  }
  return [...found, ...namesOfChunk(last, lists)];
}

/** “Minister of | Foreign Affairs”, “director of | Planning and Quality”: common words that say what somebody is in charge of. */
function isPortfolio(chunk: Chunk, lists: NameLists): boolean {
  const { tokens, from, to } = chunk;
  return (
    to - from > 1 &&
    (tokens[from - 1]?.folded === 'of' || tokens[from - 1]?.folded === 'for') &&
    lists.does('portfolio', tokens[from - 2]?.folded ?? '') &&
    plainWords(chunk, lists) === capitals(chunk) &&
    lists.head(tokens[to - 1]?.folded ?? '')?.type !== 'ORG'
  );
}

/** Whether the title at `at` belongs to a longer name: “Justice Department”, “General Motors”. */
function isPartOfName(
  paragraph: string,
  tokens: readonly Token[],
  { from, to }: Run,
  at: number,
  end: number,
  lists: NameLists,
): boolean {
  const next = tokens[end];
  const before = tokens[at - 1];
  if (before !== undefined && lists.does('courtesy', before.folded) && lists.isSurname(tokens[at]?.folded ?? '')) {
    // “Dr. King”
    return true;
  }
  if (
    at > from &&
    end < to &&
    before !== undefined &&
    lists.isGivenName(before.folded) &&
    lists.place(before.folded) === undefined
  ) {
    // “Mohammad Sultan Sofi”, not “Austin Mayor …”
    return true;
  }
  if (before?.shape === 'small' && bodyBefore(tokens, from, at, lists)) {
    // “Council of Ministers”, “Ministère de la Justice”
    return true;
  }
  if (end === to && at > from && lists.head(tokens[at]?.folded ?? '')?.type === 'ORG') {
    // “Simon Wiesenthal Center”: a player's place too.
    return true;
  }
  if (end >= to || next === undefined || lists.does('suffix', next.folded)) {
    // “Douglas Cardinal”, “Don King”
    return (
      at > from && before !== undefined && lists.isGivenName(before.folded) && lists.isSurname(tokens[at]?.folded ?? '')
    );
  }
  if (listed(phraseOf(paragraph, tokens, at, to), lists)?.kind === 'name') {
    return true;
  }
  const head = lists.head(next.folded);
  return head !== undefined && end + 1 === to && !lists.isSurname(next.folded);
}

/** Whether the small words before `at` follow the head of a body: “Chamber of | Deputies”. */
function bodyBefore(tokens: readonly Token[], from: number, at: number, lists: NameLists): boolean {
  let word = at - 1;
  while (word > from && tokens[word]?.shape === 'small') {
    word--;
  }
  return lists.head(tokens[word]?.folded ?? '')?.type === 'ORG';
}

/** Skips “of the” behind a title: “President of the | Philippines”. */
function afterLinks(tokens: readonly Token[], at: number, to: number): number {
  let next = at;
  while (
    next < to &&
    tokens[next]?.shape === 'small' &&
    (tokens[next]?.folded === 'of' ||
      tokens[next]?.folded === 'the' ||
      tokens[next]?.folded === 'for' ||
      tokens[next]?.folded === 'and')
  ) {
    next++;
  }
  return next;
}
