import { breather, Cancelled, type Breather, type Wanted } from '../pipeline/breathe';
import type { Article } from '../types/article';
import type { Decision } from '../types/decision';
import type { ArticleRecord } from '../types/record';
import { inOrder } from './inOrder';
import type { Order, Outcome } from './order';

/** Whoever keeps the records of a folder's articles. */
export interface Keeper {
  /** What is kept of an article that nobody has open; undefined where there is none. */
  readonly kept: (uri: string) => ArticleRecord | undefined;
  /** The article as its file has it now. */
  readonly article: (uri: string) => Promise<Article | undefined>;
  /** What people decided of it: the same list as long as it is the same. */
  readonly decisions: (uri: string) => readonly Decision[];
  /** Has it analysed. Rejects with `Cancelled`. */
  readonly analyse: (order: Order<never>, wanted: Wanted) => Promise<Outcome<unknown>>;
  readonly take: (...records: readonly ArticleRecord[]) => void;
  /** Some records are others than before. */
  readonly show: () => void;
  readonly fault: (uri: string, trace: string) => void;
}

/**
 * Articles of a folder that nobody has open are first read by rule, which a whole folder is in seconds, and then, once each, by the model:
 * that takes minutes, in which the lists are there already.
 */
export class ClosedByModel {
  readonly #unread = new Set<string>();
  #run = { isCancellationRequested: false };

  constructor(
    private readonly keeper: Keeper,
    private readonly breatherFor: Breather = breather,
  ) {}

  /** The article was read by rule. */
  add(uri: string): void {
    this.#unread.add(uri);
  }

  /** It is not to be read any more. */
  drop(uri: string): void {
    this.#unread.delete(uri);
  }

  /** Begins to read them in order of uri; what was begun before is given up. Resolves when all are read, or that is given up, to how many were. */
  async read(): Promise<number> {
    this.#run.isCancellationRequested = true;
    const run = { isCancellationRequested: false };
    this.#run = run;
    const breathe = this.breatherFor(run);
    let done = 0;
    try {
      for await (const read of inOrder([...this.#unread].sort(), together, uri => this.#readOne(uri, run))) {
        done++;
        this.#take(read);
        if (done % shownTogether === 0) {
          this.keeper.show();
        }
        await breathe();
      }
      if (done > 0) {
        this.keeper.show();
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        throw error;
      }
    }
    return done;
  }

  async #readOne(uri: string, wanted: Wanted): Promise<Read> {
    const before = this.keeper.kept(uri);
    // Of a text that is no article the model is told nothing.
    const isArticle = this.#unread.has(uri) && before?.summary.prose.kind === 'article';
    const article = isArticle ? await this.keeper.article(uri) : undefined;
    const decisions = this.keeper.decisions(uri);
    const outcome = article && (await this.keeper.analyse({ article, reader: 'model', decisions }, wanted));
    return { uri, before, decisions, outcome };
  }

  #take({ uri, before, decisions, outcome }: Read): void {
    const { keeper } = this;
    // Meanwhile the file may have changed, been opened, decided of, or be read no more; one that has changed is still to be read.
    if (before === undefined || keeper.kept(uri) !== before || keeper.decisions(uri) !== decisions) {
      return;
    }
    this.#unread.delete(uri);
    if (outcome?.kind === 'failed') {
      keeper.fault(uri, outcome.trace);
    }
    if (outcome !== undefined) {
      keeper.take(outcome.record);
    }
  }
}

interface Read {
  readonly uri: string;
  /** What was kept before it was read. */
  readonly before: ArticleRecord | undefined;
  readonly decisions: readonly Decision[];
  /** Undefined where there was nothing to read. */
  readonly outcome: Outcome<unknown> | undefined;
}

/** Articles that the model is asked for at once: one is analysed while the next is read. */
const together = 3;

/** Articles after which the lists show what it has read. */
const shownTogether = 100;
