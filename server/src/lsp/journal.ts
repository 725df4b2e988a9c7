import { count } from '../features/card';
import type { ReaderState } from '../reader/service/service';

/**
 * Tells in the client's log what is read, by whom and how long it takes, a line each: what somebody looks up who wonders what Copydesk is doing,
 * and copies into a report. It names no article and nothing of any text.
 */
export class Journal {
  #begun: number | undefined;
  readonly #started: number;

  constructor(
    private readonly write: (line: string) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#started = now();
  }

  /** So many files of the folders are read, and so many are to be; `others` of them turned out to be no articles. */
  indexing(done: number, total: number, others: number): void {
    if (done < total) {
      this.#begun ??= this.now();
    } else if (this.#begun !== undefined) {
      const none = others === 0 ? '' : `; ${count(others, 'other text is', 'other texts are')} none`;
      this.write(`${count(done, 'article')} read by rule in ${this.#since(this.#begun)}${none}.`);
      this.#begun = undefined;
    }
  }

  /** The model has read so many that nobody has open, in so many milliseconds. */
  readByModel(articles: number, time: number): void {
    if (articles > 0) {
      this.write(`${count(articles, 'article')} read again by the model in ${inSeconds(time)}.`);
    }
  }

  readerIs(state: ReaderState): void {
    if (state.kind === 'ready') {
      const { runtime, hash } = state.model;
      this.write(`The model ${hash.slice(0, shown)} is loaded (${runtime}) after ${this.#since(this.#started)}.`);
    } else if (state.kind === 'failed') {
      this.write(`There is no model to read with: ${state.message}`);
    }
  }

  #since(begin: number): string {
    return inSeconds(this.now() - begin);
  }
}

/** Characters of a hash that tell one model from another. */
const shown = 8;

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
