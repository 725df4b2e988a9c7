import { firstEndingAfter } from '../../text/span';
import { posAt, wordAt, type Surroundings } from './surroundings';
import type { Token } from './tokens';

/**
 * Whether the date that begins at `at` lies ahead, as far as the words of its sentence tell: “will be sentenced in May”, “to answer by
 * Friday”, “By Friday it will”; but “he said on Friday that it will”.
 */
export function isAhead(around: Surroundings, at: number): boolean {
  const {
    tokens,
    words,
    vocabulary: { tenses },
  } = around;
  if (isBehindCopula(around, at) || isAwaited(tokens, at)) {
    return true;
  }
  if (tokens[at - 1]?.text.toLowerCase() === 'since' || isWhatWas(tokens, at)) {
    return false;
  }
  const isDeadline = deadline.test(tokens[at - 1]?.text ?? '');
  let first = at;
  let hasInfinitive = false;
  let hasPast = false;
  while (first > Math.max(0, at - reach) && !ends.test(tokens[first - 1]?.text ?? '')) {
    first--;
    const text = tokens[first]?.text.toLowerCase() ?? '';
    if (isWilled(around, first)) {
      return true;
    }
    const tense = first === at - 1 && isTimetable(text, tenses) ? 'ahead' : tenseOf(around, first, tenses);
    if (tense !== undefined) {
      return tense === 'ahead' || (isDeadline && hasInfinitive);
    }
    if (condition.test(text) && !hasPast) {
      return true;
    }
    hasPast ||= wordAt(words, tokens[first]?.start ?? 0)?.tag === past;
    if (isPlanned(tokens, first) || (text === 'until' && has.test(tokens[first - 1]?.text ?? ''))) {
      return true;
    }
    hasInfinitive ||= text === 'to' && posAt(words, tokens[first + 1]?.start ?? 0) === 'VERB';
  }
  // “On Wednesday, the two are to …”: the date opens its sentence.
  if (isToBe(around, at)) {
    return true;
  }
  const opensSentence = first === at || (first === at - 1 && opener.test(tokens[first]?.text ?? ''));
  return opensSentence ? speaksOfWhatWillBe(around, at) : isDeadline && hasInfinitive;
}

/** What the word tells of the dates beside it; verbs of timetables (“opens”, “end”) only as verbs of the present. */
function tenseOf({ tokens, words }: Surroundings, at: number, tenses: ReadonlyMap<string, string>): string | undefined {
  const token = tokens[at];
  const tense = tenses.get(token?.text.toLowerCase() ?? '');
  if ((tense === 'modal' || tense === 'able') && token !== undefined) {
    // “She may have left on Friday”; May is a month, and somebody’s name. “He could not sleep on Friday.”
    const next = tokens[at + 1]?.text;
    const isOpen = token.text.toLowerCase() === token.text && next !== 'have' && (tense === 'modal' || next !== 'not');
    return isOpen ? 'ahead' : undefined;
  }
  if (tense === 'willed') {
    return undefined;
  }
  if (tense !== 'timetable' || token === undefined) {
    return tense;
  }
  const word = wordAt(words, token.start);
  const isPresent = word?.tag === undefined ? token.text.endsWith('s') : present.test(word.tag);
  return word?.pos === 'VERB' && isPresent ? 'ahead' : undefined;
}

/** “The port reopens Sunday”: right before the day it is a verb, whatever the reader takes it for. */
function isTimetable(text: string, tenses: ReadonlyMap<string, string>): boolean {
  return tenses.get(text) === 'timetable' && text.endsWith('s');
}

const present = /^VB[PZ]$/u;

/** “The vote is on Monday”, “the deadline is Friday”; a headline tells so of what has been. */
function isBehindCopula({ tokens, isTitle, vocabulary }: Surroundings, at: number): boolean {
  const word = tokens[at - 1]?.text ?? '';
  let verb = dayWord.test(word) || vocabulary.tenses.get(word) === 'ahead' ? at - 2 : at - 1;
  for (let behind = 0; behind < clockReach && isOfClock(tokens[verb]); behind++) {
    verb--;
  }
  const isShort = tokens[verb]?.text === 's' && it.test(tokens[verb - 2]?.text ?? '') && verb < at - 1;
  return !isTitle && (isShort || planned.test(tokens[verb]?.text ?? ''));
}

/** A token of “at 17:00 CET”, “at 8 p.m.”, “at noon”. */
function isOfClock(token: Token | undefined): boolean {
  const role = token?.role;
  return (
    token?.kind === 'digits' ||
    role?.clock !== undefined ||
    role?.zone !== undefined ||
    clockWord.test(token?.text ?? '')
  );
}

const clockWord = /^(?:at|:|am|pm|[ap]|m|\.)$/u;
/** Tokens of a time between a copula and its day. */
const clockReach = 9;

/** “It’s on Saturday”. */
const it = /^(?:it|that|there)$/iu;
const dayWord = /^(?:on|for|in|not|from)$/u;

/** “ahead of Sunday’s vote”, “in the run-up to Friday”, “banned for Saturday”. */
function isAwaited(tokens: readonly Token[], at: number): boolean {
  const [word, before] = [tokens[at - 1]?.text ?? '', tokens[at - 2]?.text.toLowerCase() ?? ''];
  return (
    (word === 'of' && before === 'ahead') ||
    (word === 'to' && before === 'up') ||
    (word === 'for' && before === 'time') ||
    (word === 'for' && tokens[at]?.role?.weekday !== undefined && !apostrophe.test(tokens[at + 1]?.text ?? ''))
  );
}

/** “after Sunday’s draw”. */
function isWhatWas(tokens: readonly Token[], at: number): boolean {
  const isOwner = apostrophe.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.glued === true;
  return isOwner && behind.test(tokens[at - 1]?.text ?? '');
}

const apostrophe = /^['’]$/u;
const behind = /^(?:after|following|from|since|in|during)$/iu;

/** “If it rains on Saturday”. */
const condition = /^(?:if|unless)$/u;

/** “have until Saturday”. */
const has = /^(?:has|have)$/u;

/**
 * Whether what the day hangs on is of the present, as what is planned is told: “Ferries sail on Monday”, “is playing on Sunday”, “are closed until
 * Monday”. What somebody says or knows is told of what has been, and headlines tell all in the present.
 */
function isToBe({ tokens, words, isTitle, vocabulary }: Surroundings, at: number): boolean {
  const day = wordAt(words, tokens[at]?.start ?? -1);
  const head = day?.head === undefined || isTitle ? undefined : words[day.head];
  if (head === undefined || day?.head === undefined || head.start > day.start) {
    return false;
  }
  const until = deadline.test(tokens[at - 1]?.text ?? '');
  for (let index = day.head; index >= Math.max(0, day.head - auxiliaryReach); index--) {
    const word = words[index];
    if (word?.tag !== undefined && present.test(word.tag) && (index === day.head || word.head === day.head)) {
      return index === day.head
        ? head.pos === 'VERB' && !vocabulary.tellings.has(tokenAt(tokens, head.start))
        : head.tag === progressive || until;
    }
  }
  return false;
}

/** The word that begins at `start`, in small letters; the token is one of the last before a day. */
function tokenAt(tokens: readonly Token[], start: number): string {
  return tokens[firstEndingAfter(tokens, start)]?.text.toLowerCase() ?? '';
}

/** Words between an auxiliary and its verb. */
const auxiliaryReach = 4;
const progressive = 'VBG';

/** Where the date that begins at `at` lies, as far as its sentence tells: “the mill flooded on Tuesday, June 6” lies back. */
export type Tense = 'ahead' | 'back' | 'unknown';

export function tenseAt(around: Surroundings, at: number): Tense {
  if (isAhead(around, at)) {
    return 'ahead';
  }
  for (let index = at - 1; index >= Math.max(0, at - reach); index--) {
    const token = around.tokens[index];
    if (token === undefined || ends.test(token.text)) {
      break;
    }
    if (wordAt(around.words, token.start)?.tag === past) {
      return 'back';
    }
  }
  return 'unknown';
}

/** Penn Treebank. */
const past = 'VBD';

/** Tokens looked at on either side of a date. */
const reach = 12;

const deadline = /^(?:by|until|till)$/iu;
const ends = /^[.!?;]$/u;

function speaksOfWhatWillBe(around: Surroundings, at: number): boolean {
  const {
    tokens,
    words,
    vocabulary: { tenses },
  } = around;
  for (let index = at + 1; index < at + reach; index++) {
    const text = tokens[index]?.text.toLowerCase() ?? '';
    if (ends.test(text)) {
      return false;
    }
    const tense = tenseOf(around, index, tenses);
    if (tense !== undefined) {
      return tense === 'ahead';
    }
    if (isPlanned(tokens, index) || (index === at + 1 && planned.test(text))) {
      return true;
    }
    if (wordAt(words, tokens[index]?.start ?? 0)?.tag === past) {
      return false;
    }
  }
  return false;
}

/** “are to travel”. */
function isPlanned(tokens: readonly Token[], at: number): boolean {
  return planned.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'to';
}

/** “was to meet them on Monday”, “urged drivers to stay at home”: from a verb of will to the infinitive, or with nothing between. */
function isWilled({ tokens, words, vocabulary: { tenses } }: Surroundings, at: number): boolean {
  const text = tokens[at]?.text.toLowerCase() ?? '';
  if (tokens[at + 1]?.text === 'to' && was.test(text)) {
    return posAt(words, tokens[at + 2]?.start ?? -1) === 'VERB';
  }
  if (tenses.get(text) !== 'willed') {
    return false;
  }
  for (let index = at + 1; index <= at + willReach; index++) {
    if (tokens[index]?.text === 'to' && posAt(words, tokens[index + 1]?.start ?? -1) === 'VERB') {
      return true;
    }
  }
  return false;
}

const was = /^(?:was|were)$/u;
/** Tokens between a verb of will and the infinitive. */
const willReach = 5;

const planned = /^(?:is|are)$/u;
const opener = /^(?:on|by|until|till|in|from|before)$/iu;
