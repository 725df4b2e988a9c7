import type { Span } from '../../server/src/text/span';
import type { FoundQuote, GoldQuote } from './documents';
import { common, lengthOf } from './matches';
import { hasSpeaker } from './pieces';

/**
 * Whether a found quote has the gold's speaker, as the scorer sees it: the mentions are one phrase, or the names agree. Where the gold
 * names nobody, nobody is right.
 */
export function isSpeakerRight(text: string, gold: GoldQuote, found: FoundQuote): boolean {
  if (!hasSpeaker(gold) || !hasSpeaker(found)) {
    return hasSpeaker(gold) === hasSpeaker(found);
  }
  if (gold.speaker && found.speaker && isSamePhrase(gold.speaker, found.speaker)) {
    return true;
  }
  const mention = found.speaker ? text.slice(found.speaker.start, found.speaker.end) : '';
  return isSameName(gold.speakerName ?? '', found.speakerName ?? mention);
}

/** The found mention lies within the gold's, or holds it and is at most three times as long, or they share half of both. */
function isSamePhrase(gold: Span, found: Span): boolean {
  const shared = common(gold, found);
  const both = lengthOf(gold) + lengthOf(found) - shared;
  return (
    shared > 0 &&
    (shared === lengthOf(found) ||
      (shared === lengthOf(gold) && lengthOf(found) <= 3 * lengthOf(gold)) ||
      shared / both >= 0.5)
  );
}

/** Equal, or all words of one are in the other and they end alike or one has but one word; titles do not count. */
function isSameName(one: string, other: string): boolean {
  const a = withoutTitles(wordsOf(one));
  const b = withoutTitles(wordsOf(other));
  if (one === '' || other === '') {
    return false;
  }
  if (a.length === 0 || b.length === 0) {
    return wordsOf(one).join(' ') === wordsOf(other).join(' ');
  }
  const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every(word => all.includes(word));
  const isOneWord = new Set(a).size === 1 || new Set(b).size === 1;
  return a.join(' ') === b.join(' ') || ((isWithin(a, b) || isWithin(b, a)) && (a.at(-1) === b.at(-1) || isOneWord));
}

function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replaceAll(accents, '').toLowerCase().replaceAll(possessive, '');
  return plain.split(notInWords).filter(Boolean);
}

function withoutTitles(words: readonly string[]): readonly string[] {
  return words.filter(word => !titles.has(word));
}

const accents = /[\u0300-\u036f]/gu;
const possessive = /['’]s\b/gu;
const notInWords = /[^\p{L}\p{N}]+/u;

/** Those that the scorer leaves out of names. */
const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr sir sen senator rep president secretary gov governor mayor judge justice professor prof minister prime ' +
    'chancellor general gen col lt capt officer former the a an'
  ).split(' '),
);
