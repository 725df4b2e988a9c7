import { shortened } from '../text/shortened';

/** An article's own words within one of our sentences: “14 people”. */
export function inMarks(words: string): string {
  return `“${words}”`;
}

/** The same on one line, as short as a menu wants it. */
export function shortInMarks(words: string): string {
  return inMarks(shortened(words, longest));
}

/** The same of words that may be a quotation: without marks of its own. */
export function citedInMarks(words: string): string {
  return shortInMarks(words.replace(ownMarks, ''));
}

const ownMarks = /^["“„«]|["”“»]$/gu;

/** UTF-16 code units. */
const longest = 40;
