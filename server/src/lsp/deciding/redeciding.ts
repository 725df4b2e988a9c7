import type { Corpus } from '../../corpus/corpus';
import type { Decisions } from '../../decisions/decisions';
import { mayChange } from '../../decisions/reach';
import { breather, Cancelled, type Wanted } from '../../pipeline/breathe';
import type { Decision } from '../../types/decision';
import type { Readings } from '../../types/reading';
import type { ArticleRecord } from '../../types/record';

/** Whoever holds the articles. */
export interface Holder {
  readonly corpus: () => Corpus;
  /** The text of a closed article as its file has it. */
  readonly text: (uri: string) => Promise<string | undefined>;
  /** The article of this text by itself. */
  readonly alone: (uri: string, text: string) => Corpus;
  /** How the model reads it; undefined where it need not, or cannot. Rejects with `Cancelled`. */
  readonly read: (alone: Corpus, uri: string, wanted: Wanted) => Promise<Readings | undefined>;
  readonly take: (record: ArticleRecord) => void;
  /** Some are taken that are to be shown. */
  readonly show: () => void;
}

/** Has closed articles read again when something else is decided of them, one after the other. */
export class Redeciding {
  /** Those that are to be read, with what was decided of them when they were read last. */
  readonly #due = new Map<string, readonly Decision[]>();
  #run = { isCancellationRequested: false };

  constructor(
    private readonly holder: Holder,
    private readonly onFault: (uri: string, error: unknown) => void,
  ) {}

  /** These decisions take the place of those. */
  follow(before: Decisions, now: Decisions): void {
    const corpus = this.holder.corpus();
    for (const uri of corpus.uris) {
      const was = this.#due.get(uri) ?? before.of(uri);
      if (corpus.article(uri) === undefined && was !== now.of(uri)) {
        this.#due.set(uri, was);
      }
    }
    this.#run.isCancellationRequested = true;
    this.#run = { isCancellationRequested: false };
    this.#readAll(this.#run).catch((error: unknown) => {
      if (!(error instanceof Cancelled)) {
        this.onFault('copydesk:decisions', error);
      }
    });
  }

  async #readAll(run: Wanted): Promise<void> {
    const breathe = breather(run);
    let taken = 0;
    for (const [uri, was] of this.#due) {
      await breathe();
      taken += (await this.#read(uri, was, run)) ? 1 : 0;
      this.#due.delete(uri);
      if (taken === shownAtOnce) {
        this.holder.show();
        taken = 0;
      }
    }
    if (taken > 0) {
      this.holder.show();
    }
  }

  /** Whether it reads otherwise now. */
  async #read(uri: string, was: readonly Decision[], run: Wanted): Promise<boolean> {
    const { holder } = this;
    const held = holder.corpus().record(uri);
    const text = held && (await holder.text(uri));
    if (text === undefined || !mayChange(text, was, holder.corpus().decisions.of(uri))) {
      return false;
    }
    const alone = holder.alone(uri, text);
    const readings = await holder.read(alone, uri, run);
    if (run.isCancellationRequested) {
      throw new Cancelled();
    }
    const record = (readings === undefined ? alone : alone.reread(uri, readings)).record(uri);
    // Meanwhile it may have been opened, or have gone.
    const isStill = holder.corpus().article(uri) === undefined && holder.corpus().record(uri) === held;
    if (record !== undefined && isStill) {
      holder.take(record);
    }
    return isStill;
  }
}

/** After how many articles the lists show what is decided. */
const shownAtOnce = 50;
