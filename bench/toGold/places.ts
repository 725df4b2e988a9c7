import type { Place } from './gold';

// When two places count as one, as the scorers of ../shared/eval have it.

export function same(a: Place, b: Place | null | undefined): boolean {
  return b !== null && b !== undefined && a.start === b.start && a.end === b.end;
}

export function shared(a: Place, b: Place | null | undefined): number {
  return b === null || b === undefined ? 0 : Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether both share this part of the longer one. */
export function sharePart(a: Place, b: Place, part: number): boolean {
  return shared(a, b) >= part * Math.max(a.end - a.start, b.end - b.start);
}

/** Without blanks, marks and stops around it. */
export function inner({ start, end }: Place, text: string): Place {
  let [from, to] = [start, end];
  while (from < to && around.test(text[from] ?? '')) {
    from++;
  }
  while (to > from && behind.test(text[to - 1] ?? '')) {
    to--;
  }
  return { start: from, end: to };
}

const around = /[\s"“”'‘’]/u;
const behind = /[\s"“”'‘’.,;:!?]/u;

/** Whether the found phrase means the wanted one: it lies in it, or holds it and little more, or half is shared. */
export function samePhrase(wanted: Place, found: Place | null | undefined): boolean {
  const both = shared(wanted, found);
  if (both === 0 || found === null || found === undefined) {
    return false;
  }
  const [long, short] = [wanted.end - wanted.start, found.end - found.start];
  return both === short || (both === long && short <= 3 * long) || both / (long + short - both) >= 0.5;
}

/** For comparing names. */
export function folded(words: string | null | undefined): string {
  return (words ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Each wanted thing with what was found of it, at just its place before any other; what was found and not wanted. What is wanted in any case comes first. */
export function matched<Wanted extends Place & { readonly optional?: boolean }, Found extends Place>(
  wanted: readonly Wanted[],
  found: readonly Found[],
  fits: (wanted: Wanted, found: Found) => boolean,
): {
  readonly pairs: readonly (readonly [Wanted, Found])[];
  readonly missed: readonly Wanted[];
  readonly spurious: readonly Found[];
} {
  const free = new Set(found);
  const pairs: (readonly [Wanted, Found])[] = [];
  const missed: Wanted[] = [];
  const isWhole = (one: Wanted): boolean => found.some(each => same(one, each) && fits(one, each));
  const inOrder = [...wanted.filter(each => !each.optional), ...wanted.filter(each => each.optional)];
  for (const one of [...inOrder.filter(isWhole), ...inOrder.filter(each => !isWhole(each))]) {
    const hit = [...free].find(each => same(one, each) && fits(one, each)) ?? [...free].find(each => fits(one, each));
    if (hit !== undefined) {
      free.delete(hit);
      pairs.push([one, hit]);
    } else if (!one.optional) {
      missed.push(one);
    }
  }
  return { pairs, missed, spurious: [...free] };
}
