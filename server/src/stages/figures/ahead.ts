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
  const opensSentence = first === at || (first === at - 1 && opener.test(tokens[first]?.text ?? ''));
  return opensSentence ? speaksOfWhatWillBe(around, at) : isDeadline && hasInfinitive;
}

/** What the word tells of the dates beside it; verbs of timetables (“opens”, “end”) only as verbs of the present. */
function tenseOf({ tokens, words }: Surroundings, at: number, tenses: ReadonlyMap<string, string>): string | undefined {
  const token = tokens[at];
  const tense = tenses.get(token?.text.toLowerCase() ?? '');
  if (tense === 'modal' && token !== undefined) {
    // “She may have left on Friday”; May is a month, and somebody’s name.
    const isOpen = token.text.toLowerCase() === token.text && tokens[at + 1]?.text !== 'have';
    return isOpen ? 'ahead' : undefined;
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
function isBehindCopula({ tokens, isTitle }: Surroundings, at: number): boolean {
  const verb = dayWord.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
  const isShort = tokens[verb]?.text === 's' && it.test(tokens[verb - 2]?.text ?? '') && verb < at - 1;
  return !isTitle && (isShort || planned.test(tokens[verb]?.text ?? ''));
}

/** “It’s on Saturday”. */
const it = /^(?:it|that|there)$/iu;
const dayWord = /^(?:on|for|in|due|not|from)$/u;

/** “ahead of Sunday’s vote”, “in the run-up to Friday”. */
function isAwaited(tokens: readonly Token[], at: number): boolean {
  const [word, before] = [tokens[at - 1]?.text ?? '', tokens[at - 2]?.text.toLowerCase() ?? ''];
  return (
    (word === 'of' && before === 'ahead') || (word === 'to' && before === 'up') || (word === 'for' && before === 'time')
  );
}

/** “after Sunday’s draw”. */
function isWhatWas(tokens: readonly Token[], at: number): boolean {
  const isOwner = apostrophe.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.glued === true;
  return isOwner && behind.test(tokens[at - 1]?.text ?? '');
}

const apostrophe = /^['’]$/u;
const behind = /^(?:after|following)$/iu;

/** “If it rains on Saturday”. */
const condition = /^(?:if|unless)$/u;

/** “have until Saturday”. */
const has = /^(?:has|have)$/u;

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

const planned = /^(?:is|are)$/u;
const opener = /^(?:on|by|until|till|in|from|before)$/iu;
