import type { Place, Target } from './gold';
import { shared } from './places';

/** What somebody types over a place of the article. */
export interface Edit extends Place {
  readonly text: string;
}

/** A paragraph on top, and a letter more in the middle of a word in each of three things that are annotated: a name, a quote, and what is reported. */
export function editsOf({ text, gold }: Target): readonly Edit[] {
  const edits = [
    typoIn(text, gold.entities, []),
    ...[gold.quotes, gold.indirect ?? []].map(all =>
      typoIn(text, all, [...gold.entities, ...gold.figures, ...all.flatMap(({ speaker, cue }) => [speaker, cue])]),
    ),
  ];
  const top = frontMatter.exec(text)?.[0].length ?? 0;
  return [
    { start: top, end: top, text: 'This story stood on the back page of the printed paper.\n\n' },
    ...edits.flatMap(one => one ?? []),
  ];
}

/** Of Markdown; what is put on top of the story stands behind it. */
const frontMatter = /^---\n[\s\S]*?\n---\n/u;

/** In the longest word of small letters of the longest thing, away from what else is annotated. */
function typoIn(text: string, all: readonly Place[], others: readonly (Place | null)[]): Edit | undefined {
  const [longest] = all.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const [word] = [...(longest === undefined ? '' : text.slice(longest.start, longest.end)).matchAll(/\p{Ll}{4,}/gu)]
    .map(found => ({ at: (longest?.start ?? 0) + found.index, length: found[0].length }))
    .filter(({ at, length }) => others.every(one => one === null || shared({ start: at, end: at + length }, one) === 0))
    .sort((a, b) => b.length - a.length);
  if (word === undefined) {
    return undefined;
  }
  const middle = word.at + 2;
  return { start: middle, end: middle, text: text[middle] ?? '' };
}

export function editedText(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: typed }) => now.slice(0, start) + typed + now.slice(end), text);
}

/** The same with every place where it stands after the edits, and the words that stand there. */
export function moved<Value>(value: Value, edits: readonly Edit[], text: string): Value {
  return movedIn(value, edits, editedText(text, edits)) as Value;
}

function movedIn(value: unknown, edits: readonly Edit[], text: string): unknown {
  if (Array.isArray(value)) {
    return value.map(one => movedIn(one, edits, text));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, movedIn(part, edits, text)]));
  const { start, end } = parts;
  if (typeof start !== 'number' || typeof end !== 'number') {
    return parts;
  }
  const [from, to] = [movedOffset(start, edits, true), movedOffset(end, edits, false)];
  const words = 'text' in parts ? { text: text.slice(from, to) } : {};
  return { ...parts, start: from, end: to, ...words };
}

/** What is typed where something begins stands before it, and where it ends behind it. */
function movedOffset(offset: number, edits: readonly Edit[], isStart: boolean): number {
  return edits
    .filter(({ start }) => start < offset || (isStart && start === offset))
    .reduce((now, { start, end, text }) => now + text.length - (end - start), offset);
}
