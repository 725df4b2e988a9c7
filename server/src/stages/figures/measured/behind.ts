import { possessives } from '../../../lexicon/closedClasses';
import { firstEndingAfter, type Span } from '../../../text/span';
import type { Word } from '../../../types/reading';
import type { Vocabulary } from '../vocabulary';

/** Where to look behind a number. */
export interface Passage {
  readonly text: string;
  readonly words: readonly Word[];
  readonly vocabulary: Vocabulary;
}

/** The noun phrase that a number counts: what stands right behind it, or behind “of” (“dozens of agents”), but not beyond `limit`. */
export function measuredBehind(passage: Passage, from: number, limit: number): Span | undefined {
  const { text, words, vocabulary } = passage;
  let index = firstEndingAfter(words, from);
  if ((words[index]?.start ?? from) < from) {
    index++;
  }
  const first = words[index];
  if (first === undefined || first.start > from + 2) {
    return undefined;
  }
  if (wordAt(text, first) === 'of') {
    index++;
    if (isDeterminer(words[index])) {
      index++;
    }
    if (words[index]?.pos === 'NUM' && words[index + 1]?.pos !== 'NUM') {
      index++;
    }
  } else if (wordAt(text, first) === '-') {
    index++;
  } else if (determiners.has(wordAt(text, first))) {
    index++;
    // “from 180 the year before” counts no years.
    if (vocabulary.periods.has(wordAt(text, words[index] ?? first))) {
      return undefined;
    }
  } else if (wordAt(text, first) === 'other' || wordAt(text, first) === 'more') {
    index++;
  }
  return nounPhrase(passage, index, limit);
}

/** “half the senators”. */
const determiners: ReadonlySet<string> = new Set(['the', ...possessives]);

function isDeterminer(word: Word | undefined): boolean {
  return word?.pos === 'DET' || word?.pos === 'PRON';
}

/** A full stop that the tokenizer took for part of an abbreviation. */
const stop = 0x2e;

/** Longer phrases are misread sentences. */
const longest = 8;

/** The longest run of adjectives, participles and nouns that ends in a noun. */
function nounPhrase({ text, words, vocabulary }: Passage, from: number, limit: number): Span | undefined {
  let end: number | undefined;
  let isOwned = false;
  const start = words[from]?.start ?? 0;
  for (let index = from; index < Math.min(words.length, from + longest); index++) {
    const word = words[index];
    if (word === undefined || word.end > limit || shifting.test(wordAt(text, word))) {
      break;
    }
    const { pos } = word;
    if (pos === 'NOUN' || pos === 'PROPN' || (end !== undefined && isCapital(text, word) && pos !== 'NUM')) {
      if (vocabulary.dayNames.has(wordAt(text, word)) && index > from) {
        // Times behind a counted noun belong to the sentence: “30 people Monday”.
        break;
      }
      end = word.end;
      isOwned = false;
    } else if (end === word.start && isPossessive(text, word) && opensNominal(text, words, index + 1)) {
      // “the foundation’s top donors”: the donors are counted.
      isOwned = true;
    } else if (!isInside(text, word, words[index + 1], end !== undefined && !isOwned)) {
      break;
    }
  }
  while (end !== undefined && end > start && text.charCodeAt(end - 1) === stop) {
    end--;
  }
  return end === undefined || end <= start ? undefined : { start, end };
}

/** “20 people last year”. */
const shifting = /^(?:last|next|this|every|each)$/u;

/** Whether a word may stand inside a noun phrase before its noun. */
function isInside(text: string, word: Word, next: Word | undefined, hasNoun: boolean): boolean {
  const { pos } = word;
  if (pos === 'ADJ' || pos === 'NUM') {
    return !hasNoun || isNominal(next);
  }
  if (pos === 'VERB') {
    return !hasNoun && participle.test(wordAt(text, word)) && isNominal(next);
  }
  if (pos === 'ADV') {
    return !hasNoun && (next?.pos === 'ADJ' || next?.pos === 'VERB');
  }
  if (pos === 'PUNCT') {
    return wordAt(text, word) === '-' && next !== undefined && next.start === word.end;
  }
  return pos === 'CCONJ' && !hasNoun && next?.pos === 'ADJ';
}

function isPossessive(text: string, word: Word): boolean {
  const mark = wordAt(text, word);
  return (
    possessive.test(mark) &&
    (mark.length > 1 || !text.slice(Math.max(0, word.start - nearby), word.start).includes('‘'))
  );
}

/** Within so many characters an opening mark makes an apostrophe its closing one. */
const nearby = 60;

const possessive = /^(?:['’]s?)$/u;

function isCapital(text: string, { start }: Word): boolean {
  const code = text.charCodeAt(start);
  return code >= 0x41 && code <= 0x5a;
}

function isNominal(word: Word | undefined): boolean {
  return word?.pos === 'NOUN' || word?.pos === 'ADJ' || word?.pos === 'PROPN';
}

/** “top donors”, “chilled exports”: a noun, with a participle before it or not. */
function opensNominal(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  return isNominal(word) || (word?.pos === 'VERB' && participle.test(wordAt(text, word)) && isNominal(words[at + 1]));
}

const participle = /(?:ing|ed|en)$/u;

function wordAt(text: string, { start, end }: Span): string {
  return end - start > 20 ? '' : text.slice(start, end).toLowerCase();
}
