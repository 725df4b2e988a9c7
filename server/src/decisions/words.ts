import type { Span } from '../text/span';
import type { Decision, Made, Words } from '../types/decision';
import type { NameType } from '../types/name';
import { isListed } from './namesList';

/** Words that are decided wherever they stand, at one of their places. */
export interface WordsPlace extends Span {
  /** What they are a name of; undefined where they are none. */
  readonly type: NameType | undefined;
  /** Whether a list of names says so, and nobody decided otherwise. */
  readonly isListed: boolean;
  /** The role that the list gives. */
  readonly note: string | undefined;
}

/** Everywhere in the text where words stand that are decided wherever they stand, in order of reading; `decisions` are in order of time. */
export function wordsIn(text: string, decisions: readonly Decision[], layer: Words['layer']): readonly WordsPlace[] {
  const byFirst = new Map<string, Map<string, Words & Made>>();
  for (const decision of decisions) {
    const first = decision.kind === 'words' && decision.layer === layer ? word.exec(decision.words)?.[0] : undefined;
    if (decision.kind === 'words' && first !== undefined) {
      const some = byFirst.get(first) ?? new Map<string, Words & Made>();
      byFirst.set(first, some.set(decision.words, decision));
    }
  }
  const found: WordsPlace[] = [];
  for (const [first, at] of byFirst.size === 0 ? [] : wordsWithPlaces(text)) {
    for (const [words, decision] of byFirst.get(first) ?? []) {
      const start = at - words.indexOf(first);
      const end = start + words.length;
      if (start >= 0 && text.startsWith(words, start) && isWhole(text, start) && isWhole(text, end)) {
        const isByList = isListed(decision);
        found.push({
          start,
          end,
          type: decision.as?.type,
          isListed: isByList,
          note: isByList ? decision.note : undefined,
        });
      }
    }
  }
  return found;
}

/** Everywhere in the text where just these words stand, in order of reading. */
export function placesOfWords(text: string, words: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (isWhole(text, at) && isWhole(text, end)) {
      found.push({ start: at, end });
    }
  }
  return found;
}

function* wordsWithPlaces(text: string): Generator<readonly [string, number]> {
  for (const { 0: found, index } of text.matchAll(words)) {
    yield [found, index];
  }
}

const word = /[\p{L}\p{M}\p{N}]+/u;
const words = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether no word goes on across the offset. */
function isWhole(text: string, offset: number): boolean {
  return (
    !acrossBefore.test(text.slice(Math.max(0, offset - 2), offset)) ||
    !acrossBehind.test(text.slice(offset, offset + 2))
  );
}

const acrossBefore = /[\p{L}\p{M}\p{N}]$/u;
const acrossBehind = /^[\p{L}\p{M}\p{N}]/u;
