import { fold } from '../../text/fold';

/**
 * Fingerprints of a text: hashes of some of its runs of words, the same runs in every text, so that what two texts share of them tells how much of
 * one stands in the other (Manber 1994, “Finding similar files in a large file system”). In order, each once.
 */
export function printsOf(text: string): readonly number[] {
  const words = (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const found = new Set<number>();
  for (let at = 0; at + run <= words.length; at++) {
    const print = hashOfRun(words, at);
    if (print % oneOf === 0) {
      found.add(print);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** How much of the shorter of two texts stands in the other, by their prints: 0 to 1. */
export function sharedPart(a: readonly number[], b: readonly number[]): number {
  const [few, many] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  return few.length < fewest ? 0 : few.filter(print => many.has(print)).length / few.length;
}

/** Words in a run. */
const run = 5;
/** Of how many runs one is kept. */
const oneOf = 4;
/** Texts with fewer prints are too short to tell. */
const fewest = 8;

/** By FNV-1a (Fowler, Noll and Vo). */
function hashOf(word: string): number {
  let hash = basis;
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), prime);
  }
  return hash;
}

/** The same of the words' hashes: 30 bits, stirred once more, for its low bits are what is chosen by. */
function hashOfRun(words: readonly number[], from: number): number {
  let hash = basis;
  for (let at = from; at < from + run; at++) {
    hash = Math.imul(hash ^ (words[at] ?? 0), prime);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & 0x3fffffff;
}

const basis = 0x811c9dc5;
const prime = 0x01000193;
