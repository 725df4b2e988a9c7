import type { Connection, FileEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Corpus, takesLong, type Means } from '../corpus/corpus';
import type { Decisions } from '../decisions/decisions';
import type { DecisionDisk } from '../decisions/disk';
import type { Background } from '../pipeline/background';
import { always, breather, type Wanted } from '../pipeline/breathe';
import type { Facts } from '../pipeline/facts';
import type { ReaderService } from '../reader/service/service';
import type { Article } from '../types/article';
import type { Unread } from '../types/unread';
import { prose } from '../stages/prose';
import { analysed } from '../workshop/analysed';
import { ClosedByModel, type Keeper } from '../workshop/closedByModel';
import type { Files } from '../workshop/files';
import { readInSteps } from '../workshop/inSteps';
import { leastAbilities, type Abilities } from './abilities';
import { isOfDecisions } from './deciding/corpusFolder';
import { DecisionDesk } from './deciding/decisionDesk';
import { Redeciding } from './deciding/redeciding';
import { FolderArticles } from './folderArticles';
import { Folders, type Saying } from './folders';
import { isArticleLanguage } from './gate';
import { OpenDocuments } from './openDocuments';
import { Shelf } from './shelf';
import type { Spelling } from './spelling';
import { unreadBy } from './unreadBy';
import { defaultSettings, type Settings } from './settings';

/** What the desk tells those who listen. */
export interface Listener extends Saying {
  /** The text of some articles, or what may be shown of them, has changed. */
  readonly changed: () => void;
  /** Colours or hints were switched on or off or are others, or documents were let in or out. */
  readonly recoloured: () => void;
  readonly fault: (uri: string, error: unknown) => void;
  readonly indexing: (done: number, total: number, notice: string | undefined) => void;
  /** The model has read so many articles that nobody has open, in so many milliseconds. */
  readonly readByModel: (articles: number, time: number) => void;
  /** What people decided was read, or is otherwise. */
  readonly decided: () => void;
}

/**
 * The one place that changes: it holds the newest corpus and hands it out.
 * Open documents come from the editor as they are typed; the other articles of a folder are read from its files.
 */
export class Desk {
  readonly documents: OpenDocuments;
  readonly decisions: DecisionDesk;
  settings: Settings = defaultSettings;
  /** Of Copydesk, as what is exported tells it. */
  version = '';
  client: Abilities = leastAbilities;
  readonly #shelf: Shelf;
  readonly #folders: Folders;
  readonly #articles: FolderArticles;
  readonly #closed: ClosedByModel;
  readonly #redeciding: Redeciding;
  #openFolders: readonly string[] = [];
  #open: () => void = () => undefined;

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
    this.#shelf = new Shelf(means, listener.fault, listener.changed);
    this.#folders = new Folders(files, listener);
    const { breather } = background;
    this.documents = new OpenDocuments(
      this.#shelf,
      {
        ready: this.ready,
        settings: () => this.settings,
        admits: ({ uri, languageId }) => isArticleLanguage(languageId) && this.#folders.admits(uri),
        articleOf: document => this.#articleOf(document),
        closed: uri => this.#articles.closed(uri),
        recoloured: listener.recoloured,
        fault: listener.fault,
      },
      model && { model, rules: means.readings },
      breather,
    );
    this.#articles = new FolderArticles(
      this.#folders,
      {
        isOpen: uri => this.documents.has(uri),
        held: () => this.#shelf.corpus.uris,
        take: texts => this.#take([...texts].map(([uri, text]) => this.#onDisk(uri, text))),
        drop: uris => this.#drop(uris),
        progress: (done, total) => listener.indexing(done, total, this.#folders.notice),
        idle: () => this.#settled(),
      },
      listener.fault,
      breather,
    );
    const keeper = this.#keeper();
    this.#closed = new ClosedByModel(keeper, breather);
    this.#redeciding = new Redeciding(keeper, listener.fault, breather, means.lexicon);
    this.decisions = new DecisionDesk(
      {
        lexicon: means.lexicon,
        folders: () => this.#openFolders,
        user: () => this.settings.annotator,
        article: uri => this.#toDecide(uri),
        articles: () => this.corpus.uris,
        known: uri => this.corpus.article(uri) ?? this.corpus.record(uri),
        textOf: uri => this.textOf(uri),
        isGone: async uri => !this.documents.has(uri) && (await this.#folders.isGone(uri)),
        decided: decisions => this.#takeDecisions(decisions),
        strayed: () => {
          listener.decided();
          this.#shelf.announce();
        },
        warn: problem => listener.warn(problem),
      },
      files,
      disk,
    );
  }

  listen(connection: Connection): void {
    this.documents.listen(connection);
  }

  /** The newest corpus, with every keystroke that has arrived, unless very many documents have just been opened. */
  get corpus(): Corpus {
    return this.documents.corpus;
  }

  /** How many articles are read, open ones and those of the folder; what turned out to be none does not count, and of many what is gathered. */
  get articles(): number {
    const { corpus } = this;
    return (this.documents.areReadTogether ? corpus.lastOverview : corpus.overview).articles;
  }

  /** How many texts of those that are held turned out to be no articles. */
  get others(): number {
    const { articles, records } = this.#shelf.corpus.lastOverview;
    return records.size - articles;
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
    const corpus = shut === undefined ? this.corpus : this.#shelf.corpus.alone(this.#articleOf(document));
    const kind = corpus.facts(uri)?.get(prose);
    return (kind && unreadBy(kind)) ?? shut;
  }

  /** Why no file of the folders is read. */
  get whyNone(): Unread | undefined {
    return this.#folders.whyNone;
  }

  /** Takes the user's settings and folders, and reads the folders' articles where either asks for it. */
  async configure(settings: Settings, folders: readonly string[]): Promise<void> {
    const isOther = await this.#folders.configure(settings, folders);
    this.settings = settings;
    this.#openFolders = folders;
    if (isOther || !this.#shelf.isOpen) {
      await this.decisions.read();
      this.documents.touchAll();
      this.#shelf.open();
      this.#open();
      await this.#articles.refresh();
    }
    this.listener.recoloured();
    this.#shelf.announce();
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
    return this.corpus.uris.filter(uri => this.#shelf.corpus.record(uri)?.summary.prose.kind === 'article').sort();
  }

  /** What `make` makes of an article; one that nobody has open is read for it and let go of. Rejects with `Cancelled`. */
  async readOf<Out>(uri: string, make: (facts: Facts) => Out, wanted: Wanted): Promise<Out | undefined> {
    const madeIn = (corpus: Corpus): Out | undefined => {
      const facts = corpus.facts(uri);
      return facts && make(facts);
    };
    if (this.documents.has(uri)) {
      await this.documents.readByModel(uri);
      return madeIn(this.corpus);
    }
    const article = await this.#fromDisk(uri);
    if (article === undefined) {
      return undefined;
    }
    const { means, model } = this;
    const decisions = this.#shelf.corpus.decisions.of(uri);
    const order = { article, reader: 'model', decisions, ask: make } as const;
    const outcome = await analysed(order, { means, model, paperOf: madeIn }, wanted);
    return outcome.kind === 'analysed' ? outcome.paper : undefined;
  }

  /** What is decided is decided of this: the newest text, and who has read it. */
  async #toDecide(uri: string): Promise<{ readonly text: string; readonly reader: string } | undefined> {
    await this.documents.settled(uri);
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
      this.#shelf.corpus = corpus.decided(decisions);
      this.#redeciding.follow(corpus.uris, corpus.decisions, decisions);
      this.listener.recoloured();
    }
    this.listener.decided();
    this.#shelf.announce();
  }

  /** The folder is as the disk has it. It can be used from now on; nobody need wait for the model. */
  #settled(): void {
    const { articles } = this;
    this.listener.indexing(articles, articles, this.#folders.notice);
    this.listener.changed();
    this.decisions.astray.look().catch((error: unknown) => this.listener.fault('copydesk:decisions', error));
    if (this.model !== undefined && this.model.state.kind !== 'failed') {
      const begun = performance.now();
      this.#closed
        .read()
        .then(articles => this.listener.readByModel(articles, performance.now() - begun))
        .catch((error: unknown) => this.listener.fault('copydesk:reader', error));
    }
  }

  /** The articles of the folder that nobody has open, for those who read them anew. */
  #keeper(): Keeper {
    const { means, model, listener } = this;
    const tools = { means, model, paperOf: () => undefined, breather: this.background.breather };
    return {
      kept: uri => (!this.documents.has(uri) ? this.#shelf.corpus.record(uri) : undefined),
      article: uri => this.#fromDisk(uri),
      decisions: uri => this.#shelf.corpus.decisions.of(uri),
      analyse: (order, wanted) => analysed(order, tools, wanted),
      take: (...records) => {
        this.#shelf.corpus = this.#shelf.corpus.withRecords(records);
        this.#shelf.hasMore(records.length);
      },
      show: () => this.#shelf.announce(),
      fault: listener.fault,
    };
  }

  /** Articles of the folder as their files have them now, one after the other: what is asked meanwhile waits for one of them at most. */
  async #take(articles: readonly Article[]): Promise<void> {
    const breathe = this.background.breather(always);
    for (const article of articles) {
      const { uri, text } = article;
      // A file or two that were changed are taken at once, so that what is asked next has them.
      if (articles.length > takenAtOnce || takesLong(text)) {
        await readInSteps(this.#shelf.corpus, article, breathe);
      }
      // It may have been opened meanwhile, and then the editor's text counts.
      if (!this.documents.has(uri)) {
        this.#closed.add(uri);
        const opened = this.#shelf.corpus.with(article);
        const record = opened.record(uri);
        // Of an article that nobody has open, the record is kept alone.
        this.#shelf.corpus = record === undefined ? opened : opened.withRecords([record]);
      }
      this.#shelf.hasMore();
      await breathe();
    }
    if (articles.length > 0) {
      this.#shelf.corpus.gather();
      this.#shelf.announce();
    }
  }

  #drop(uris: readonly string[]): void {
    uris.forEach(uri => this.#closed.drop(uri));
    this.#shelf.corpus = this.#shelf.corpus.without(uris);
    this.#shelf.announce();
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
}

/** Files that are taken without letting anything in between. */
const takenAtOnce = 2;
