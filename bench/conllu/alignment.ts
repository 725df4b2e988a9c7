import type { TreeDocument, TreeWord } from './document';

/**
 * For each gold word the index of the system's word that it is, or undefined where the system has none: words at the same
 * characters, and among words that are written as one (“don’t”) those of the same form in the same order. Throws where the two
 * files hold different text.
 *
 * As the CoNLL 2018 shared task aligns them (`conll18_ud_eval.py`, http://universaldependencies.org/conll18/evaluation.html).
 */
export function aligned(gold: TreeDocument, system: TreeDocument): readonly (number | undefined)[] {
  refuseOtherText(gold.characters, system.characters);
  const found: (number | undefined)[] = Array.from({ length: gold.words.length });
  let at: Places = { gold: 0, system: 0 };
  for (;;) {
    const one = gold.words[at.gold];
    const other = system.words[at.system];
    if (one === undefined || other === undefined) {
      return found;
    }
    if (one.isFused || other.isFused) {
      const from = fusedStart(one, other, at);
      const to = fusedEnd(gold.words, system.words, at, from);
      alignForms(gold.words, system.words, from, to, found);
      at = to;
    } else if (one.start === other.start && one.end === other.end) {
      found[at.gold] = at.system;
      at = { gold: at.gold + 1, system: at.system + 1 };
    } else {
      at = one.start <= other.start ? { ...at, gold: at.gold + 1 } : { ...at, system: at.system + 1 };
    }
  }
}

/** Indices of words in the two documents. */
interface Places {
  readonly gold: number;
  readonly system: number;
}

/** A word of one side that begins before the fused ones of the other is no part of them. */
function fusedStart(one: TreeWord, other: TreeWord, at: Places): Places {
  if (one.isFused) {
    return !other.isFused && other.start < one.start ? { ...at, system: at.system + 1 } : at;
  }
  return one.start < other.start ? { ...at, gold: at.gold + 1 } : at;
}

/** The places behind the smallest stretch in which no fused words of either side are cut. */
function fusedEnd(gold: readonly TreeWord[], system: readonly TreeWord[], at: Places, from: Places): Places {
  let end = (gold[at.gold]?.isFused === true ? gold[at.gold]?.end : system[at.system]?.end) ?? 0;
  let to = from;
  while (!isBeyond(gold[to.gold], end) || !isBeyond(system[to.system], end)) {
    const one = gold[to.gold];
    const other = system[to.system];
    const isGoldNext = one !== undefined && (other === undefined || one.start <= other.start);
    const next = isGoldNext ? one : other;
    end = next?.isFused === true ? Math.max(end, next.end) : end;
    to = isGoldNext ? { ...to, gold: to.gold + 1 } : { ...to, system: to.system + 1 };
  }
  return to;
}

function isBeyond(word: TreeWord | undefined, end: number): boolean {
  return word === undefined || (word.isFused ? word.start >= end : word.end > end);
}

/** Aligns the longest common subsequence of forms, small and capital letters being the same. */
function alignForms(
  gold: readonly TreeWord[],
  system: readonly TreeWord[],
  from: Places,
  to: Places,
  found: (number | undefined)[],
): void {
  const ours = gold.slice(from.gold, to.gold).map(({ form }) => form.toLowerCase());
  const theirs = system.slice(from.system, to.system).map(({ form }) => form.toLowerCase());
  const lengths = commonLengths(ours, theirs);
  const length = (g: number, s: number): number => lengths[g]?.[s] ?? 0;
  for (let g = 0, s = 0; g < ours.length && s < theirs.length;) {
    if (ours[g] === theirs[s]) {
      found[from.gold + g++] = from.system + s++;
    } else if (length(g, s) === length(g + 1, s)) {
      g++;
    } else {
      s++;
    }
  }
}

/** `[g][s]`: how many forms the lists have in common from `g` and `s` on, in the same order. */
function commonLengths(ours: readonly string[], theirs: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = ours.map(() => []);
  for (let g = ours.length - 1; g >= 0; g--) {
    for (let s = theirs.length - 1; s >= 0; s--) {
      const without = Math.max(lengths[g + 1]?.[s] ?? 0, lengths[g]?.[s + 1] ?? 0);
      const withBoth = ours[g] === theirs[s] ? 1 + (lengths[g + 1]?.[s + 1] ?? 0) : 0;
      const row = lengths[g];
      if (row !== undefined) {
        row[s] = Math.max(without, withBoth);
      }
    }
  }
  return lengths;
}

/** As many characters of the two files as are shown where they part. */
const shownCharacters = 20;

function refuseOtherText(gold: string, system: string): void {
  if (gold !== system) {
    let at = 0;
    while (gold.charAt(at) === system.charAt(at)) {
      at++;
    }
    const shown = (text: string): string => text.slice(at, at + shownCharacters);
    throw new Error(`the files hold different text: “${shown(gold)}” in gold, “${shown(system)}” in the system's file`);
  }
}
