import { takesLong, type Corpus } from '../corpus/corpus';
import { carriedThrough, paragraphsOf, readByModel, readingsNow, type Readers } from '../corpus/modelReadings';
import { Cancelled, type Breather, type Wanted } from '../pipeline/breathe';
import type { Urgency } from '../reader/service/job';
import { passages } from '../stages/passages/passages';
import { prose } from '../stages/prose';
import { within, type Span } from '../text/span';
import type { Article } from '../types/article';
import type { Readings } from '../types/reading';
import { readInSteps } from '../workshop/inSteps';

/**
 * Has the desk's articles read by the model. An article is at first in the corpus as the rules read it, or as it was read before its
 * last edit; when the model has read its paragraphs, `onRead` takes its readings. Without readers nothing happens.
 */
export class Rereading {
  readonly #asked = new Map<string, Asked>();
  /** How many were asked for that have not come and were not given up. */
  #unread = 0;

  constructor(
    private readonly readers: Readers | undefined,
    private readonly onRead: (article: Article, readings: Readings) => Promise<void>,
    private readonly onFault: (uri: string, error: unknown) => void,
    private readonly breather: Breather,
  ) {}

  /** Whether many articles are still to be read. */
  get areMany(): boolean {
    return this.#unread > few;
  }

  /** The corpus with what is known by now of the newest text of `uri`; `before` is the corpus with the text before. */
  carried(before: Corpus, corpus: Corpus, uri: string): Corpus {
    const { readers } = this;
    if (readers === undefined) {
      return corpus;
    }
    const old = before.facts(uri);
    const known = old && { paragraphs: paragraphsOf(old), readings: old.inputs.readings };
    const facts = corpus.facts(uri);
    if (facts?.get(prose).kind !== 'article') {
      return corpus;
    }
    const paragraphs = paragraphsOf(facts);
    const carried = known && carriedThrough(known, paragraphs, readers);
    return corpus.reread(uri, readingsNow(paragraphs, readers, carried));
  }

  /** Asks for what is not read yet of the article; an earlier version of it is given up. */
  ask(corpus: Corpus, uri: string, urgency: Urgency): void {
    this.giveUp(uri);
    const wanted = { isCancellationRequested: false };
    this.#unread++;
    const done = this.#askFor(corpus, uri, urgency, wanted)
      .catch((error: unknown) => {
        if (!(error instanceof Cancelled)) {
          this.onFault(uri, error);
        }
      })
      .finally(() => this.#unread--);
    this.#asked.set(uri, { wanted, done });
  }

  /** Has the paragraphs that somebody looks at read before all others; the article's readings come when all of it is read. */
  hasten(corpus: Corpus, uri: string, inView: Span): void {
    const asked = this.#asked.get(uri);
    const facts = corpus.facts(uri);
    if (this.readers !== undefined && asked !== undefined && facts?.get(prose).kind === 'article') {
      const { text } = facts.article;
      const paragraphs = within(facts.get(passages).all, inView).map(({ start, end }) => text.slice(start, end));
      // Whether that goes well hears who asked for the article.
      void this.readers.model.read(paragraphs, { urgency: 'view', wanted: asked.wanted }).catch(() => undefined);
    }
  }

  giveUp(uri: string): void {
    const asked = this.#asked.get(uri);
    if (asked !== undefined) {
      asked.wanted.isCancellationRequested = true;
      this.#asked.delete(uri);
    }
  }

  /** Resolves when the article has the readings that were asked for last, or when they were given up. */
  async settled(uri: string): Promise<void> {
    await this.#asked.get(uri)?.done;
  }

  async #askFor(corpus: Corpus, uri: string, urgency: Urgency, wanted: Wanted): Promise<void> {
    const article = corpus.article(uri);
    const isArticle = corpus.facts(uri)?.get(prose).kind === 'article';
    const readings =
      this.readers && isArticle ? await readByModel(corpus, uri, this.readers, { urgency, wanted }) : undefined;
    if (article === undefined || readings === undefined || wanted.isCancellationRequested) {
      return;
    }
    if (takesLong(article.text)) {
      await readInSteps(corpus.reread(uri, readings), article, this.breather(wanted));
    }
    await this.onRead(article, readings);
  }
}

/** Articles that are read while somebody types. */
const few = 3;

interface Asked {
  readonly wanted: { isCancellationRequested: boolean };
  readonly done: Promise<void>;
}
