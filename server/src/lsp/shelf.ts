import { Corpus, type Means, type OnFault } from '../corpus/corpus';
import { Announcing } from './announcing';

/** Where the newest corpus is, for all who put articles into it or take them out. */
export class Shelf {
  corpus: Corpus;
  readonly #announcing: Announcing;
  #isOpen = false;
  /** How many articles were put here. */
  #taken = 0;

  /** `changed` hears once of all changes that come together. */
  constructor(means: Means, onFault: OnFault, changed: () => void) {
    this.corpus = Corpus.empty(means, onFault);
    this.#announcing = new Announcing(changed);
  }

  /** Settings and folders are known: what changes from now on is told. */
  open(): void {
    this.#isOpen = true;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Some of many articles were put here. What all tell is gathered as they come: at the end of them it would hold the thread for long. */
  hasMore(count = 1): void {
    this.#taken += count;
    if (this.#taken % gatheredTogether < count) {
      this.corpus.gather();
    }
  }

  /** Tells of all changes that come together, or within so many milliseconds. */
  announce(within = 0): void {
    if (this.#isOpen) {
      this.#announcing.within(within);
    }
  }
}

/** Articles after which what all tell together is gathered: the more, the less it costs, and the longer it takes. */
const gatheredTogether = 4;
