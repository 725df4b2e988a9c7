import { TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Corpus, type Means } from '../corpus/corpus';
import { breather, Cancelled, type Wanted } from '../pipeline/breathe';
import type { ReaderService } from '../reader/service/service';
import type { Article } from '../types/article';
import type { Readings } from '../types/reading';
import { articleExtensions, type Files, type FolderKind } from './files';
import { gateFor, isArticleLanguage, type Gate } from './gate';
import { isLong, LongReadings, readInSteps } from './longArticles';
import { Rereading } from './rereading';
import { defaultSettings, type Settings } from './settings';

/** What the desk tells those who listen. */
export interface Listener {
  /** The text of some articles, or what may be shown of them, has changed. */
  readonly changed: () => void;
  /** Colours were switched on or off, or documents let in or out. */
  readonly recoloured: () => void;
  readonly fault: (uri: string, error: unknown) => void;
  readonly indexing: (done: number, total: number, notice: string | undefined) => void;
}

/**
 * The one place that changes: it holds the newest corpus and hands it out.
 * Open documents come from the editor as they are typed; the other articles of a folder are read from its files.
 */
export class Desk {
  readonly documents = new TextDocuments(TextDocument);
  settings: Settings = defaultSettings;
  #gate: Gate = gateFor(defaultSettings);
  #corpus: Corpus;
  #folders: ReadonlyMap<string, FolderKind> = new Map();
  /** Open documents whose newest text the corpus does not hold yet. */
  readonly #stale = new Set<string>();
  #run = { isCancellationRequested: false };
  readonly #long: LongReadings;
  readonly #rereading: Rereading;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open: () => void = () => undefined;
  #isReady = false;

  /** Resolves when settings and folders are known: before that nobody can say which documents are let in. */
  readonly ready = new Promise<void>(resolve => {
    this.#open = resolve;
  });

  constructor(
    means: Means,
    private readonly files: Files,
    private readonly listener: Listener,
    model?: ReaderService,
  ) {
    this.#corpus = Corpus.empty(means, listener.fault);
    this.#rereading = new Rereading(
      model && { model, rules: means.readings },
      (article, readings) => this.#takeReadings(article, readings),
      listener.fault,
    );
    this.#long = new LongReadings(article => {
      this.#corpus = this.#corpus.with(article);
      listener.recoloured();
      this.#announce();
      this.#rereading.ask(this.#corpus, article.uri, 'open');
    }, listener.fault);
    this.documents.onDidChangeContent(({ document }) => this.#touch(document.uri));
    this.documents.onDidClose(({ document }) => void this.#putBack(document.uri));
  }

  listen(connection: Connection): void {
    this.documents.listen(connection);
  }

  /** The newest corpus, with every keystroke that has arrived. */
  get corpus(): Corpus {
    for (const uri of this.#stale) {
      const document = this.documents.get(uri);
      if (document !== undefined) {
        const before = this.#corpus;
        this.#corpus = this.#rereading.carried(before, before.with(articleOf(document)), uri);
        this.#rereading.ask(this.#corpus, uri, 'view');
      }
    }
    this.#stale.clear();
    return this.#corpus;
  }

  /** The newest text of an open document that is too long to be read at once and is not read yet. */
  unread(uri: string): Article | undefined {
    return this.#long.unread(uri);
  }

  /** Resolves when what the corpus says of the document is about its newest text: at once, unless the document is long. */
  async settled(uri: string): Promise<void> {
    await this.ready;
    await this.#long.settled(uri);
  }

  /** Takes the user's settings and folders, and reads the folders' articles where either asks for it. */
  async configure(settings: Settings, folders: readonly string[]): Promise<void> {
    const kinds = await Promise.all(folders.map(folder => this.files.kindOf(folder)));
    const before = this.#isReady ? this.#whatIsRead() : undefined;
    this.settings = settings;
    this.#gate = gateFor(settings);
    this.#folders = new Map(folders.map((folder, index) => [folder, kinds[index] ?? 'plain']));
    if (before !== this.#whatIsRead()) {
      for (const document of this.documents.all()) {
        this.#touch(document.uri);
      }
      this.#isReady = true;
      this.#open();
      await this.reindex();
    }
    this.listener.recoloured();
    this.#announce();
  }

  /** Reads the folders' articles anew; a newer call ends this one. */
  async reindex(): Promise<void> {
    this.#run.isCancellationRequested = true;
    const run = { isCancellationRequested: false };
    this.#run = run;
    try {
      await this.#index(run);
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        throw error;
      }
    }
  }

  /** A file on disk was made, changed or deleted. */
  async fileChanged(uri: string): Promise<void> {
    if (this.documents.get(uri) === undefined && isArticleFile(uri)) {
      await this.#putBack(uri);
    }
  }

  async #index(run: Wanted): Promise<void> {
    const breathe = breather(run);
    const found: string[] = [];
    let notice: string | undefined;
    for (const [folder, kind] of this.#folders) {
      if (this.#gate.reads(kind)) {
        const { uris, total } = await this.files.list(folder, this.settings.maxFiles);
        await breathe();
        found.push(...uris.filter(uri => this.#gate.admits(uri, kind)));
        notice ??=
          total > uris.length
            ? `${uris.length.toLocaleString('en')} of ${total.toLocaleString('en')} files are read (copydesk.maxFiles).`
            : undefined;
      }
    }
    const wanted = new Set(found);
    this.#corpus = this.#corpus.without(...this.#corpus.uris.filter(uri => !wanted.has(uri)));
    for (const document of this.documents.all()) {
      this.#touch(document.uri);
    }
    await this.#read([...wanted], breathe, notice);
    // The folder can be used from now on; nobody need wait for the model.
    void this.#readAgain([...wanted], run);
  }

  /** Has the folder's articles read by the model, a few at a time: one is analysed while the next is read. */
  async #readAgain(uris: readonly string[], run: Wanted): Promise<void> {
    const breathe = breather(run);
    try {
      for (let done = 0; done < uris.length; done += readTogether) {
        const closed = uris.slice(done, done + readTogether).filter(uri => this.documents.get(uri) === undefined);
        const corpus = this.#corpus;
        const read = await Promise.all(closed.map(uri => this.#rereading.read(corpus, uri, 'folder', run)));
        for (const [index, uri] of closed.entries()) {
          const article = corpus.article(uri);
          const readings = read[index];
          if (article !== undefined && readings !== undefined && this.#corpus.article(uri) === article) {
            this.#corpus = this.#corpus.reread(uri, readings);
            this.#corpus.record(uri);
          }
          await breathe();
        }
      }
      this.#announce();
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        this.listener.fault('copydesk:reader', error);
      }
    }
  }

  /** The model has read the article; if it is still the newest, its readings count from now on. */
  #takeReadings(article: Article, readings: Readings): void {
    if (this.#corpus.article(article.uri) === article) {
      this.#corpus = this.#corpus.reread(article.uri, readings);
      this.listener.recoloured();
      this.#announce();
    }
  }

  async #read(uris: readonly string[], breathe: () => Promise<void>, notice: string | undefined): Promise<void> {
    for (let done = 0; done < uris.length; done += batchSize) {
      this.listener.indexing(done, uris.length, notice);
      const articles: Article[] = [];
      for (const uri of uris.slice(done, done + batchSize)) {
        const text = this.documents.get(uri) === undefined ? await this.#fromDisk(uri) : undefined;
        await breathe();
        if (text !== undefined) {
          articles.push({ uri, version: 0, text });
        }
      }
      // While its file was read a document may have been opened, and then the editor's text counts.
      const closed = articles.filter(({ uri }) => this.documents.get(uri) === undefined);
      this.#corpus = this.#corpus.with(...closed);
      for (const article of closed) {
        if (isLong(article.text)) {
          await readInSteps(this.#corpus, article, breathe);
        }
        this.#corpus.record(article.uri);
        await breathe();
      }
    }
    const { length } = this.corpus.summaries.filter(({ prose }) => prose.kind === 'article');
    this.listener.indexing(length, length, notice);
    this.listener.changed();
  }

  #touch(uri: string): void {
    this.#long.giveUp(uri);
    this.#rereading.giveUp(uri);
    const document = this.documents.get(uri);
    if (
      document === undefined ||
      !isArticleLanguage(document.languageId) ||
      !this.#gate.admits(uri, this.#kindAround(uri))
    ) {
      this.#corpus = this.#corpus.without(uri);
      this.#stale.delete(uri);
    } else if (isLong(document.getText())) {
      this.#long.begin(this.#corpus, articleOf(document));
    } else {
      this.#stale.add(uri);
    }
    this.#announce();
  }

  /** A document was closed, or its file changed: what the disk holds counts again. */
  async #putBack(uri: string): Promise<void> {
    this.#long.giveUp(uri);
    this.#rereading.giveUp(uri);
    this.#stale.delete(uri);
    const kind = this.#kindAround(uri);
    const belongs = kind !== undefined && this.#gate.reads(kind) && this.#gate.admits(uri, kind) && isArticleFile(uri);
    const text = belongs ? await this.#fromDisk(uri) : undefined;
    if (this.documents.get(uri) === undefined) {
      this.#corpus = text === undefined ? this.#corpus.without(uri) : this.#corpus.with({ uri, version: 0, text });
      this.#rereading.ask(this.#corpus, uri, 'folder');
      this.#announce();
    }
  }

  /** Tells the listener once for all changes that arrive together. */
  #announce(): void {
    if (this.#isReady) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.listener.changed();
      }, 0);
    }
  }

  /** All that decides which files are read, and how. */
  #whatIsRead(): string {
    const { enable, exclude, maxFiles, encodings } = this.settings;
    return JSON.stringify([enable, exclude, maxFiles, [...encodings], [...this.#folders]]);
  }

  /** What the file holds, in the encoding that the editor would show it in. */
  #fromDisk(uri: string): Promise<string | undefined> {
    const folder = this.#folderAround(uri);
    return this.files.read(uri, this.settings.encodings.get(folder ?? '') ?? 'utf8');
  }

  #kindAround(uri: string): FolderKind | undefined {
    return this.#folders.get(this.#folderAround(uri) ?? '');
  }

  /** The innermost folder that holds the document. */
  #folderAround(uri: string): string | undefined {
    let best: string | undefined;
    for (const folder of this.#folders.keys()) {
      if (uri.startsWith(`${folder}/`) && folder.length > (best?.length ?? -1)) {
        best = folder;
      }
    }
    return best;
  }
}

/** Articles read between two reports of progress. */
const batchSize = 25;

/** Articles of a folder that the model is asked for at once. */
const readTogether = 4;

function isArticleFile(uri: string): boolean {
  const name = uri.toLowerCase();
  return articleExtensions.some(extension => name.endsWith(extension));
}

function articleOf(document: TextDocument): Article {
  return { uri: document.uri, version: document.version, text: document.getText() };
}
