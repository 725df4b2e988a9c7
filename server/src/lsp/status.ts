import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import { statusNotification, type Status, type UnreadKind } from '../protocol';
import { logTo } from './answer';
import { unlistedInWords } from '../words/unlisted';
import type { ReaderState } from '../reader/service/service';

/** Tells the client how far the server is: how many articles are read, and by whom. */
export class StatusTeller {
  #progress: Pick<Status, 'state' | 'done' | 'total' | 'notice' | 'unread'> | undefined;
  /** What is said of problems that are not listed. */
  #left: string | undefined;
  #isInitialized = false;
  readonly #said = new Set<string>();

  /**
   * `rules` is what the rule reader is called; `reader` the state of the model's, undefined where there is none; `complaint` what else is wrong with
   * the installation.
   */
  constructor(
    private readonly connection: Connection,
    private readonly rules: string,
    private reader: ReaderState | undefined,
    private readonly complaint: string | undefined,
  ) {}

  /** The client can be told things from now on. */
  initialized(): void {
    this.#isInitialized = true;
    if (this.complaint !== undefined) {
      this.warn(this.complaint);
    }
    this.#complain();
  }

  readerIs(state: ReaderState): void {
    this.reader = state;
    this.#tell();
    this.#complain();
  }

  /** `unread` is why no file of the folders is read. */
  indexing(done: number, total: number, notice: string | undefined, unread: UnreadKind | undefined): void {
    const state = done < total ? 'indexing' : 'ready';
    this.#progress = {
      state,
      done,
      total,
      ...(notice === undefined ? {} : { notice }),
      ...(unread === undefined ? {} : { unread }),
    };
    this.#tell();
  }

  /** So many articles are read now that the folder is: others are opened, closed, made and deleted. */
  articlesAre(count: number): void {
    if (this.#progress?.state === 'ready' && this.#progress.done !== count) {
      this.#progress = { ...this.#progress, done: count, total: count };
      this.#tell();
    }
  }

  /** So many problems between articles that nobody has open are not listed. */
  problemsAreLeft(count: number): void {
    const left = count === 0 ? undefined : unlistedInWords(count);
    if (left !== this.#left) {
      this.#left = left;
      this.#tell();
    }
  }

  /** Shows a message to the user, each once. */
  warn(message: string): void {
    if (!this.#said.has(message)) {
      this.#said.add(message);
      this.connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
        .catch(logTo(this.connection));
    }
  }

  #tell(): void {
    if (this.#progress !== undefined) {
      const notice = [this.#progress.notice, this.#left].flatMap(said => said ?? []).join(' ');
      const status: Status = {
        ...this.#progress,
        ...(notice === '' ? {} : { notice }),
        ...readerStatus(this.rules, this.reader),
      };
      this.connection.sendNotification(statusNotification, status).catch(logTo(this.connection));
    }
  }

  /** Says once that the model cannot be had: the installation is broken, and nobody would look for that in a log. */
  #complain(): void {
    if (this.#isInitialized && this.reader?.kind === 'failed') {
      this.warn(`Copydesk reads by word lists only: ${this.reader.message}`);
    }
  }
}

function readerStatus(rules: string, state: ReaderState | undefined): Pick<Status, 'reader' | 'model' | 'modelNote'> {
  switch (state?.kind) {
    case undefined:
      return { reader: rules, model: 'none' };
    case 'loading':
      return { reader: rules, model: 'loading' };
    case 'ready': {
      const { hash, note } = state.model;
      return { reader: hash, model: 'ready', ...(note === undefined ? {} : { modelNote: note }) };
    }
    case 'failed':
      return { reader: rules, model: 'failed', modelNote: state.message };
  }
}
