import { postdeterminers } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { firstEndingAfter, type Span } from '../../text/span';
import type { Name } from '../../types/name';
import type { Upos, Word } from '../../types/reading';
import { rolesOf, type Roles } from './roles';

/** The article's words as the search for titles walks over them: places are indexes of words. */
export interface Line {
  readonly length: number;
  readonly roles: Roles;
  readonly span: (index: number) => Span;
  /** As written; empty beyond the ends. */
  readonly word: (index: number) => string;
  /** In small letters. */
  readonly lower: (index: number) => string;
  readonly pos: (index: number) => Upos | undefined;
  /** Whether nothing stands between this word and the one before: “co-founder”, “leader’s”. */
  readonly isJoined: (index: number) => boolean;
  /** The name that the word belongs to. */
  readonly nameAt: (index: number) => Name | undefined;
  readonly indexAt: (offset: number) => number;
}

export function lineOf(text: string, words: readonly Word[], names: readonly Name[], lexicon: Lexicon): Line {
  const word = (index: number): string => {
    const found = words[index];
    return found === undefined ? '' : text.slice(found.start, found.end);
  };
  const lowers: string[] = new Array<string>(words.length);
  const nameIndexes = nameIndexesOf(words, names);
  return {
    length: words.length,
    roles: rolesOf(lexicon),
    span: index => words[index] ?? { start: text.length, end: text.length },
    word,
    lower: index => (index >= 0 && index < words.length ? (lowers[index] ??= word(index).toLowerCase()) : ''),
    pos: index => words[index]?.pos,
    isJoined: index => {
      const [before, here] = [words[index - 1], words[index]];
      return before !== undefined && here !== undefined && before.end === here.start;
    },
    nameAt: index => names[nameIndexes[index] ?? -1],
    indexAt: offset => firstEndingAfter(words, offset),
  };
}

/** For each word the index of the name that it belongs to, -1 for none. */
function nameIndexesOf(words: readonly Word[], names: readonly Name[]): Int32Array {
  const indexes = new Int32Array(words.length).fill(-1);
  let at = 0;
  let index = 0;
  for (const { start, end } of words) {
    while ((names[at]?.end ?? Infinity) <= start) {
      at++;
    }
    if ((names[at]?.start ?? Infinity) < end) {
      indexes[index] = at;
    }
    index++;
  }
  return indexes;
}

/** Words that open a noun phrase and stay outside its title: “the”, “his”. */
export function isDeterminer(line: Line, index: number): boolean {
  return determiners.has(line.lower(index));
}

const determiners = new Set(
  'the a an this that these those his her its their our my your whose one another some any no every each'.split(' '),
);

/** The clitic of a possessive: “caravan’s”, “Democrats’”. */
export function isPossessive(line: Line, index: number): boolean {
  return line.isJoined(index) && possessives.has(line.lower(index));
}

const possessives = new Set(["'s", '’s', "'", '’']);

/** A word that can stand within a noun phrase before its head, and may name a role: “U.S.”, “human”, “rights”, but not “other”. */
export function isNominal(line: Line, index: number): boolean {
  const pos = line.pos(index);
  return (
    (pos === 'NOUN' || pos === 'PROPN' || (pos === 'ADJ' && !postdeterminers.has(line.lower(index)))) &&
    !line.roles.isTime(line.lower(index))
  );
}

/** The first word of the hyphenated compound that ends at `index`: of “vice-president” and “Franco-German”. */
export function compoundStart(line: Line, index: number): number {
  let start = index;
  while (start >= 2 && line.word(start - 1) === '-' && line.isJoined(start) && line.isJoined(start - 1)) {
    start -= 2;
  }
  return start;
}

/** The last word of the hyphenated compound that begins at `index`. */
export function compoundEnd(line: Line, index: number): number {
  let end = index;
  while (end + 2 < line.length && line.word(end + 1) === '-' && line.isJoined(end + 1) && line.isJoined(end + 2)) {
    end += 2;
  }
  return end;
}

/** Words looked at on either side of a name; longer titles are cut there. */
export const reach = 20;
