import { TextDocuments, type Connection, type FileEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Corpus, takesLong, type Means } from '../corpus/corpus';
import type { Decisions } from '../decisions/decisions';
import type { DecisionDisk } from '../decisions/disk';
import type { Background } from '../pipeline/background';
import { always, breather, pause, type Breathe, type Wanted } from '../pipeline/breathe';
import type { Facts } from '../pipeline/facts';
import type { ReaderService } from '../reader/service/service';
import type { Span } from '../text/span';
import type { Article } from '../types/article';
import type { Readings } from '../types/reading';
import type { Unread } from '../types/unread';
import { prose } from '../stages/prose';
import { analysed } from '../workshop/analysed';
import { ClosedByModel, type Keeper } from '../workshop/closedByModel';
import type { Files } from '../workshop/files';
import { readInSteps } from '../workshop/inSteps';
import { leastAbilities, type Abilities } from './abilities';
import { Announcing } from './announcing';
import { Arrivals } from './arrivals';
import { isOfDecisions } from './deciding/corpusFolder';
import { DecisionDesk } from './deciding/decisionDesk';
import { Redeciding } from './deciding/redeciding';
import { FolderArticles } from './folderArticles';
import { Folders, type Saying } from './folders';
import { isArticleLanguage } from './gate';
import { LongReadings } from './longArticles';
import { looksAlike } from './looks';
import { Recent } from './recent';
import { Rereading } from './rereading';
import type { Spelling } from './spelling';
import { unreadBy } from './unreadBy';
import { defaultSettings, type Settings } from './settings';
import { Untaken } from './untaken';

/** What the desk tells those who listen. */
export interface Listener extends Saying {
  /** The text of some articles, or what may be shown of them, has changed. */
  readonly changed: () => void;
  /** Colours or hints were switched on or off or are others, or documents were let in or out. */
  readonly recoloured: () => void;
  readonly fault: (uri: string, error: unknown) => void;
  readonly indexing: (done: number, total: number, notice: string | undefined) => void;
  /** What people decided was read, or is otherwise. */
  readonly decided: () => void;
}

/**
 * The one place that changes: it holds the newest corpus and hands it out.
 * Open documents come from the editor as they are typed; the other articles of a folder are read from its files.
 */
export class Desk {
  readonly documents = new TextDocuments(TextDocument);
  settings: Settings = defaultSettings;
  /** Of Copydesk, as what is exported tells it. */
  version = '';
  client: Abilities = leastAbilities;
  readonly #folders: Folders;
  #corpus: Corpus;
  readonly #untaken: Untaken;
  readonly #articles: FolderArticles;
  readonly #closed: ClosedByModel;
  readonly #long: LongReadings;
  readonly #rereading: Rereading;
  readonly #arrivals: Arrivals;
  /** Documents that were asked about lately: somebody looks at them. */
  readonly #asked = new Recent(askedLately);
  /** Open documents of which the editor has asked for colours or hints. */
  readonly #coloured = new Set<string>();
  /** How many articles were taken. */
  #taken = 0;
  readonly #announcing: Announcing;
  readonly decisions: DecisionDesk;
  #openFolders: readonly string[] = [];
  readonly #redeciding: Redeciding;
  #open: () => void = () => undefined;
  #isReady = false;

  /** Resolves when settings and folders are known: before that nobody can say which documents are let in. */
  readonly ready = new Promise<void>(resolve => {
    this.#open = resolve;
  });

  constructor(
    private readonly means: Means,
    files: Files,
    private readonly listener: Listener,
    readonly spelling: Spelling,
    /** Whose turn it is of those who work while nothing is asked. */
    readonly background: Background,
    private readonly model?: ReaderService,
    disk?: DecisionDisk,
  ) {
    this.#announcing = new Announcing(listener.changed);
    this.#folders = new Folders(files, listener);
    const { breather } = background;
    this.#untaken = new Untaken(
      {
        ready: this.ready,
        take: uri => this.#takeNewest(uri),
        taken: async (uri, count, breathe) => {
          await this.readInTurn(uri, breathe);
          this.#gatherNowAndThen();
          if (count % shownAtOnce === 0) {
            this.#announce();
          }
        },
        rest: () => this.#announce(),
      },
      listener.fault,
      breather,
    );
    this.#articles = new FolderArticles(
      this.#folders,
      {
        isOpen: uri => this.documents.get(uri) !== undefined,
        held: () => this.#corpus.uris,
        take: texts => this.#take([...texts].map(([uri, text]) => this.#onDisk(uri, text))),
        drop: uris => this.#drop(uris),
        progress: (done, total) => listener.indexing(done, total, this.#folders.notice),
        idle: () => this.#settled(),
      },
      listener.fault,
      breather,
    );
    this.#corpus = Corpus.empty(means, listener.fault);
    const keeper = this.#keeper();
    this.#closed = new ClosedByModel(keeper, breather);
    this.#redeciding = new Redeciding(keeper, listener.fault, breather);
    this.#rereading = new Rereading(
      model && { model, rules: means.readings },
      (article, readings) => this.#arrivals.add(article, readings),
      listener.fault,
      breather,
    );
    this.#arrivals = new Arrivals(
      (article, readings) => this.#takeReadings(article, readings),
      () => this.#announce(),
      listener.fault,
      (article, readings, breathe) => this.#readAnew(article, readings, breathe),
      breather,
    );
    this.#long = new LongReadings(
      article => {
        this.#corpus = this.#corpus.with(article);
        listener.recoloured();
        this.#announce();
        this.#rereading.ask(this.#corpus, article.uri, 'open');
      },
      listener.fault,
      breather,
    );
    this.decisions = new DecisionDesk(
      {
        folders: () => this.#openFolders,
        user: () => this.settings.annotator,
        article: uri => this.#toDecide(uri),
        articles: () => this.corpus.uris,
        known: uri => this.corpus.article(uri) ?? this.corpus.record(uri),
        textOf: uri => this.textOf(uri),
        isGone: async uri => this.documents.get(uri) === undefined && (await this.#folders.isGone(uri)),
        decided: decisions => this.#takeDecisions(decisions),
        strayed: () => {
          listener.decided();
          this.#announce();
        },
        warn: problem => listener.warn(problem),
      },
      files,
      disk,
    );
    this.documents.onDidChangeContent(({ document }) => this.#touch(document.uri));
    this.documents.onDidClose(({ document: { uri } }) => {
      this.#putBack(uri).catch((error: unknown) => listener.fault(uri, error));
    });
  }

  listen(connection: Connection): void {
    this.documents.listen(connection);
  }

  /** The newest corpus, with every keystroke that has arrived, unless very many documents have just been opened. */
  get corpus(): Corpus {
    this.#untaken.takeFew();
    return this.#corpus;
  }

  /** Whether the corpus does not hold the document's newest text yet, or has just begun to read it. */
  isWaiting(uri: string): boolean {
    return this.#untaken.has(uri);
  }

  /** Whether documents that were opened together are still being read, by rule or by the model. */
  get isReadingMany(): boolean {
    return this.#untaken.areMany || this.#rereading.areMany;
  }

  /** Whether somebody asked about the document lately. */
  isLookedAt(uri: string): boolean {
    return this.#asked.has(uri);
  }

  #takeNewest(uri: string): void {
    const document = this.documents.get(uri);
    if (document !== undefined) {
      const before = this.#corpus;
      this.#corpus = this.#rereading.carried(before, before.with(this.#articleOf(document)), uri);
      // What is typed in is looked at; of what was just opened nobody knows.
      this.#rereading.ask(this.#corpus, uri, before.article(uri) === undefined ? 'open' : 'view');
    }
  }

  /** How many articles are read, open ones and those of the folder; what turned out to be none does not count, and of many what is gathered. */
  get articles(): number {
    const { corpus } = this;
    return (this.isReadingMany ? corpus.lastOverview : corpus.overview).articles;
  }

  /** The newest text of an open document that is too long to be read at once and is not read yet. */
  unread(uri: string): Article | undefined {
    return this.#long.unread(uri);
  }

  /** Why the open document is not read; undefined where it is. */
  whyNot(uri: string): Unread | undefined {
    const document = this.documents.get(uri);
    if (document === undefined) {
      return undefined;
    }
    const shut = isArticleLanguage(document.languageId) ? this.#folders.whyNot(uri) : ({ kind: 'other-mode' } as const);
    if (shut !== undefined && shut.kind !== 'software-project') {
      return shut;
    }
    // Of a software project's texts, only what reads as an article is worth a word.
    const corpus = shut === undefined ? this.corpus : this.#corpus.alone(this.#articleOf(document));
    const kind = corpus.facts(uri)?.get(prose);
    return (kind && unreadBy(kind)) ?? shut;
  }

  /** Why no file of the folders is read. */
  get whyNone(): Unread | undefined {
    return this.#folders.whyNone;
  }

  /** Resolves when what the corpus says of the document is about its newest text: at once, unless the document is long. */
  async settled(uri: string): Promise<void> {
    await this.ready;
    this.#asked.see(uri);
    this.#untaken.takeNow(uri);
    this.#arrivals.takeNow(uri);
    await this.#long.settled(uri);
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

  /** Reads the open document a step at a time; what is kept of it is made then, and what is asked of it next is answered at once. */
  async readInTurn(uri: string, breathe: Breathe): Promise<void> {
    const article = this.#corpus.article(uri);
    if (article !== undefined) {
      await readInSteps(this.#corpus, article, breathe);
    }
  }

  /** The editor shows colours or hints of the document. */
  colours(uri: string): void {
    if (this.documents.get(uri) !== undefined) {
      this.#coloured.add(uri);
    }
  }

  /** Somebody looks at this part of the document. */
  look(uri: string, inView: Span): void {
    this.#rereading.hasten(this.corpus, uri, inView);
  }

  /** Takes the user's settings and folders, and reads the folders' articles where either asks for it. */
  async configure(settings: Settings, folders: readonly string[]): Promise<void> {
    const isOther = await this.#folders.configure(settings, folders);
    this.settings = settings;
    this.#openFolders = folders;
    if (isOther || !this.#isReady) {
      await this.decisions.read();
      for (const document of this.documents.all()) {
        this.#touch(document.uri);
      }
      this.#isReady = true;
      this.#open();
      await this.#articles.refresh();
    }
    this.listener.recoloured();
    this.#announce();
  }

  /** Files or folders on disk were made, changed or deleted. */
  async filesChanged(events: readonly FileEvent[]): Promise<void> {
    if (events.some(({ uri }) => isOfDecisions(uri))) {
      await this.decisions.read();
    }
    await this.#articles.changed(events);
    await this.decisions.astray.look();
  }

  /** The text of an article: as the editor has it, or its file; undefined where that cannot be read. */
  async textOf(uri: string): Promise<string | undefined> {
    return this.corpus.article(uri)?.text ?? this.#folders.read(uri);
  }

  /** The user's folders. */
  get folders(): readonly string[] {
    return this.#openFolders;
  }

  /** Resolves to the folder's articles when the model has read all that it is going to. Rejects with `Cancelled`. */
  async readThrough(wanted: Wanted): Promise<readonly string[]> {
    const breathe = breather(wanted);
    if (this.model !== undefined && this.model.state.kind !== 'failed') {
      await this.#closed.read();
    }
    await breathe();
    return this.corpus.uris.filter(uri => this.#corpus.record(uri)?.summary.prose.kind === 'article').sort();
  }

  /** What `make` makes of an article; one that nobody has open is read for it and let go of. Rejects with `Cancelled`. */
  async readOf<Out>(uri: string, make: (facts: Facts) => Out, wanted: Wanted): Promise<Out | undefined> {
    const madeIn = (corpus: Corpus): Out | undefined => {
      const facts = corpus.facts(uri);
      return facts && make(facts);
    };
    if (this.documents.get(uri) !== undefined) {
      await this.settled(uri);
      await this.#rereading.settled(uri);
      return madeIn(this.corpus);
    }
    const article = await this.#fromDisk(uri);
    if (article === undefined) {
      return undefined;
    }
    const { means, model } = this;
    const decisions = this.#corpus.decisions.of(uri);
    const order = { article, reader: 'model', decisions, ask: make } as const;
    const outcome = await analysed(order, { means, model, paperOf: madeIn }, wanted);
    return outcome.kind === 'analysed' ? outcome.paper : undefined;
  }

  /** What is decided is decided of this: the newest text, and who has read it. */
  async #toDecide(uri: string): Promise<{ readonly text: string; readonly reader: string } | undefined> {
    await this.settled(uri);
    const { corpus } = this;
    const open = corpus.facts(uri);
    if (open !== undefined) {
      return { text: open.article.text, reader: open.inputs.readings.reader };
    }
    const text = corpus.record(uri) && (await this.#folders.read(uri));
    const state = this.model?.state;
    const reader = state?.kind === 'ready' ? state.model.hash : this.means.readings.reader;
    return text === undefined ? undefined : { text, reader };
  }

  /** Open articles follow what was decided at once, the others one after the other. */
  #takeDecisions(decisions: Decisions): void {
    const { corpus } = this;
    if (decisions !== corpus.decisions) {
      this.#corpus = corpus.decided(decisions);
      this.#redeciding.follow(corpus.uris, corpus.decisions, decisions);
      this.listener.recoloured();
    }
    this.listener.decided();
    this.#announce();
  }

  /** The folder is as the disk has it. It can be used from now on; nobody need wait for the model. */
  #settled(): void {
    const { articles } = this;
    this.listener.indexing(articles, articles, this.#folders.notice);
    this.listener.changed();
    this.decisions.astray.look().catch((error: unknown) => this.listener.fault('copydesk:decisions', error));
    if (this.model !== undefined && this.model.state.kind !== 'failed') {
      this.#closed.read().catch((error: unknown) => this.listener.fault('copydesk:reader', error));
    }
  }

  /** The articles of the folder that nobody has open, for those who read them anew. */
  #keeper(): Keeper {
    const { means, model, listener } = this;
    const tools = { means, model, paperOf: () => undefined, breather: this.background.breather };
    return {
      kept: uri => (this.documents.get(uri) === undefined ? this.#corpus.record(uri) : undefined),
      article: uri => this.#fromDisk(uri),
      decisions: uri => this.#corpus.decisions.of(uri),
      analyse: (order, wanted) => analysed(order, tools, wanted),
      take: record => {
        this.#corpus = this.#corpus.withRecords([record]);
        this.#gatherNowAndThen();
      },
      show: () => this.#announce(),
      fault: listener.fault,
    };
  }

  /** The model has read the article; if it is still the newest, its readings count from now on, and what is kept of it is made. */
  #takeReadings(article: Article, readings: Readings): void {
    const { uri } = article;
    if (this.#corpus.article(uri) === article) {
      const before = this.#corpus;
      this.#corpus = before.reread(uri, readings);
      // A refresh makes the editor ask for all colours of all that is in view; after most edits the model says what was carried along.
      if (this.#coloured.has(uri) && !looksAlike(before, this.#corpus, uri, this.settings)) {
        this.listener.recoloured();
      }
      this.#corpus.record(uri);
      this.#gatherNowAndThen();
      this.#announce(this.#asked.has(uri) ? 0 : tellsEvery);
    }
  }

  /** Articles of the folder as their files have them now, one after the other: what is asked meanwhile waits for one of them at most. */
  async #take(articles: readonly Article[]): Promise<void> {
    const breathe = this.background.breather(always);
    for (const article of articles) {
      const { uri, text } = article;
      // A file or two that were changed are taken at once, so that what is asked next has them.
      if (articles.length > takenAtOnce || takesLong(text)) {
        await readInSteps(this.#corpus, article, breathe);
      }
      // It may have been opened meanwhile, and then the editor's text counts.
      if (this.documents.get(uri) === undefined) {
        this.#closed.add(uri);
        const opened = this.#corpus.with(article);
        const record = opened.record(uri);
        // Of an article that nobody has open, the record is kept alone.
        this.#corpus = record === undefined ? opened : opened.withRecords([record]);
      }
      this.#gatherNowAndThen();
      await breathe();
    }
    if (articles.length > 0) {
      this.#corpus.gather();
      this.#announce();
    }
  }

  /** The same of one that the model has read, before its readings count. */
  async #readAnew(article: Article, readings: Readings, breathe: Breathe): Promise<void> {
    if (this.#corpus.article(article.uri) === article) {
      await readInSteps(this.#corpus.reread(article.uri, readings), article, breathe);
    }
  }

  /** What articles tell together is gathered as they come: at the end of many it would hold the thread for long. */
  #gatherNowAndThen(): void {
    if (++this.#taken % gatheredTogether === 0) {
      this.#corpus.gather();
    }
  }

  #drop(uris: readonly string[]): void {
    uris.forEach(uri => this.#closed.drop(uri));
    this.#corpus = this.#corpus.without(uris);
    this.#announce();
  }

  #touch(uri: string): void {
    this.#rereading.giveUp(uri);
    const document = this.#letIn(uri);
    const isLong = document !== undefined && takesLong(document.getText());
    if (!isLong) {
      this.#long.giveUp(uri);
    }
    if (document === undefined) {
      this.#corpus = this.#corpus.without([uri]);
      this.#untaken.drop(uri);
    } else if (isLong) {
      this.#untaken.drop(uri);
      this.#long.begin(this.#corpus, this.#articleOf(document));
    } else if (this.#untaken.add(uri)) {
      // Each is told of with others when it is read.
      return;
    }
    this.#announce();
  }

  /** A document was closed: what the disk holds counts again. */
  #putBack(uri: string): Promise<void> {
    this.#long.giveUp(uri);
    this.#rereading.giveUp(uri);
    this.#untaken.drop(uri);
    this.#asked.forget(uri);
    this.#coloured.delete(uri);
    return this.#articles.closed(uri);
  }

  /** An open document that is read as an article. */
  #letIn(uri: string): TextDocument | undefined {
    const document = this.documents.get(uri);
    return document !== undefined && isArticleLanguage(document.languageId) && this.#folders.admits(uri)
      ? document
      : undefined;
  }

  /** The article as its file has it now. */
  async #fromDisk(uri: string): Promise<Article | undefined> {
    const text = await this.#folders.read(uri);
    return text === undefined ? undefined : this.#onDisk(uri, text);
  }

  #articleOf(document: TextDocument): Article {
    return { ...this.#onDisk(document.uri, document.getText()), version: document.version };
  }

  #onDisk(uri: string, text: string): Article {
    return { uri, version: 0, text, ...(this.#folders.asksFor(uri) ? { isAskedFor: true } : {}) };
  }

  /** Tells the listener once for all changes that come together, or within so many milliseconds. */
  #announce(within = 0): void {
    if (this.#isReady) {
      this.#announcing.within(within);
    }
  }
}

/** Milliseconds that somebody waits for the model who could be answered at once, but not again. */
const patience = 400;

/** Documents of which it is taken that somebody looks at them. */
const askedLately = 4;

/** Milliseconds within which it is told that the model has read something that nobody looks at. */
const tellsEvery = 250;

/** Files that are taken without letting anything in between. */
const takenAtOnce = 2;

/** After how many documents that were opened together the lists show them. */
const shownAtOnce = 25;

/** Articles after which what all tell together is gathered: the more, the less it costs, and the longer it takes. */
const gatheredTogether = 4;
