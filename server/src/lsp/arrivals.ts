import { always, breather, type Breathe, type Breather } from '../pipeline/breathe';
import type { Article } from '../types/article';
import type { Readings } from '../types/reading';

/**
 * What the model has read of articles and nobody has taken yet. Many may be read at once; they are taken one after the other, and what is asked
 * meanwhile is answered between two of them. An article that somebody asks about need not wait for its turn.
 */
export class Arrivals {
  readonly #waiting = new Map<string, Arrival>();
  #work: Promise<void> | undefined;

  /** `onRest` hears when nothing waits any more; `prepare` does in steps what would make `take` long. */
  constructor(
    private readonly take: (article: Article, readings: Readings) => void,
    private readonly onRest: () => void,
    private readonly onFault: (uri: string, error: unknown) => void,
    private readonly prepare: (article: Article, readings: Readings, breathe: Breathe) => Promise<void> = () =>
      Promise.resolve(),
    private readonly breatherFor: Breather = breather,
  ) {}

  /** Resolves when the readings are taken, or when others of the same article have come in their place. */
  add(article: Article, readings: Readings): Promise<void> {
    this.#waiting.get(article.uri)?.done();
    return new Promise(done => {
      this.#waiting.set(article.uri, { article, readings, done });
      this.#work ??= this.#run();
    });
  }

  /** Takes what has come of this article, if anything has. */
  takeNow(uri: string): void {
    const arrival = this.#waiting.get(uri);
    if (arrival === undefined) {
      return;
    }
    this.#waiting.delete(uri);
    try {
      this.take(arrival.article, arrival.readings);
    } catch (error) {
      this.onFault(uri, error);
    } finally {
      arrival.done();
    }
  }

  async #run(): Promise<void> {
    const breathe = this.breatherFor(always);
    for (let [next] = this.#waiting; next !== undefined; [next] = this.#waiting) {
      const [uri, { article, readings }] = next;
      try {
        await breathe();
        await this.prepare(article, readings, breathe);
      } catch (error) {
        this.onFault(uri, error);
      }
      this.takeNow(uri);
    }
    this.#work = undefined;
    this.onRest();
  }
}

interface Arrival {
  readonly article: Article;
  readonly readings: Readings;
  readonly done: () => void;
}
