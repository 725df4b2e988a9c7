import type { Lexicon } from '../../lexicon/lexicon';
import { rememberWhileHeld } from '../../pipeline/memo';

/** What is known of given names, all folded. */
export interface GivenNames {
  /** The names that this one may be short for: “Pat” for Patricia and Patrick; none for most. */
  readonly longFormsOf: (name: string) => readonly string[];
  /** Whether they may be one person's: equal, one the initial of the other, or one the other's short form. */
  readonly areAlike: (a: string | undefined, b: string | undefined) => boolean;
}

export const givenNamesOf = rememberWhileHeld((lexicon: Lexicon): GivenNames => {
  const nicknames = lexicon.table('nicknames');
  const longFormsOf = (name: string): readonly string[] => nicknames.get(name)?.split(' ') ?? [];
  return {
    longFormsOf,
    areAlike: (a, b) =>
      a !== undefined &&
      b !== undefined &&
      (isSameWord(a, b) || longFormsOf(a).includes(b) || longFormsOf(b).includes(a)),
  };
});

/** Equal, or one the initial of the other: “Luis” and “L.”. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
