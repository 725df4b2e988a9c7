import type { Upos, Word } from '../../types/reading';
import { isPossessive, type Line } from '../titles/line';
import type { Standing } from './focus';
import type { PronounCase } from './forms';

/** How the phrase of the words `first` to `last` stands in its clause: by its head where the reader knows one, else by its neighbours. */
export function standingOf(line: Line, words: readonly Word[], first: number, last: number): Standing {
  // “LEE: He said so.”: whoever stands before a colon speaks, and does not speak of himself.
  return line.word(last + 1) === ':'
    ? 'oblique'
    : (standingByHead(words, first, last) ?? standingByPlace(line, first, last));
}

/** Undefined where the reader knows no heads. */
function standingByHead(words: readonly Word[], first: number, last: number): Standing | undefined {
  const top = topOf(words, first, last);
  if (top?.relation === undefined) {
    return undefined;
  }
  const standing = standings.get(top.relation) ?? 'oblique';
  // “Lee said Marsh had lied”: what is told of is not who tells it.
  return standing === 'subject' && words[top.head ?? -1]?.relation === 'ccomp' ? 'object' : standing;
}

/** Index of the word that the phrase depends on, “said” of “Lee said”; undefined where the reader knows no heads. */
export function governorOf(words: readonly Word[], first: number, last: number): number | undefined {
  return topOf(words, first, last)?.head;
}

/** The word by which the phrase hangs on its clause. */
function topOf(words: readonly Word[], first: number, last: number): Word | undefined {
  let at = first;
  // Names joined to another stand as the first of them does: “Ann Lee and her brother”.
  for (let step = 0; step < mostSteps; step++) {
    const word = words[at];
    if (word?.head === undefined || word.relation === undefined) {
      return undefined;
    }
    const isInside = first <= word.head && word.head <= last;
    if (word.head < 0 || (!isInside && !passesOn.has(word.relation))) {
      return word;
    }
    at = word.head;
  }
  return words[at];
}

const mostSteps = 12;

/** Relations whose word stands as its head does. */
const passesOn = new Set(['appos', 'conj', 'flat']);

const standings: ReadonlyMap<string, Standing> = new Map<string, Standing>([
  ['nsubj', 'subject'],
  ['nsubj:pass', 'subject'],
  ['obj', 'object'],
  ['iobj', 'object'],
]);

function standingByPlace(line: Line, from: number, last: number): Standing {
  const first = line.roles.isAddress(line.lower(from - 1)) ? from - 1 : from;
  const before = line.pos(first - 1);
  const after = line.pos(last + 1);
  if (after === 'VERB' || after === 'AUX' || (after === 'ADV' && isVerbal(line, last + 2))) {
    return before === 'ADP' ? 'oblique' : 'subject';
  }
  if (isPossessive(line, last + 1) || before === 'ADP') {
    return 'oblique';
  }
  if (before === 'VERB') {
    // “…,” said Lee: the subject stands behind its verb.
    return isMark(line.word(first - 2)) ? 'subject' : 'object';
  }
  return before === undefined || opening.has(before) ? 'subject' : 'oblique';
}

/** What stands before the first word of a clause. */
const opening = new Set<Upos>(['PUNCT', 'SCONJ']);

function isVerbal(line: Line, index: number): boolean {
  return line.pos(index) === 'VERB' || line.pos(index) === 'AUX';
}

function isMark(word: string): boolean {
  return closingMark.test(word);
}

const closingMark = /^[”"’'»,]/u;

export function standingOfCase(given: PronounCase): Standing {
  return given === 'subject' ? 'subject' : given === 'object' ? 'object' : 'oblique';
}
