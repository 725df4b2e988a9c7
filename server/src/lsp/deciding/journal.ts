import { inverseOf, type Change } from '../../decisions/sidecars';

/** What was decided at once, in this window. */
export interface Entry {
  readonly label: string;
  /** By folder, in the order in which they were made. */
  readonly changes: readonly (readonly [string, readonly Change[]])[];
}

/** What was decided in this window, so that it can be taken back, and decided again. What is decided anew ends what could be decided again. */
export class Journal {
  readonly #done: Entry[] = [];
  readonly #undone: Entry[] = [];

  decided(entry: Entry): void {
    this.#done.push(entry);
    this.#undone.length = 0;
  }

  /** What would be taken back next, with what does it. */
  get last(): Entry | undefined {
    const entry = this.#done.at(-1);
    return entry && { label: entry.label, changes: inverse(entry) };
  }

  takenBack(): void {
    this.#undone.push(...this.#done.splice(-1));
  }

  /** What would be decided again next. */
  get next(): Entry | undefined {
    return this.#undone.at(-1);
  }

  decidedAgain(): void {
    this.#done.push(...this.#undone.splice(-1));
  }
}

function inverse({ changes }: Entry): Entry['changes'] {
  return [...changes].reverse().map(([folder, some]) => [folder, [...some].reverse().map(inverseOf)] as const);
}
