import { always, breather, pause } from '../pipeline/breathe';

/** Whoever takes the documents. */
interface Taker {
  /** Resolves when documents can be taken one after the other. */
  readonly ready: Promise<void>;
  /** Takes the newest text of the document. */
  readonly take: (uri: string) => void;
  /** The document was taken in its turn, so many with those before it. */
  readonly taken: (uri: string, count: number) => void;
  /** All of many are taken. */
  readonly rest: () => void;
}

/**
 * Open documents whose newest text is not taken yet. A few are taken when somebody asks; those of many that were opened together are taken one
 * after the other, one that is asked about before its turn.
 */
export class Untaken {
  readonly #uris = new Set<string>();
  #work: Promise<void> | undefined;
  /** How often a document was added or dropped. */
  #touched = 0;

  constructor(
    private readonly taker: Taker,
    private readonly onFault: (uri: string, error: unknown) => void,
  ) {}

  has(uri: string): boolean {
    return this.#uris.has(uri);
  }

  /** Whether many were opened together and are still being taken. */
  get areMany(): boolean {
    return this.#uris.size > 0 && this.#work !== undefined;
  }

  /** The document has another text; whether it is one of many. */
  add(uri: string): boolean {
    this.#touched++;
    this.#uris.add(uri);
    const isOneOfMany = this.#uris.size > few;
    if (isOneOfMany) {
      this.#work ??= this.#takeAll()
        .catch((error: unknown) => this.onFault(uri, error))
        .finally(() => {
          this.#work = undefined;
        });
    }
    return isOneOfMany;
  }

  /** The document is not to be taken any more. */
  drop(uri: string): void {
    this.#touched++;
    this.#uris.delete(uri);
  }

  /** Takes the document if it is not taken yet. */
  takeNow(uri: string): void {
    if (this.#uris.delete(uri)) {
      this.taker.take(uri);
    }
  }

  /** Takes all, unless they are many. */
  takeFew(): void {
    if (this.#uris.size <= few) {
      this.#uris.forEach(uri => this.takeNow(uri));
    }
  }

  async #takeAll(): Promise<void> {
    await this.taker.ready;
    const breathe = breather(always);
    let touched = -1;
    for (let count = 1; this.#uris.size > 0; count++) {
      // Those that are opened together are all let in before the next is taken: messages come one a turn.
      while (touched < this.#touched) {
        touched = this.#touched;
        await pause(0);
      }
      const [uri = ''] = this.#uris;
      this.takeNow(uri);
      this.taker.taken(uri, count);
      await breathe();
    }
    this.taker.rest();
  }
}

/** Documents that may be taken together while somebody waits. */
const few = 3;
