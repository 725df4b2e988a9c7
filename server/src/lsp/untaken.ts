import { always, type Breathe, type Breather } from '../pipeline/breathe';

/** Whoever takes the documents. */
interface Taker {
  /** Resolves when documents can be taken one after the other. */
  readonly ready: Promise<void>;
  /** Takes the newest text of the document. */
  readonly take: (uri: string) => void;
  /** The document was taken in its turn, so many with those before it. Resolves when all is known of it that is to be before the next. */
  readonly taken: (uri: string, count: number, breathe: Breathe) => Promise<void>;
  /** All of many are taken. */
  readonly rest: () => void;
}

/**
 * Open documents whose newest text is not taken yet. A few are taken when somebody asks; those of many that are opened together are taken one
 * after the other, one that is asked about before its turn. Together is what comes within a second: an editor sends a thousand one by one, and
 * whatever is done between two of them takes them apart.
 */
export class Untaken {
  readonly #uris = new Set<string>();
  /** When each of those that have come within the last second came, the earliest first. */
  readonly #lately = new Map<string, number>();
  /** The one that was taken in its turn and of which not all is known yet; nobody has asked for it. */
  #reading: string | undefined;
  #work: Promise<void> | undefined;

  constructor(
    private readonly taker: Taker,
    private readonly onFault: (uri: string, error: unknown) => void,
    private readonly breather: Breather,
  ) {}

  has(uri: string): boolean {
    return this.#uris.has(uri) || this.#reading === uri;
  }

  /** Whether many were opened together and are still being taken. */
  get areMany(): boolean {
    return this.#work !== undefined;
  }

  /** The document has another text; whether it is one of many. */
  add(uri: string): boolean {
    this.#uris.add(uri);
    const isOneOfMany = this.#comeWith(uri) > few;
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
    this.#uris.delete(uri);
  }

  /** Takes the document if it is not taken yet. */
  takeNow(uri: string): void {
    if (this.#reading === uri) {
      this.#reading = undefined;
    }
    if (this.#uris.delete(uri)) {
      this.taker.take(uri);
    }
  }

  /** Takes all, unless they are many. */
  takeFew(): void {
    if (!this.areMany) {
      this.#uris.forEach(uri => this.takeNow(uri));
    }
  }

  /** How many have come within the last second, this one among them. */
  #comeWith(uri: string): number {
    const now = performance.now();
    this.#lately.delete(uri);
    this.#lately.set(uri, now);
    for (const [other, at] of this.#lately) {
      if (now - at <= together) {
        break;
      }
      this.#lately.delete(other);
    }
    return this.#lately.size;
  }

  async #takeAll(): Promise<void> {
    await this.taker.ready;
    const breathe = this.breather(always);
    for (let count = 1; this.#uris.size > 0; count++) {
      await breathe();
      const [uri] = this.#uris;
      if (uri !== undefined) {
        await this.#takeInTurn(uri, count, breathe);
      }
    }
    this.taker.rest();
  }

  /** One that cannot be taken does not keep up the others. */
  async #takeInTurn(uri: string, count: number, breathe: Breathe): Promise<void> {
    try {
      this.takeNow(uri);
      this.#reading = uri;
      await this.taker.taken(uri, count, breathe);
    } catch (error) {
      this.onFault(uri, error);
    } finally {
      this.#reading = undefined;
    }
  }
}

/** Documents that may be taken together while somebody waits. */
const few = 3;

/** Milliseconds between the first and the last of those that are opened together. */
const together = 1000;
