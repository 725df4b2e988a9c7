import type { Corpus } from '../corpus/corpus';
import { Cancelled, pause, type Breathe, type Breather } from '../pipeline/breathe';
import type { Article } from '../types/article';
import { readInSteps } from '../workshop/inSteps';

/** The open articles that are too long to be read at once, while they are being read. */
export class LongReadings {
  readonly #all = new Map<string, LongReading>();

  /** `onRead` hears when the corpus that was given to `begin` knows all about the article. */
  constructor(
    private readonly onRead: (article: Article) => void,
    private readonly onFault: (uri: string, error: unknown) => void,
    private readonly breather: Breather,
  ) {}

  /** Begins to read when nobody has typed for a moment; an earlier version of the same article is given up. */
  begin(corpus: Corpus, article: Article): void {
    const { uri, text } = article;
    const isTyped = this.#all.has(uri) || corpus.article(uri) !== undefined;
    this.giveUp(uri);
    const quietFor = isTyped ? Math.max(fewest, text.length / perMillisecond) : fewest;
    const wanted = { isCancellationRequested: false };
    const done = afterPause(quietFor, this.breather(wanted), breathe => readInSteps(corpus, article, breathe))
      .then(() => {
        this.#all.delete(uri);
        this.onRead(article);
      })
      .catch((error: unknown) => {
        if (!(error instanceof Cancelled)) {
          this.#all.delete(uri);
          this.onFault(uri, error);
        }
      });
    this.#all.set(uri, { article, wanted, done });
  }

  giveUp(uri: string): void {
    const reading = this.#all.get(uri);
    if (reading !== undefined) {
      reading.wanted.isCancellationRequested = true;
      this.#all.delete(uri);
    }
  }

  /** The newest text of an article that is not read yet. */
  unread(uri: string): Article | undefined {
    return this.#all.get(uri)?.article;
  }

  /** Resolves when the article's newest text is read: at once, unless it is being read. */
  async settled(uri: string): Promise<void> {
    for (let reading = this.#all.get(uri); reading !== undefined; reading = this.#all.get(uri)) {
      await reading.done;
    }
  }
}

interface LongReading {
  readonly article: Article;
  readonly wanted: { isCancellationRequested: boolean };
  readonly done: Promise<void>;
}

async function afterPause(
  quietFor: number,
  breathe: Breathe,
  work: (breathe: Breathe) => Promise<void>,
): Promise<void> {
  await pause(quietFor);
  await breathe();
  await work(breathe);
}

/** Milliseconds without a keystroke before a long article is read. */
const fewest = 200;

/** While one is typed in it is a second for every million characters, half of what reading them takes: what has begun is given up at the next key. */
const perMillisecond = 1000;
