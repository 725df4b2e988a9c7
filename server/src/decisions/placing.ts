import { distance } from '../text/distance';
import type { Span } from '../text/span';
import type { Anchor } from '../types/anchor';

/** Where an anchor's words are now. */
export interface Placed extends Span {
  /** They stand where they did; they stand elsewhere; they are not quite the same any more, as when a slip was mended. */
  readonly how: 'here' | 'moved' | 'changed';
}

/**
 * Finds the anchor's words in a text that may have been edited since; undefined when they are lost. First the words with all that stood around
 * them, nearest to where they were; then the words with what is most like it; then what stands between the same neighbours and is nearly the
 * same. Words that recur are never taken for one another where nothing around them speaks for it. The answer depends on nothing but both.
 */
export function placeOf(text: string, anchor: Anchor): Placed | undefined {
  const { exact, start } = anchor;
  if (exact === '') {
    return undefined;
  }
  const found = fullyAt(text, anchor) ?? likeliest(text, anchor);
  return found === undefined
    ? nearlyAt(text, anchor)
    : { start: found, end: found + exact.length, how: found === start ? 'here' : 'moved' };
}

/** The words with all that stood around them. */
function fullyAt(text: string, { exact, before, behind, start }: Anchor): number | undefined {
  const all = before + exact + behind;
  const from = start - before.length;
  if (from >= 0 && text.startsWith(all, from)) {
    return start;
  }
  const found = nearestOf(occurrences(text, all), from);
  return found === undefined ? undefined : found + before.length;
}

/** The words where what stands around them is most like what stood there. */
function likeliest(text: string, anchor: Anchor): number | undefined {
  const { start } = anchor;
  let best: { readonly at: number; readonly weight: number } | undefined;
  for (const at of fewToCompare(text, anchor)) {
    const weight = weightAt(text, anchor, at);
    if (
      weight !== undefined &&
      (best === undefined || weight > best.weight || (weight === best.weight && isNearer(at, best.at, start)))
    ) {
      best = { at, weight };
    }
  }
  return best?.at;
}

/** Places of the words: those first around which most is just as it was. */
function fewToCompare(text: string, { exact, before, behind, start }: Anchor): readonly number[] {
  const all = occurrences(text, exact);
  if (all.length <= few) {
    return all;
  }
  const kept = new Map(
    all.map(at => [at, Math.max(sameBefore(text, at, before), sameBehind(text, at + exact.length, behind))]),
  );
  const byKept = (a: number, b: number): number => (kept.get(b) ?? 0) - (kept.get(a) ?? 0);
  return [...all].sort((a, b) => byKept(a, b) || Math.abs(a - start) - Math.abs(b - start)).slice(0, few);
}

function sameBefore(text: string, at: number, before: string): number {
  let count = 0;
  while (count < before.length && text[at - 1 - count] === before[before.length - 1 - count]) {
    count++;
  }
  return count;
}

function sameBehind(text: string, at: number, behind: string): number {
  let count = 0;
  while (count < behind.length && text[at + count] === behind[count]) {
    count++;
  }
  return count;
}

/**
 * How much speaks for the words at `at`; undefined where too little does. One side may have been rewritten, so a side that is as it was weighs
 * more than two that are half so; of long words that stand there unchanged no more need be known.
 */
function weightAt(text: string, { exact, before, behind }: Anchor, at: number): number | undefined {
  const end = at + exact.length;
  const sides = [
    { length: before.length, likeness: likeness(before, text.slice(Math.max(0, at - before.length), at)) },
    { length: behind.length, likeness: likeness(behind, text.slice(end, end + behind.length)) },
  ];
  return exact.length >= telling || sides.some(side => side.length >= leastAround && side.likeness >= alike)
    ? sides.reduce((weight, side) => weight + side.length * side.likeness ** 2, 0)
    : undefined;
}

/** From 0 to 1; nothing is like nothing. */
function likeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  // Less than half is as good as nothing.
  const errors = length === 0 ? undefined : distance(a, b, Math.floor(length / 2));
  return errors === undefined ? 0 : 1 - errors / length;
}

/** What is nearly the same, from a place where the words would begin to one where they would end. */
function nearlyAt(text: string, anchor: Anchor): Placed | undefined {
  const { exact, start } = anchor;
  const most = exact.length < shortest ? 0 : Math.min(mostErrors, Math.max(leastErrors, Math.floor(exact.length / 4)));
  if (most === 0) {
    return undefined;
  }
  const ends = endsOf(text, anchor);
  let best: Near | undefined;
  for (const from of startsOf(text, anchor)) {
    for (const to of ends) {
      const sides = Number(from.isAround) + Number(to.isAround);
      const length = to.at - from.at;
      if (length <= 0 || Math.abs(length - exact.length) > most || exact.length < (enoughFor[sides] ?? Infinity)) {
        continue;
      }
      const errors = distance(exact, text.slice(from.at, to.at), most);
      const near = errors === undefined ? undefined : { start: from.at, end: to.at, sides, errors };
      if (near !== undefined && (best === undefined || isBetter(near, best, start))) {
        best = near;
      }
    }
  }
  return best && { start: best.start, end: best.end, how: 'changed' };
}

interface Near extends Span {
  /** How many of its ends are told by what stands around it. */
  readonly sides: number;
  readonly errors: number;
}

function isBetter(a: Near, b: Near, start: number): boolean {
  const more = a.sides - b.sides || b.errors - a.errors;
  return more > 0 || (more === 0 && isNearer(a.start, b.start, start));
}

/** Where words begin or end, and whether what stands around them tells it, or they themselves. */
interface Edge {
  readonly at: number;
  readonly isAround: boolean;
}

function startsOf(text: string, { exact, before, start }: Anchor): readonly Edge[] {
  const tail = before.slice(-edge);
  const head = exact.slice(0, Math.min(edge, Math.ceil(exact.length / 2)));
  return [
    ...(before === '' ? [{ at: 0, isAround: true }] : []),
    ...edges(occurrences(text, tail), start - tail.length, tail.length, true),
    ...edges(occurrences(text, head), start, 0, false),
  ];
}

function endsOf(text: string, { exact, behind, start }: Anchor): readonly Edge[] {
  const head = behind.slice(0, edge);
  const tail = exact.slice(-Math.min(edge, Math.ceil(exact.length / 2)));
  const end = start + exact.length;
  return [
    ...(behind === '' ? [{ at: text.length, isAround: true }] : []),
    ...edges(occurrences(text, head), end, 0, true),
    ...edges(occurrences(text, tail), end - tail.length, tail.length, false),
  ];
}

function edges(found: readonly number[], hint: number, behind: number, isAround: boolean): readonly Edge[] {
  return nearestFew(found, hint).map(at => ({ at: at + behind, isAround }));
}

/** In order of reading; words that recur more often than anybody could tell apart are looked for no further. */
function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = words === '' ? -1 : text.indexOf(words); at >= 0 && found.length < mostPlaces;) {
    found.push(at);
    at = text.indexOf(words, at + 1);
  }
  return found;
}

function nearestOf(places: readonly number[], hint: number): number | undefined {
  return places.reduce<number | undefined>(
    (best, at) => (best === undefined || isNearer(at, best, hint) ? at : best),
    undefined,
  );
}

function nearestFew(places: readonly number[], hint: number): readonly number[] {
  return places.length <= few
    ? places
    : [...places].sort((a, b) => Math.abs(a - hint) - Math.abs(b - hint)).slice(0, few);
}

function isNearer(a: number, b: number, hint: number): boolean {
  return Math.abs(a - hint) < Math.abs(b - hint);
}

/** From which likeness on one side speaks for a place: by chance two stretches of English have a third. */
const alike = 0.6;

/** What is shorter is like something else by chance: UTF-16 code units. */
const leastAround = 8;

/** Words so long hardly recur by chance: UTF-16 code units. */
const telling = 24;

/** Shorter words are others when a letter changes. */
const shortest = 4;

/** Edits within the words after which they may still be known; two letters that change places are two. */
const leastErrors = 2;
const mostErrors = 64;

/** How long words must be to be known though they changed, by how many of their ends what stands around tells. */
const enoughFor: readonly number[] = [24, 8, 4];

/** How much of what stands around tells an end. */
const edge = 16;

const mostPlaces = 5000;
const few = 64;
