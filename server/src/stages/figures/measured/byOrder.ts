import { possessives } from '../../../lexicon/closedClasses';
import { firstEndingAfter, textOf, type Span } from '../../../text/span';
import type { Word } from '../../../types/reading';
import type { Vocabulary } from '../vocabulary';

/**
 * The noun before the verb that stands before the figure: “Holm Mills rose 18 sen”. For clauses whose syntax was not understood; looks no
 * further than the sentence. An index of a word.
 */
export function nounBefore(
  text: string,
  words: readonly Word[],
  { start }: Span,
  isAmount: (index: number) => boolean,
  { periods }: Vocabulary,
): number | undefined {
  const at = firstEndingAfter(words, start) - 1;
  let verb: number | undefined;
  let index = at;
  while (index > at - reach && index >= 0) {
    const word = words[index];
    if (word === undefined || isEnd(text, word)) {
      return undefined;
    }
    if (verb === undefined ? verbal.has(word.pos) : verb === index + 1 && accompanying.has(word.pos)) {
      verb = index;
    } else if (verb === index + 1 && isComma(text, word)) {
      index = commaBefore(text, words, index);
    } else if (verb !== undefined && nominal.has(word.pos) && !isAmount(index) && !isAnyOf(periods, text, word)) {
      const outer = prepositionBefore(text, words, index);
      if (outer === undefined) {
        return index;
      }
      index = outer;
    }
    index--;
  }
  return undefined;
}

const verbal: ReadonlySet<string> = new Set(['VERB', 'AUX']);
/** What stands among the words of a verb: “has not yet”. */
const accompanying: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADV', 'PART']);

/** “the prices in this town”: the place of “in” before the noun “town”; undefined where no preposition opens its phrase. */
function prepositionBefore(text: string, words: readonly Word[], noun: number): number | undefined {
  let index = noun - 1;
  for (let word = words[index]; word !== undefined && index > noun - reach; word = words[--index]) {
    const isOwner = word.pos === 'PRON' && possessives.has(textOf(text, word));
    if (!isOwner && !inPhrase.has(word.pos)) {
      return word.pos === 'ADP' && !openers.test(textOf(text, word).toLowerCase()) ? index : undefined;
    }
  }
  return undefined;
}

/** Prepositions that mostly open a clause: “after its members voted”. */
const openers = /^(?:after|before|until|since|as|than|while)$/u;
const inPhrase: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART']);

/** The noun with the nouns and adjectives before it. */
export function phraseBefore(words: readonly Word[], noun: number): Span {
  let first = noun;
  while (first > noun - longest && belonging.has(words[first - 1]?.pos ?? 'X')) {
    first--;
  }
  return { start: words[first]?.start ?? 0, end: words[noun]?.end ?? 0 };
}

const longest = 5;
const belonging: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);

/** “the debt, leaving out banks, was”: what stands between commas is no part of the clause. */
function commaBefore(text: string, words: readonly Word[], at: number): number {
  for (let index = at - 1; index > at - reach && index >= 0; index--) {
    const word = words[index];
    if (word !== undefined && isComma(text, word)) {
      return index;
    }
  }
  return at;
}

function isAnyOf(some: ReadonlySet<string>, text: string, word: Word): boolean {
  return some.has(textOf(text, word).toLowerCase());
}

function isComma(text: string, { start, end }: Word): boolean {
  return end - start === 1 && text.charAt(start) === ',';
}

/** Words looked at. */
const reach = 16;
const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

function isEnd(text: string, { start, end }: Word): boolean {
  return end - start === 1 && ends.test(text.charAt(start));
}

const ends = /^[.!?;:]$/u;
