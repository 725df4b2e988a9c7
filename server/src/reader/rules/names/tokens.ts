import { rememberWords } from '../../../pipeline/memo';
import { fold } from '../../../text/fold';
import type { Span } from '../../../text/span';
import type { Upos, Word } from '../../../types/reading';
import type { NameLists } from './lists';

/** A word as names see it: “Jean-Claude” and “al-Assad” are one, “U.S.-Mexico” is three. */
export interface Token extends Span {
  readonly text: string;
  readonly folded: string;
  readonly shape: Shape;
  readonly pos: Upos;
  /** Whether a sentence, a heading or quoted speech begins with it, so that its capital says little. */
  readonly opens: boolean;
  /** What stands between the token before and this one: nothing, a blank, or more. */
  readonly gap: 'none' | 'blank' | 'wide';
}

/**
 * `capital`: “Paris”, “iPhone”, “al-Assad”; `capitals`: “NATO”, “U.N.”; `initial`: “J.”; `small`: “river”; `number`; `mark`;
 * `clitic`: “’s”.
 */
export type Shape = 'capital' | 'capitals' | 'initial' | 'small' | 'number' | 'mark' | 'clitic';

export function tokensOf(paragraph: string, words: readonly Word[], lists: NameLists): readonly Token[] {
  const found: Token[] = [];
  let opens = true;
  let before = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) {
      continue;
    }
    const start = word.start;
    const joined = joinedEnd(paragraph, words, index, lists);
    const end = words[joined]?.end ?? word.end;
    const text = paragraph.slice(start, end);
    const { shape, folded } = looksOf(text);
    const gap = start === before ? 'none' : isOneBlank(paragraph, before, start) ? 'blank' : 'wide';
    found.push({
      start,
      end,
      text,
      folded,
      shape,
      pos: word.pos,
      opens,
      gap,
    });
    opens = shape === 'mark' ? opensAfter(text, opens) : isNo.test(text) || closesCompany(found, lists);
    before = end;
    index = joined;
  }
  return found;
}

/** Whether the last token closes a company's name with a stop: “Kestrel Holdings Inc.” Nothing of the name follows, but a sentence may. */
function closesCompany(tokens: readonly Token[], lists: NameLists): boolean {
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  return (
    last !== undefined &&
    last.text.endsWith('.') &&
    last.shape === 'capital' &&
    lists.isCompanySuffix(last.folded) &&
    before !== undefined &&
    (before.text === ',' || before.shape === 'capital' || before.shape === 'capitals')
  );
}

/** A blank, or the end of a line within a paragraph: hard-wrapped copy breaks its lines inside names too. */
function isOneBlank(paragraph: string, start: number, end: number): boolean {
  return end === start + 1 || (end <= start + 3 && paragraph.slice(start, end).includes('\n'));
}

/** What a word looks like wherever it stands. The words of an article are few, and most come again and again. */
const looksOf = rememberWords(20_000, (text): Pick<Token, 'shape' | 'folded'> => {
  const shape = shapeOf(text);
  return { shape, folded: shape === 'mark' || shape === 'number' ? text : fold(text) };
});

const capitalLetter = /^\p{Lu}/u;
/** An answer that looks like the abbreviation of “number”: “No. Nobody asked.” */
const isNo = /^No\.$/u;
const anyLetter = /\p{L}/u;
const digit = /^\p{Nd}/u;
const innerCapital = /^\p{Ll}{1,2}\p{Lu}/u;
const joinedParticle = /^(?:al|el|ul|ad|an|ar|as|at|az|es|ech|abu|ibn|bin|d|l)['’-]\p{Lu}/u;
const allCapitals = /^(?:\p{Lu}[\p{Lu}\d]{1,9}s?|(?:\p{Lu}\.){2,6}|\p{Lu}{1,5}&\p{Lu}{1,5}|\p{Lu}{2,9}-\p{Lu}{2,9})$/u;
const initial = /^\p{Lu}\.?$/u;
/** “US$”, “HK$20”. */
const money = /\p{Sc}/u;
const clitic = /^(?:['’](?:s|S|re|ll|ve|d|m)?|n['’]t)$/u;

function shapeOf(text: string): Shape {
  if (clitic.test(text)) {
    return 'clitic';
  }
  if (money.test(text)) {
    return 'mark';
  }
  if (capitalLetter.test(text)) {
    return initial.test(text) ? 'initial' : allCapitals.test(text) ? 'capitals' : 'capital';
  }
  if (digit.test(text)) {
    return 'number';
  }
  if (!anyLetter.test(text)) {
    return 'mark';
  }
  return innerCapital.test(text) || joinedParticle.test(text) ? 'capital' : 'small';
}

/** A sentence may begin behind these, and goes on beginning behind quotation marks and brackets. */
const enders = new Set(['.', '!', '?', ':', '…', '...', '•', '*', '–', '—', '--', '_', '|']);
const openers = new Set(['"', '“', '‘', "'", '«', '``', '(', '[', '”', '’', ')', ']', '»', '-']);

function opensAfter(mark: string, opened: boolean): boolean {
  return (
    enders.has(mark) || mark === '"' || mark === '“' || mark === '‘' || mark === '«' || (opened && openers.has(mark))
  );
}

/** The index of the last word that is written together with the one at `index` by hyphens: “Jean-Claude”, “al-Shabab”. */
function joinedEnd(paragraph: string, words: readonly Word[], index: number, lists: NameLists): number {
  let last = index;
  for (let steps = 0; steps < longestJoin; steps++) {
    const left = words[last];
    const hyphen = words[last + 1];
    const right = words[last + 2];
    if (left === undefined || hyphen === undefined || right === undefined) {
      return last;
    }
    if (hyphen.start !== left.end || right.start !== hyphen.end || hyphen.end !== hyphen.start + 1) {
      return last;
    }
    const mark = paragraph.charAt(hyphen.start);
    if (mark !== '-' && mark !== '‑' && mark !== '‐') {
      return last;
    }
    const first = paragraph.slice(left.start, left.end);
    const second = paragraph.slice(right.start, right.end);
    const follows = capitalised.test(paragraph.slice(words[index - 1]?.start, words[index - 1]?.end ?? 0));
    if (
      !(joins(first, second, last > index, lists) || (follows && isSyllable(first, second, lists))) ||
      areTwoPeople(paragraph, words, last, lists)
    ) {
      return last;
    }
    last += 2;
  }
  return last;
}

/** “Ida Holm-Mark Reed”: a given name stands before the word at `left`, and another behind its hyphen, with a surname of its own. */
function areTwoPeople(paragraph: string, words: readonly Word[], left: number, lists: NameLists): boolean {
  const textAt = (index: number): string => paragraph.slice(words[index]?.start, words[index]?.end ?? 0);
  return (
    capitalised.test(textAt(left + 3)) &&
    lists.isGivenName(fold(textAt(left + 2))) &&
    capitalised.test(textAt(left - 1)) &&
    lists.isGivenName(fold(textAt(left - 1)))
  );
}

const longestJoin = 3;
const smallSyllable = /^\p{Ll}{1,6}$/u;
const capitalised = /^\p{Lu}\p{L}/u;
const smallParticle = /^(?:al|el|ul|ad|an|ar|as|at|az|es|ech|abu|ibn|bin|de|o)$/iu;
/** “Liu Kwok-hung”: a short half behind a surname may be a word of English that is not too common. */
function isSyllable(first: string, second: string, lists: NameLists): boolean {
  const left = fold(first);
  const right = fold(second);
  return (
    shortHalf.test(first) &&
    shortHalf.test(second) &&
    isNoWord(left, lists) &&
    !lists.isPeople(left) &&
    !lists.isFunctionWord(right) &&
    lists.commonness(right) < 4
  );
}

const shortHalf = /^\p{L}\p{Ll}{1,4}$/u;

/** `goesOn`: whether `first` is itself the second half of a joined word, as “o” in “Chan-o-cha”. */
function joins(first: string, second: string, goesOn: boolean, lists: NameLists): boolean {
  if (!capitalised.test(second)) {
    // “Chih-hsin”, “Suk-yeol”: the small half is no English word, else it is “Qatar-based”.
    return (goesOn || capitalised.test(first)) && smallSyllable.test(second) && isNoWord(fold(second), lists);
  }
  if (smallParticle.test(first)) {
    return true;
  }
  if (!capitalLetter.test(first)) {
    return false;
  }
  const left = fold(first);
  const right = fold(second);
  if (lists.place(`${left}-${right}`) !== undefined || lists.known(`${left}-${right}`, true) !== undefined) {
    return true;
  }
  const stands = (name: string): boolean =>
    (lists.place(name)?.size ?? 0) >= 8 || lists.isPeople(name) || lists.known(name, false) !== undefined;
  return !(stands(left) || stands(right));
}

function isNoWord(word: string, lists: NameLists): boolean {
  return (
    lists.commonness(word) < (word.length < 4 ? 3 : 2) && !lists.isFunctionWord(word) && lists.place(word) === undefined
  );
}
