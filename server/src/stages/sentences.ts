import type { Lexicon } from '../lexicon/lexicon';
import { byParagraph } from '../pipeline/byParagraph';
import { defineStage } from '../pipeline/stage';
import { trimmed } from '../text/lines';
import { seenOf } from '../text/seen';
import { movedBy, type Span } from '../text/span';
import { paragraphs } from './paragraphs';
import { passages } from './passages/passages';

/** A full stop, question or exclamation mark with the closing marks, brackets and emoji behind it, then a gap. */
const sentenceEnd =
  /[.!?…]{1,4}["”’'»“)\]]{0,4}(?:[^\S\n]?(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]|\u200D|\uFE0F)){0,12}(?=\s)/gu;

/** The word that a full stop follows, as far as an abbreviation can be, the stop included. */
const lastWord = /[\p{L}\p{M}\p{N}.’'-]{1,16}$/u;

/** What a sentence may begin with: a capital, a digit or an opening mark. */
const sentenceStart = /^\s+["“„‘'«(\[]{0,3}[\p{Lu}\p{Lo}\d]/u;

/** “U.S.”, “a.m.”, “J.” – a stop after these may or may not end a sentence. */
const initials = /^(?:\p{L}\.){1,5}$/u;

/** “1.” before an item of a list. */
const listNumber = /^\s*\d{1,3}$/u;

/** “No. 10”, “Nos. 3 and 4”. */
const numero = /^nos?$/u;

const nextWord = /^\s+["“„‘'«(\[]{0,3}([\p{L}\p{M}’']{1,20})/u;
const nextDigit = /^\s+\d/u;

/** “Vasey asked”, “Mr. Vasey of the Gazette asked”: names with small words between them, and the first verb. */
const namesAndVerb =
  /^\s+(\p{Lu}[\p{L}\p{M}.’'-]{0,20}) (?:(?:\p{Lu}[\p{L}\p{M}.’'-]{0,20}|of|de|the|for) ){0,5}(\p{Ll}{2,15})(?![\p{L}’'])/u;

/** Splits every paragraph into sentences. A closing mark belongs to the sentence it closes. */
export const sentences = defineStage({
  name: 'sentences',
  uses: { passages, paragraphs },
  run({ lexicon, passages, paragraphs }): readonly Span[] {
    return paragraphs.flatMap((paragraph, index) =>
      sentencesOf(paragraph, lexicon).map(sentence => movedBy(passages.all[index]?.start ?? 0, sentence)),
    );
  },
});

/** The sentences of one paragraph, offsets counted from its start. */
export const sentencesOf = byParagraph(({ text }, lexicon: Lexicon): readonly Span[] => {
  const seen = seenOf(text);
  return sentencesIn(seen?.text ?? text, lexicon).map(sentence => seen?.outward(sentence) ?? sentence);
});

function sentencesIn(paragraph: string, lexicon: Lexicon): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const span = trimmed(paragraph, { start, end });
    if (span.start < span.end) {
      found.push(span);
    }
    start = end;
  };
  for (const { index, 0: stop } of paragraph.matchAll(sentenceEnd)) {
    if (
      !listNumber.test(paragraph.slice(start, Math.min(index, start + 6))) &&
      endsSentence(paragraph, index, index + stop.length, lexicon)
    ) {
      close(index + stop.length);
    }
  }
  close(paragraph.length);
  return found;
}

function endsSentence(paragraph: string, stop: number, end: number, lexicon: Lexicon): boolean {
  const rest = paragraph.slice(end, end + 120);
  if (!sentenceStart.test(rest)) {
    return false;
  }
  const mark = paragraph.charAt(stop);
  if (mark !== '.') {
    return (mark !== '?' && mark !== '!') || end === stop + 1 || !isReported(rest, lexicon);
  }
  if (end > stop + 1) {
    return true;
  }
  const before = lastWord.exec(paragraph.slice(Math.max(0, stop - 17), stop + 1))?.[0] ?? '';
  return (
    !isAbbreviation(before, rest, lexicon) ||
    opensSentence(rest, lexicon) ||
    (closesName(before, lexicon) && opensWithNoun(rest, lexicon))
  );
}

/** Whether the words behind “Who told you?” say who asks: “Vasey asked”. */
function isReported(rest: string, lexicon: Lexicon): boolean {
  const [, first = '', verb = ''] = namesAndVerb.exec(rest) ?? [];
  return lexicon.words('reporting-verbs').has(verb) && !lexicon.words('function-words').has(first.toLowerCase());
}

/** Whether the stop at the end of `before` makes an abbreviation; `rest` is what follows. */
function isAbbreviation(before: string, rest: string, lexicon: Lexicon): boolean {
  if (initials.test(before)) {
    return true;
  }
  const word = before.slice(0, -1);
  const folded = word.toLowerCase();
  if (nextDigit.test(rest) && (numero.test(folded) || lexicon.words('calendar').has(folded))) {
    return !isCommon(folded, lexicon) || numero.test(folded);
  }
  const abbreviations = lexicon.words('abbreviations');
  if (word === folded) {
    return abbreviations.has(word) && !isCommon(word, lexicon);
  }
  return abbreviations.has(folded) || (folded.endsWith('s') && abbreviations.has(folded.slice(0, -1)));
}

/** “sir”, “may”: words of everyday speech as well as abbreviations. */
function isCommon(word: string, lexicon: Lexicon): boolean {
  return Number(lexicon.table('common-words').get(word) ?? 0) >= commonDigits;
}

/** Whether what follows begins with a word that opens sentences and no names: “The”, “He”, “But”. */
function opensSentence(rest: string, lexicon: Lexicon): boolean {
  const next = nextWord.exec(rest)?.[1]?.toLowerCase() ?? '';
  return (
    lexicon.words('function-words').has(next) ||
    lexicon.words('opening-words').has(next) ||
    Number(lexicon.table('common-words').get(next) ?? 0) >= openingDigits
  );
}

/** Whether the abbreviation closes a name, so that no name follows it: “Kestrel Holdings Inc.”, “Waco, Tex.” */
function closesName(abbreviation: string, lexicon: Lexicon): boolean {
  const folded = abbreviation.toLowerCase();
  return (
    !initials.test(abbreviation) &&
    (lexicon.words('company-suffixes').has(folded) || lexicon.table('places').has(folded))
  );
}

/** Whether what follows is a common noun before a word in small letters: “Analysts said”, not “Chairman Ann Holm said”. */
function opensWithNoun(rest: string, lexicon: Lexicon): boolean {
  const noun = capitalThenSmall.exec(rest)?.groups?.['noun']?.toLowerCase();
  return (
    noun !== undefined &&
    !lexicon.table('titles').has(noun) &&
    nounForms(noun).some(form => Number(lexicon.table('common-words').get(form) ?? 0) >= nounDigits)
  );
}

const capitalThenSmall = /^\s+(?<noun>\p{Lu}\p{Ll}{2,20}) \p{Ll}/u;

/** “analysts” is as common as “analyst”. */
function nounForms(noun: string): readonly string[] {
  return noun.endsWith('s') ? [noun, noun.slice(0, -1)] : [noun];
}

/** Digits of a word’s count in fifty million words of news. */
const commonDigits = 5;
const openingDigits = 7;
const nounDigits = 4;
