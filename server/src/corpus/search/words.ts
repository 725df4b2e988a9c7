import { fold } from '../../text/fold';
import { seenOf } from '../../text/seen';

/**
 * Hands each word of a text to `take`, in order, as a search compares it: folded, the possessive a word of its own (“Kestrel’s” is “kestrel”, “'s”), what a
 * hyphen joins apart, a number whole (“1,200”). `start` and `end` are those of the word in the text as it is.
 */
export function eachWord(text: string, take: (form: string, start: number, end: number) => void): void {
  const seen = seenOf(text);
  const tell =
    seen === undefined
      ? take
      : (form: string, from: number, to: number): void => {
          const { start, end } = seen.outward({ start: from, end: to });
          take(form, start, end);
        };
  const read = seen?.text ?? text;
  word.lastIndex = 0;
  for (let found = word.exec(read); found !== null; found = word.exec(read)) {
    const [whole, possessive] = found;
    const end = found.index + whole.length;
    if (possessive === undefined) {
      tell(fold(whole), found.index, end);
    } else {
      const middle = end - possessive.length;
      tell(fold(whole.slice(0, -possessive.length)), found.index, middle);
      tell("'s", middle, end);
    }
  }
}

/** The words of a text that is short: of a query, of what was selected. */
export function wordsOf(text: string): readonly string[] {
  const found: string[] = [];
  eachWord(text, form => found.push(form));
  return found;
}

/** What is longer than any word is cut into several. */
const word =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]{0,47}(?:(?:['’ʼ](?![sS](?![\p{L}\p{N}\p{M}]))|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]{0,47}){0,4}(['’ʼ][sS](?![\p{L}\p{N}\p{M}]))?/gu;
