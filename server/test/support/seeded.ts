/** Chance that is the same for the same seed. */
export interface Chance {
  /** A whole number from nought, less than `end`. */
  readonly below: (end: number) => number;
  readonly some: <Item>(items: readonly Item[]) => Item;
}

export function seeded(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const next = (): number => {
    // Xorshift: small, and good enough to make odd things meet.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { below, some: items => items[below(items.length)]! };
}
