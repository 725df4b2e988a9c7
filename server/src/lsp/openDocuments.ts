import { TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { takesLong, type Corpus } from '../corpus/corpus';
import type { Readers } from '../corpus/modelReadings';
import { pause, type Breathe, type Breather } from '../pipeline/breathe';
import type { Span } from '../text/span';
import type { Article } from '../types/article';
import type { Readings } from '../types/reading';
import { findInSteps, readInSteps } from '../workshop/inSteps';
import { Arrivals } from './arrivals';
import { LongReadings } from './longArticles';
import { looksAlike } from './looks';
import { Recent } from './recent';
import { Rereading } from './rereading';
import type { Settings } from './settings';
import type { Shelf } from './shelf';
import { Untaken } from './untaken';

/** What open documents ask of the desk, and tell it. */
export interface Surroundings {
  /** Resolves when it is known which documents are let in. */
  readonly ready: Promise<void>;
  readonly settings: () => Settings;
  readonly admits: (document: TextDocument) => boolean;
  readonly articleOf: (document: TextDocument) => Article;
  /** A document was closed: what the disk holds counts again. */
  readonly closed: (uri: string) => Promise<void>;
  /** Colours or hints that the editor shows are others. */
  readonly recoloured: () => void;
  readonly fault: (uri: string, error: unknown) => void;
}

/**
 * The documents that the editor has open, as they are typed. Each is an article of the shelf's corpus: by rule at once, or when its turn comes where
 * it is long or one of many, and by the model when that has read it.
 */
export class OpenDocuments {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #untaken: Untaken;
  readonly #long: LongReadings;
  readonly #rereading: Rereading;
  readonly #arrivals: Arrivals;
  /** Documents that were asked about lately: somebody looks at them. */
  readonly #asked = new Recent(askedLately);
  /** Documents of which the editor has asked for colours or hints. */
  readonly #coloured = new Set<string>();

  /** Without `readers` everything is read by rule. */
  constructor(
    private readonly shelf: Shelf,
    private readonly around: Surroundings,
    readers: Readers | undefined,
    breather: Breather,
  ) {
    const { ready, fault } = around;
    this.#untaken = new Untaken(
      {
        ready,
        take: uri => this.#takeNewest(uri),
        taken: async (uri, count, breathe) => {
          await this.readInTurn(uri, breathe, false);
          shelf.hasMore();
          if (count % shownAtOnce === 0) {
            shelf.announce();
          }
        },
        rest: () => shelf.announce(),
      },
      fault,
      breather,
    );
    this.#rereading = new Rereading(
      readers,
      (article, readings) => this.#arrivals.add(article, readings),
      fault,
      breather,
    );
    this.#arrivals = new Arrivals(
      (article, readings) => this.#takeReadings(article, readings),
      () => shelf.announce(),
      fault,
      (article, readings, breathe) => this.#readAnew(article, readings, breathe),
      breather,
    );
    this.#long = new LongReadings(article => this.#takeLong(article), fault, breather);
    this.#documents.onDidChangeContent(({ document }) => this.#touch(document));
    this.#documents.onDidClose(({ document: { uri } }) => {
      this.#putBack(uri).catch((error: unknown) => fault(uri, error));
    });
  }

  listen(connection: Connection): void {
    this.#documents.listen(connection);
  }

  onDidChange(hear: (uri: string) => void): void {
    this.#documents.onDidChangeContent(({ document: { uri } }) => hear(uri));
  }

  onDidClose(hear: (uri: string) => void): void {
    this.#documents.onDidClose(({ document: { uri } }) => hear(uri));
  }

  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  has(uri: string): boolean {
    return this.#documents.get(uri) !== undefined;
  }

  get uris(): readonly string[] {
    return this.#documents.keys();
  }

  /** All are taken anew: others may be let in. */
  touchAll(): void {
    this.#documents.all().forEach(document => this.#touch(document));
  }

  /** The newest corpus, with every keystroke that has arrived, unless very many documents have just been opened. */
  get corpus(): Corpus {
    this.#untaken.takeFew();
    return this.shelf.corpus;
  }

  /** Whether the corpus does not hold the document's newest text yet, or has just begun to read it. */
  isWaiting(uri: string): boolean {
    return this.#untaken.has(uri);
  }

  /** Whether documents that were opened together are still being read, by rule or by the model. */
  get areReadTogether(): boolean {
    return this.#untaken.areMany || this.#rereading.areMany;
  }

  /** Whether somebody asked about the document lately. */
  isLookedAt(uri: string): boolean {
    return this.#asked.has(uri);
  }

  /** The newest text of a document that is too long to be read at once and is not read yet. */
  unread(uri: string): Article | undefined {
    return this.#long.unread(uri);
  }

  /** Resolves when what the corpus says of the document is about its newest text: at once, unless the document is long. */
  async settled(uri: string): Promise<void> {
    await this.around.ready;
    this.#asked.see(uri);
    this.#untaken.takeNow(uri);
    this.#arrivals.takeNow(uri);
    await this.#long.settled(uri);
  }

  /** Resolves when the model has read the document's newest text. */
  async readByModel(uri: string): Promise<void> {
    await this.settled(uri);
    await this.#rereading.settled(uri);
  }

  /**
   * Resolves when the model has read the document's newest text, or after a while: for what the editor asks once and never again,
   * though the readings that come later change it.
   */
  async read(uri: string): Promise<void> {
    await this.settled(uri);
    // The corpus asks for what is new in the newest text.
    const article = this.corpus.article(uri);
    if (article !== undefined) {
      this.look(uri, { start: 0, end: article.text.length });
      await Promise.race([this.#rereading.settled(uri), pause(patience)]);
    }
  }

  /**
   * Reads the document a step at a time; what is kept of it is made then, unless `isFoundAlone`, and what is asked of it next is answered at once.
   */
  async readInTurn(uri: string, breathe: Breathe, isFoundAlone: boolean): Promise<void> {
    const { corpus } = this.shelf;
    const article = corpus.article(uri);
    if (article !== undefined) {
      await (isFoundAlone ? findInSteps : readInSteps)(corpus, article, breathe);
    }
  }

  /** The editor shows colours or hints of the document. */
  colours(uri: string): void {
    if (this.has(uri)) {
      this.#coloured.add(uri);
    }
  }

  /** Somebody looks at this part of the document. */
  look(uri: string, inView: Span): void {
    this.#rereading.hasten(this.corpus, uri, inView);
  }

  #touch(document: TextDocument): void {
    const { shelf, around } = this;
    const { uri } = document;
    this.#rereading.giveUp(uri);
    const isLetIn = around.admits(document);
    const isLong = isLetIn && takesLong(document.getText());
    if (!isLong) {
      this.#long.giveUp(uri);
    }
    if (!isLetIn) {
      shelf.corpus = shelf.corpus.without([uri]);
      this.#untaken.drop(uri);
    } else if (isLong) {
      this.#untaken.drop(uri);
      this.#long.begin(shelf.corpus, around.articleOf(document));
    } else if (this.#untaken.add(uri)) {
      // Each is told of with others when it is read.
      return;
    }
    shelf.announce();
  }

  #takeNewest(uri: string): void {
    const { shelf } = this;
    const document = this.get(uri);
    if (document !== undefined) {
      const before = shelf.corpus;
      shelf.corpus = this.#rereading.carried(before, before.with(this.around.articleOf(document)), uri);
      // What is typed in is looked at; of what was just opened nobody knows.
      this.#rereading.ask(shelf.corpus, uri, before.article(uri) === undefined ? 'open' : 'view');
    }
  }

  #takeLong(article: Article): void {
    const { shelf } = this;
    shelf.corpus = shelf.corpus.with(article);
    this.around.recoloured();
    shelf.announce();
    this.#rereading.ask(shelf.corpus, article.uri, 'open');
  }

  /** Reads one that the model has read in steps, before its readings count. */
  async #readAnew(article: Article, readings: Readings, breathe: Breathe): Promise<void> {
    const { corpus } = this.shelf;
    if (corpus.article(article.uri) === article) {
      await readInSteps(corpus.reread(article.uri, readings), article, breathe);
    }
  }

  /** The model has read the article; if it is still the newest, its readings count from now on, and what is kept of it is made. */
  #takeReadings(article: Article, readings: Readings): void {
    const { shelf, around } = this;
    const { uri } = article;
    const before = shelf.corpus;
    if (before.article(uri) === article) {
      shelf.corpus = before.reread(uri, readings);
      // A refresh makes the editor ask for all colours of all that is in view; after most edits the model says what was carried along.
      if (this.#coloured.has(uri) && !looksAlike(before, shelf.corpus, uri, around.settings())) {
        around.recoloured();
      }
      shelf.corpus.record(uri);
      shelf.hasMore();
      shelf.announce(this.isLookedAt(uri) ? 0 : tellsEvery);
    }
  }

  #putBack(uri: string): Promise<void> {
    this.#long.giveUp(uri);
    this.#rereading.giveUp(uri);
    this.#untaken.drop(uri);
    this.#asked.forget(uri);
    this.#coloured.delete(uri);
    return this.around.closed(uri);
  }
}

/** Milliseconds that somebody waits for the model who could be answered at once, but not again. */
const patience = 400;

/** Documents of which it is taken that somebody looks at them. */
const askedLately = 4;

/** Milliseconds within which it is told that the model has read something that nobody looks at. */
const tellsEvery = 250;

/** After how many documents that were opened together the lists show them. */
const shownAtOnce = 25;
