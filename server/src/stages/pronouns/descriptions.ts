import { complementing } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { nameWords } from '../../text/nameForms';

/** The roles that an article gives to persons, asked by description: whom “the interior secretary” means. */
export class Descriptions {
  readonly #byHead = new Map<string, Described[]>();

  constructor(private readonly lexicon: Lexicon) {}

  /** Remembers that `entity` bears `title`, given at `at`. */
  add(entity: string, title: string): void {
    const words = this.#wordsOf(title);
    const head = words.at(-1);
    if (head === undefined) {
      return;
    }
    const list = this.#byHead.get(head);
    const one = { entity, words };
    if (list === undefined) {
      this.#byHead.set(head, [one]);
    } else if (!list.some(other => other.entity === entity && isEqual(other.words, words))) {
      // The latest bearers are enough; a crowd of them could not be told apart anyway.
      this.#byHead.set(head, [...list.slice(-crowd), one]);
    }
  }

  /** Keys of those whose title ends in the description; those who bear exactly it, when there are any. */
  bearers(description: string): readonly string[] {
    const words = this.#wordsOf(description);
    const list = this.#byHead.get(words.at(-1) ?? '') ?? [];
    const fitting = list.filter(one => isEnd(one.words, words));
    const exact = fitting.filter(one => one.words.length === words.length);
    return [...new Set((exact.length > 0 ? exact : fitting).map(one => one.entity))];
  }

  /** The words of the role up to its complement, without “former” and the like, abbreviations written out. */
  #wordsOf(title: string): readonly string[] {
    const offices = this.lexicon.table('offices');
    const modifiers = this.lexicon.words('title-modifiers');
    const all = nameWords(title);
    const complement = all.findIndex(word => complementing.has(word));
    return all
      .slice(0, complement < 0 ? undefined : complement)
      .filter((word, index) => index > 0 || !modifiers.has(word))
      .map(word => (offices.get(word) ?? '') || word);
  }
}

interface Described {
  readonly entity: string;
  readonly words: readonly string[];
}

const crowd = 7;

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && isEnd(a, b);
}

function isEnd(long: readonly string[], short: readonly string[]): boolean {
  const from = long.length - short.length;
  return from >= 0 && short.length > 0 && short.every((word, index) => word === long[from + index]);
}
