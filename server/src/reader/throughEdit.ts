import type { Span } from '../text/span';
import type { ReadName, Reading, ReadReport, Word } from '../types/reading';

/**
 * What was read of a paragraph before it was edited, moved to where its words stand now, so that nothing flickers until the edited
 * paragraph is read. `byRule` is the rule reading of `after`: its words are kept, and those outside the edit take over what was known.
 * A name that the edit touches goes on as long as words of it are left: typing at the end of a name makes a longer name.
 */
export function throughEdit(before: string, reading: Reading, after: string, byRule: Reading): Reading {
  const edit = editBetween(before, after);
  const places = new Map(reading.words.map((word, index) => [word.start, index]));
  /** For each old word the index of the new word that stands for it. */
  const now = new Map<number, number>();
  const old = byRule.words.map((word, index) => {
    const start = placeBefore(word, edit);
    const at = start === undefined ? undefined : places.get(start);
    const known = at === undefined ? undefined : reading.words[at];
    if (at === undefined || known?.end !== (start ?? 0) + (word.end - word.start)) {
      return undefined;
    }
    now.set(at, index);
    return known;
  });
  return {
    words: byRule.words.map((word, index) => carried(word, old[index], now)),
    names: reading.names.flatMap(name => moved(name, edit, after) ?? []),
    reports: reading.reports?.flatMap(report => reportThrough(report, edit) ?? []),
  };
}

/** The words between `start` and `end` of the old text stand between `start` and `end + longer` of the new one. */
interface Edit extends Span {
  readonly longer: number;
}

function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) {
    start++;
  }
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { start, end: before.length - tail, longer: after.length - before.length };
}

/** Where the new word stood in the old text; undefined if the edit touches it. */
function placeBefore({ start, end }: Span, edit: Edit): number | undefined {
  if (end <= edit.start) {
    return start;
  }
  return start >= edit.end + edit.longer ? start - edit.longer : undefined;
}

function carried(word: Word, known: Word | undefined, now: ReadonlyMap<number, number>): Word {
  if (known === undefined) {
    return word;
  }
  const { head, ...rest } = known;
  const place = head === undefined || head < 0 ? head : now.get(head);
  return { ...rest, start: word.start, end: word.end, ...(place === undefined ? {} : { head: place }) };
}

/** What is said may grow or shrink within; a report whose edges the edit touches is gone until the paragraph is read. */
function reportThrough({ cue, saying, source, content }: ReadReport, edit: Edit): ReadReport | undefined {
  const cueNow = spanThrough(cue, edit);
  const sourceNow = source && spanThrough(source, edit);
  const parts = content.map(part => {
    const span = spanThrough(part, edit);
    return span && { ...part, ...span };
  });
  const kept = parts.filter(part => part !== undefined);
  return cueNow === undefined || (source !== undefined && sourceNow === undefined) || kept.length < parts.length
    ? undefined
    : { cue: cueNow, saying, source: sourceNow, content: kept };
}

function spanThrough({ start, end }: Span, edit: Edit): Span | undefined {
  const first = start < edit.start ? start : start >= edit.end ? start + edit.longer : undefined;
  const last = end <= edit.start ? end : end > edit.end ? end + edit.longer : undefined;
  return first === undefined || last === undefined ? undefined : { start: first, end: last };
}

function moved(name: ReadName, edit: Edit, after: string): ReadName | undefined {
  if (name.end < edit.start) {
    return name;
  }
  if (name.start >= edit.end && name.start > edit.start) {
    return { ...name, start: name.start + edit.longer, end: name.end + edit.longer };
  }
  if (name.start > edit.start || (name.start === edit.start && name.end <= edit.end)) {
    // The edit took the name's beginning away.
    return undefined;
  }
  const end = name.end > edit.end ? name.end + edit.longer : endOfWord(after, edit.start);
  return end > name.start ? { ...name, end } : undefined;
}

/** Where the word that goes on at `from` ends: at `from` if none does. */
function endOfWord(text: string, from: number): number {
  restOfWord.lastIndex = from;
  return from + (restOfWord.exec(text)?.[0].length ?? 0);
}

const restOfWord = /[\p{L}\p{M}]{0,100}/uy;
