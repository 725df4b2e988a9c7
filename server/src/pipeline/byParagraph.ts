import { firstEndingAfter, type Span } from '../text/span';
import type { Paragraph } from '../types/paragraph';
import { sameItems } from './memo';

/**
 * Remembers what `compute` made of each paragraph last, for as long as somebody holds the paragraph and the other arguments are the same objects: an
 * edit computes its own paragraph anew, and whatever else changed for a paragraph. Give it pure functions of immutable values that know nothing of
 * the rest of the article; offsets count from the paragraph's start.
 */
export function byParagraph<Args extends readonly unknown[], Out>(
  compute: (paragraph: Paragraph, ...args: Args) => Out,
): (paragraph: Paragraph, ...args: Args) => Out {
  const known = new WeakMap<Paragraph, { readonly args: Args; readonly out: Out }>();
  return (paragraph, ...args) => {
    let last = known.get(paragraph);
    if (last === undefined || !sameItems(last.args, args)) {
      last = { args, out: compute(paragraph, ...args) };
      known.set(paragraph, last);
    }
    return last.out;
  };
}

/**
 * Gives each paragraph what an article has found in it, moved by `move` so that offsets count from the paragraph's start. What is as it was last is the
 * same list, so that what is made of it by paragraph is not made again, whatever changed elsewhere. `items` lie in order of reading without overlap,
 * `places` are where the paragraphs stand.
 */
export function dividing<Item extends Span>(
  move: (offset: number, item: Item) => Item,
): (paragraphs: readonly Paragraph[], places: readonly Span[], items: readonly Item[]) => readonly (readonly Item[])[] {
  const known = new WeakMap<Paragraph, { readonly written: string; readonly items: readonly Item[] }>();
  return (paragraphs, places, items) =>
    paragraphs.map((paragraph, index) => {
      const { start, end } = places[index] ?? nowhere;
      const own: Item[] = [];
      for (let at = firstEndingAfter(items, start); (items[at]?.start ?? Infinity) < end; at++) {
        own.push(...items.slice(at, at + 1).map(item => move(-start, item)));
      }
      const written = JSON.stringify(own);
      let last = known.get(paragraph);
      if (last?.written !== written) {
        last = { written, items: own };
        known.set(paragraph, last);
      }
      return last.items;
    });
}

const nowhere: Span = { start: 0, end: 0 };
