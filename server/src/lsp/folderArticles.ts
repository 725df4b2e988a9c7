import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { always, Cancelled, type Breathe, type Breather } from '../pipeline/breathe';
import type { Folders } from './folders';

/** Whoever holds the articles of the folders. */
export interface Holder {
  /** Whether the editor has the document open: then its file does not count. */
  readonly isOpen: (uri: string) => boolean;
  /** The uris of all articles that are held, open ones too. */
  readonly held: () => readonly string[];
  /** Takes the newest texts of files, by uri, in place of what was held of them. */
  readonly take: (texts: ReadonlyMap<string, string>) => Promise<void>;
  /** Files that are gone, or not to be read. */
  readonly drop: (uris: readonly string[]) => void;
  /** So many files are read, and so many are to be. */
  readonly progress: (done: number, total: number) => void;
  /** Everything is as the disk has it. */
  readonly idle: () => void;
}

/**
 * Keeps the articles of the user's folders as the disk has them. What happens on the disk only says that something is to be looked at
 * again: a file whose text has changed is read, and whatever may change which files there are (one made, deleted or renamed, a folder,
 * a `.gitignore`) has the folders listed anew, so that in the end what is held is what a fresh start would find.
 */
export class FolderArticles {
  /** The files that are to be held. */
  #listed: ReadonlySet<string> = new Set();
  /** Those whose text is to be read, or read again. */
  readonly #waiting = new Set<string>();
  #isListingDue = false;
  /** Whether all are to be read again after the next listing. */
  #isAnew = false;
  /** Whether the user sees how far it is, however little there is to do. */
  #isShown = false;
  readonly #breathe: Breathe;
  #listing = { isCancellationRequested: false };
  #work: Promise<void> | undefined;

  constructor(
    private readonly folders: Folders,
    private readonly holder: Holder,
    private readonly onFault: (uri: string, error: unknown) => void,
    breather: Breather,
  ) {
    this.#breathe = breather(always);
  }

  /** Lists the folders and reads all files anew. Resolves when it has settled. */
  async refresh(): Promise<void> {
    this.#listing.isCancellationRequested = true;
    this.#isAnew = true;
    this.#isShown = true;
    this.#isListingDue = true;
    await this.#settle();
  }

  /** Files and folders were made, changed or deleted. */
  async changed(events: readonly FileEvent[]): Promise<void> {
    for (const { uri, type } of events) {
      if (type === FileChangeType.Deleted) {
        this.folders.forget(uri);
      }
      if (this.#listed.has(uri)) {
        this.#waiting.add(uri);
        this.#isListingDue ||= type === FileChangeType.Deleted;
      } else {
        this.#isListingDue ||= await this.#changesTheList(uri, type);
      }
    }
    await this.#settle();
  }

  /** A document was closed: what the disk holds counts again. */
  async closed(uri: string): Promise<void> {
    if (this.#listed.has(uri)) {
      this.#waiting.add(uri);
    } else if (this.folders.mayHold(uri)) {
      // The editor may have made the file, and say so later or never: until that is known it is held as it was.
      this.#waiting.add(uri);
      this.#isListingDue = true;
    } else {
      this.holder.drop([uri]);
    }
    await this.#settle();
  }

  async #changesTheList(uri: string, type: FileChangeType): Promise<boolean> {
    const rules = /\/\.gitignore$/u;
    if (rules.test(uri)) {
      return this.folders.isLookedThrough(uri.replace(rules, '/'));
    }
    if (type === FileChangeType.Changed || !this.folders.isLookedThrough(uri)) {
      return false;
    }
    if (this.folders.mayHold(uri)) {
      return true;
    }
    return type === FileChangeType.Deleted
      ? [...this.#listed].some(file => file.startsWith(`${uri}/`))
      : this.folders.isFolder(uri);
  }

  async #settle(): Promise<void> {
    if (this.#isDue) {
      this.#work ??= this.#run();
      await this.#work;
    }
  }

  get #isDue(): boolean {
    return this.#isListingDue || this.#waiting.size > 0;
  }

  async #run(): Promise<void> {
    while (this.#isDue) {
      try {
        if (this.#isListingDue) {
          await this.#list();
        }
        await this.#readSome();
      } catch (error) {
        if (!(error instanceof Cancelled)) {
          this.onFault('copydesk:folders', error);
        }
      }
    }
    this.#work = undefined;
    this.#isShown = false;
    this.holder.idle();
  }

  async #list(): Promise<void> {
    this.#isListingDue = false;
    this.#listing = { isCancellationRequested: false };
    const listed = await this.folders.list(this.#listing);
    const { holder } = this;
    this.#listed = new Set(listed);
    const held = new Set(holder.held());
    // What waits and is not listed was closed: whether it is on the disk says a listing that began afterwards.
    const isGone = (uri: string): boolean => !this.#listed.has(uri) && !holder.isOpen(uri) && !this.#waiting.has(uri);
    holder.drop([...held].filter(isGone));
    listed.filter(uri => this.#isAnew || !held.has(uri)).forEach(uri => this.#waiting.add(uri));
    this.#isAnew = false;
  }

  async #readSome(): Promise<void> {
    const { holder } = this;
    if (this.#isShown || this.#waiting.size > together) {
      holder.progress(Math.max(0, this.#listed.size - this.#waiting.size), this.#listed.size);
    }
    const texts = new Map<string, string>();
    const isKnown = (uri: string): boolean => this.#listed.has(uri) || !this.#isListingDue;
    for (const uri of [...this.#waiting].filter(isKnown).slice(0, together)) {
      this.#waiting.delete(uri);
      if (holder.isOpen(uri)) {
        continue;
      }
      const text = this.#listed.has(uri) ? await this.folders.read(uri) : undefined;
      if (text !== undefined) {
        texts.set(uri, text);
      } else if (!holder.isOpen(uri)) {
        holder.drop([uri]);
      }
    }
    // While its file was read a document may have been opened, and then the editor's text counts.
    [...texts.keys()].filter(uri => holder.isOpen(uri)).forEach(uri => texts.delete(uri));
    await holder.take(texts);
    await this.#breathe();
  }
}

/** Files read between two reports of progress. */
const together = 25;
