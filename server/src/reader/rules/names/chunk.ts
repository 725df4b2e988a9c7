import type { NameType } from '../../../types/name';
import type { ReadName, Upos } from '../../../types/reading';
import { typeByContext } from './context';
import type { NameLists } from './lists';
import { listed, longestListed, phraseOf } from './phrases';
import { isCapitalised } from './runs';
import type { Token } from './tokens';
import type { Found } from './types';

/** A stretch of capitalised words that holds no title any more, with what is known of its place. */
export interface Chunk {
  readonly paragraph: string;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** Whether a title stands right before it in the same run: “President | Donald Trump”. */
  readonly titled: boolean;
}

/** Reads the names of one chunk: mostly one, several where a people or a place stands before another name. */
export function namesOfChunk(chunk: Chunk, lists: NameLists): readonly Found[] {
  const { from, to } = chunk;
  if (from >= to) {
    return [];
  }
  return to - from === 1 ? nameOfOne(chunk, lists) : namesOfMany(chunk, lists);
}

type Reason = readonly [type: NameType, because: string, confidence: ReadName['confidence']];

function found(
  { from, to }: { readonly from: number; readonly to: number },
  [type, because, confidence]: Reason,
): Found {
  return { from, to, type, because, confidence };
}

function nameOfOne(chunk: Chunk, lists: NameLists): readonly Found[] {
  const { tokens, from } = chunk;
  const token = tokens[from];
  const behind = tokens[from + 1];
  // “US$5”, “HK$20”
  if (token === undefined || token.shape === 'initial' || (behind?.gap === 'none' && behind.text.startsWith('$'))) {
    return [];
  }
  if (
    tokens[from + 1]?.shape === 'clitic' &&
    (lists.known(`${token.folded}'s`, false) ?? lists.known(`${token.folded}s`, false)) === 'ORG' &&
    lists.place(token.folded) === undefined
  ) {
    // “McDonald’s”
    return [{ from, to: from + 2, type: 'ORG', because: 'known-name', confidence: 'certain' }];
  }
  const reason = token.shape === 'capitals' ? typeOfAcronym(chunk, token, lists) : typeOfWord(chunk, token, lists);
  return reason === undefined ? [] : [found(chunk, reason)];
}

function typeOfAcronym(chunk: Chunk, token: Token, lists: NameLists): Reason | undefined {
  if (capitalAndNumber.test(token.text) && chunk.tokens[chunk.from - 1]?.folded === 'the' && token.text.length < 4) {
    return ['ORG', 'group-of-states', 'guess'];
  }
  if (capitalAndNumber.test(token.text) || lists.isPlainWord(token.folded)) {
    return undefined;
  }
  const known = listed(token.folded, lists) ?? listed(token.folded.replaceAll('.', ''), lists);
  const place = lists.place(token.folded);
  if (token.opens && place !== undefined && !(known?.kind === 'name' && known.type === 'ORG')) {
    return ['GPE', 'dateline', 'likely'];
  }
  if (
    known?.kind === 'name' &&
    (known.type !== 'GPE' || known.size >= 8 || token.text.length > 4) &&
    known.type !== 'NORP'
  ) {
    return [known.type, known.because, 'certain'];
  }
  if (chunk.titled) {
    return ['PERSON', 'title-before', 'guess'];
  }
  if (token.folded.length < 2 || lists.isPlainAcronym(token.folded) || lists.isTitle(token.folded)) {
    return undefined;
  }
  if (romanNumeral.test(token.text)) {
    return undefined;
  }
  if (lists.commonness(token.folded) > 0 && token.text.length > 3) {
    return undefined;
  }
  return ['ORG', 'acronym', 'likely'];
}

/** “Q4”, “A5”, “AV662”, “R250”. */
const capitalAndNumber = /^\p{Lu}{1,3}\d{1,6}$/u;
const romanNumeral = /^[IVXLC]{1,6}$/u;

function typeOfWord(chunk: Chunk, token: Token, lists: NameLists): Reason | undefined {
  const { tokens, from, to } = chunk;
  const word = token.folded;
  const context = typeByContext(tokens, from, to, lists);
  if (lists.isPeople(word)) {
    return ['NORP', 'people', 'certain'];
  }
  const common = lists.commonness(word);
  const known = lists.known(word, false);
  if (lists.isPlainWord(word) || digits.test(word) || personalContraction.test(word)) {
    return undefined;
  }
  if (
    token.opens &&
    notNaming.has(token.pos) &&
    common === 0 &&
    context === undefined &&
    known === undefined &&
    lists.place(word) === undefined &&
    !lists.isSurname(word) &&
    !lists.isGivenName(word)
  ) {
    return undefined;
  }
  if (chunk.titled || context?.because === 'title-before') {
    return common >= 3 && !lists.isSurname(word)
      ? undefined
      : (lists.place(word)?.size ?? 0) >= 10
        ? ['GPE', 'known-place', 'likely']
        : ['PERSON', 'title-before', 'certain'];
  }
  if (token.opens && common > 0) {
    const alone = context !== undefined && common < 4 && (lists.isSurname(word) || lists.isGivenName(word));
    return alone ? [context.type, context.because, 'guess'] : undefined;
  }
  const place = lists.place(word);
  if (place !== undefined && place.size >= 8) {
    return [place.type, 'known-place', 'certain'];
  }
  if (known !== undefined) {
    return common > 2 ? (token.opens ? undefined : [known, 'known-name', 'guess']) : [known, 'known-name', 'likely'];
  }
  const head = lists.head(word);
  if (head !== undefined) {
    return !token.opens && head.alone ? [head.type, 'head-word', 'guess'] : undefined;
  }
  if (common >= 3 || lists.isTitle(word)) {
    return context === undefined || common >= 5 || lists.isTitle(word) || context.because === 'place-cue'
      ? undefined
      : [context.type, context.because, 'guess'];
  }
  if (context !== undefined) {
    return [place !== undefined && context.type === 'GPE' ? place.type : context.type, context.because, 'likely'];
  }
  if (place?.type === 'LOC' && !lists.isGivenName(word)) {
    return ['LOC', 'known-place', 'likely'];
  }
  if (place !== undefined && (place.size >= 6 || !(lists.isSurname(word) || lists.isGivenName(word)))) {
    return [place.type, 'known-place', 'likely'];
  }
  if (lists.isSurname(word)) {
    return ['PERSON', 'surname', 'guess'];
  }
  if (lists.isGivenName(word)) {
    return ['PERSON', 'given-name', 'guess'];
  }
  if (place !== undefined) {
    return [place.type, 'known-place', 'guess'];
  }
  if (common > 0) {
    return undefined;
  }
  const type = unknownAfter.get(tokens[from - 1]?.text.toLowerCase() ?? '') ?? 'PERSON';
  return type === 'none' ? undefined : [type, 'unknown-word', 'guess'];
}

/** What a name that no list knows mostly is behind these words; behind all others, a person. */
const unknownAfter = new Map<string, NameType | 'none'>([
  ['the', 'none'],
  ['a', 'none'],
  ['an', 'none'],
  ['of', 'GPE'],
  ['from', 'GPE'],
  ['at', 'GPE'],
  ['(', 'ORG'],
  ['on', 'ORG'],
]);

const digits = /\d|^\p{L}-/u;
const personalContraction = /^i['’]/u;

/** Parts of speech of the words that open sentences without naming anything. */
const notNaming = new Set<Upos>(['ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'PART', 'PRON', 'SCONJ', 'VERB', 'NUM']);

/** “West Africa”, “Southern Thai”: the part of a place or people. */
const direction =
  /^(?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?|central|upper|lower|sub-saharan|inner|outer)$/u;

function namesOfMany(chunk: Chunk, lists: NameLists): readonly Found[] {
  const { paragraph, tokens, from, to } = chunk;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) {
    return [];
  }
  const whole = listed(phraseOf(paragraph, tokens, from, to), lists);
  if (whole?.kind === 'name') {
    return [found(chunk, [whole.type, whole.because, 'certain'])];
  }
  if (lists.isCompanySuffix(last.folded) && to - from >= 2) {
    return [found(chunk, ['ORG', 'company-suffix', 'certain'])];
  }
  if (direction.test(first.folded)) {
    const rest = listed(phraseOf(paragraph, tokens, from + 1, to), lists);
    if (rest?.kind === 'name' && (rest.type === 'NORP' || rest.type === 'GPE' || rest.type === 'LOC')) {
      return [found(chunk, [rest.type === 'GPE' ? 'LOC' : rest.type, 'part-of-place', 'likely'])];
    }
  }
  const headed = typeByHead(chunk, lists);
  if (headed !== undefined) {
    return [found(chunk, headed)];
  }
  const front = longestListed(paragraph, tokens, from, to - 1, 1, lists);
  if (front?.listed.kind === 'name') {
    const rest = { ...chunk, from: front.to, titled: false };
    if (
      front.listed.type === 'GPE' &&
      front.listed.size >= 8 &&
      to - front.to > 1 &&
      plainWords(rest, lists) === capitals(rest)
    ) {
      // “U.S. Customs and Border Protection”
      return [found(chunk, ['ORG', 'place-and-words', 'guess'])];
    }
    const isName = front.listed.type === 'NORP' || front.to - from > 1 || front.listed.size >= 10;
    if (
      isName &&
      isCapitalised(tokens[front.to]) &&
      !(front.listed.type === 'GPE' && front.to - from === 1 && looksLikePerson(chunk, lists))
    ) {
      const inner = namesOfChunk(rest, lists);
      if (inner.length > 0 || lists.isTitle(tokens[to - 1]?.folded ?? '')) {
        return [found({ from, to: front.to }, [front.listed.type, front.listed.because, 'certain']), ...inner];
      }
      return [found({ from, to: front.to }, [front.listed.type, front.listed.because, 'certain'])];
    }
  }
  const commonFirst = lists.commonness(first.folded);
  if (
    first.opens &&
    commonFirst > 2 &&
    (!lists.isGivenName(first.folded) || (commonFirst > 3 && notNaming.has(first.pos)))
  ) {
    return namesOfChunk({ ...chunk, from: from + 1 }, lists);
  }
  if (isJoined(chunk)) {
    return [found(chunk, ['ORG', 'joined-words', 'likely'])];
  }
  const person = typeOfPerson(chunk, lists);
  if (person !== undefined) {
    return [found(chunk, person)];
  }
  if (first.opens && lists.commonness(first.folded) > 1) {
    return namesOfChunk({ ...chunk, from: from + 1 }, lists);
  }
  const given = givenNameWithin(chunk, lists);
  if (given !== undefined) {
    return [
      ...namesOfChunk({ ...chunk, to: given, titled: false }, lists),
      found({ from: given, to }, ['PERSON', 'given-name', 'likely']),
    ];
  }
  const other = typeOfOther(chunk, lists);
  return other === undefined ? [] : [found(chunk, other)];
}

/** “Customs and Border Patrol”: runs join over “and” only where common words stand on both sides. */
function isJoined({ tokens, from, to }: Chunk): boolean {
  return tokens.slice(from, to).some(token => token.folded === 'and');
}

/** The type of several capitalised words that neither lists nor heads explain. */
function typeOfOther(chunk: Chunk, lists: NameLists): Reason | undefined {
  const { tokens, from, to } = chunk;
  const before = tokens[from - 1];
  const plain = plainWords(chunk, lists);
  if (tokens[to]?.text === '(' && tokens[to + 1]?.shape === 'capitals' && tokens[to + 2]?.text === ')') {
    return ['ORG', 'acronym-behind', 'likely'];
  }
  const context = typeByContext(tokens, from, to, lists);
  if (plain < to - from && saintly.test(tokens[from]?.folded ?? '')) {
    return ['GPE', 'saint', 'guess'];
  }
  if (plain === 0) {
    const isThe = before?.folded === 'the';
    return context !== undefined && !isThe
      ? [context.type, context.because, 'likely']
      : isThe || to - from > longestForeign
        ? undefined
        : ['PERSON', 'foreign-name', 'guess'];
  }
  if (isShouted(chunk)) {
    return undefined;
  }
  if (context?.type === 'PERSON' || (context?.type === 'GPE' && context.because === 'place-cue')) {
    return [context.type, context.because, 'guess'];
  }
  return actorsFollow.has(before?.folded ?? '') || (tokens[from]?.opens === true && plain < to - from)
    ? ['ORG', 'capitalised-words', 'guess']
    : undefined;
}

/** Words of a person's name whom no list knows. */
const longestForeign = 5;

/** Places are called after saints in half the world. */
const saintly = /^(?:san|santa|santo|sao|sankt|saint|st\.?|ste\.?|sainte)$/u;

/** Behind these words stands somebody who acts: “told Human Rights Watch”. */
const actorsFollow = new Set(['by', 'from', 'with', 'told', 'to', 'at']);

/** A line or passage in capitals, where capitals say nothing. */
function isShouted({ tokens, from, to }: Chunk): boolean {
  return to - from > 1 && tokens.slice(from, to).every(token => token.shape !== 'capital' && token.shape !== 'small');
}

/** Where a given name with a surname begins behind other words: “Information Technology | Ghada Labib”. */
function givenNameWithin(chunk: Chunk, lists: NameLists): number | undefined {
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

function capitals({ tokens, from, to }: Chunk): number {
  return tokens.slice(from, to).filter(isCapitalised).length;
}

/** Capitalised words that are common words rather than somebody's name. */
function plainWords({ tokens, from, to }: Chunk, lists: NameLists): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (isCapitalised(token) && isPlainWord(token.folded, lists)) {
      count++;
    }
  }
  return count;
}

/** Surnames and given names hold nearly every English word, so a very common one is a word first. */
function isPlainWord(word: string, lists: NameLists): boolean {
  const common = lists.commonness(word);
  return !lists.isParticle(word) && (common > 3 || (common > 1 && !lists.isGivenName(word) && !lists.isSurname(word)));
}

/** “… University”, “Bank of …”, “Lake …”. */
function typeByHead({ tokens, from, to }: Chunk, lists: NameLists): Reason | undefined {
  const first = tokens[from];
  if (first === undefined) {
    return undefined;
  }
  let link = from + 1;
  while (link < to && !(tokens[link]?.shape === 'small' && links.has(tokens[link]?.folded ?? ''))) {
    link++;
  }
  const headToken = tokens[link - 1];
  const head = headToken === undefined ? undefined : lists.head(headToken.folded);
  if (head !== undefined && headToken !== undefined) {
    const isSurnameToo =
      link === to &&
      to - from === 2 &&
      lists.isGivenName(first.folded) &&
      lists.isSurname(headToken.folded) &&
      lists.commonness(first.folded) < 3 &&
      head.type !== 'ORG';
    if (!isSurnameToo) {
      return [head.type, 'head-word', link < to || to - from > 2 ? 'certain' : 'likely'];
    }
  }
  if (link < to && headToken?.shape === 'capital' && !lists.isGivenName(headToken.folded)) {
    return ['ORG', 'capitalised-of', 'guess'];
  }
  const leading = lists.head(first.folded);
  return leading?.leads === true ? [leading.type, 'head-word', 'likely'] : undefined;
}

const links = new Set(['of', 'for', 'on', 'against']);

function looksLikePerson(chunk: Chunk, lists: NameLists): boolean {
  const { tokens, from, to } = chunk;
  return (
    to - from <= 3 && lists.isGivenName(tokens[from]?.folded ?? '') && lists.isSurname(tokens[to - 1]?.folded ?? '')
  );
}

const nameSuffix = /^(?:Jr|Sr|II|III|IV)\.?$/u;

function typeOfPerson(chunk: Chunk, lists: NameLists): Reason | undefined {
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
  if (plain === 0 && (nameSuffix.test(last.text) || hasInitial(chunk))) {
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
