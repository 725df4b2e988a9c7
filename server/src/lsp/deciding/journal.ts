import { inverseOf, type Change } from '../../decisions/sidecars';

/** A file of decisions by its folder and its path there. */
export interface PlaceOfFile {
  readonly folder: string;
  readonly path: string;
}

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

  /** A file of decisions is elsewhere: what was decided in it is taken back there. */
  moved(from: PlaceOfFile, to: PlaceOfFile): void {
    for (const entries of [this.#done, this.#undone]) {
      entries.forEach((entry, index) => {
        entries[index] = { ...entry, changes: entry.changes.flatMap(part => movedPart(part, from, to)) };
      });
    }
  }

  decidedAgain(): void {
    this.#done.push(...this.#undone.splice(-1));
  }
}

function inverse({ changes }: Entry): Entry['changes'] {
  return [...changes].reverse().map(([folder, some]) => [folder, [...some].reverse().map(inverseOf)] as const);
}

type Part = Entry['changes'][number];

function movedPart([folder, some]: Part, from: PlaceOfFile, to: PlaceOfFile): readonly Part[] {
  const isMoved = ({ path }: Change): boolean => folder === from.folder && path === from.path;
  const [moved, stay] = [some.filter(isMoved), some.filter(one => !isMoved(one))];
  return moved.length === 0
    ? [[folder, some]]
    : [
        ...(stay.length === 0 ? [] : [[folder, stay] as const]),
        [to.folder, moved.map(one => ({ ...one, path: to.path }))],
      ];
}
