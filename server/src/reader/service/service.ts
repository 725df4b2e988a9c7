import type { Lexicon } from '../../lexicon/lexicon';
import { always, Cancelled, type Wanted } from '../../pipeline/breathe';
import { rememberMany } from '../../pipeline/memo';
import type { Reading, Readings } from '../../types/reading';
import { readingOf } from '../model/answer';
import type { Labels } from '../model/labels';
import { partsOf, requestOf, type ReadingRequest } from '../model/request';
import { Job, type Urgency } from './job';
import { AnswerMemory, type Remembered } from './memory';
import type { FromReader, LoadedModel, Port, Runtime, ToReader } from './messages';
import { Queue, type Batch } from './queue';
import { teamOf } from './team';

/** Whether there is a model to read with. A failed one stays so, and the rule reading serves. */
export type ReaderState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly model: LoadedModel }
  | { readonly kind: 'failed'; readonly message: string };

export interface ReaderOptions {
  /** Starts a reader's thread of its own. */
  readonly open: () => Port<ToReader, FromReader>;
  /** How many threads read side by side; one if nothing is said. */
  readonly threads?: number;
  /** Where the model stands, as the door names places. */
  readonly folder: string;
  /** The only runtime to try; undefined for the fastest there is. */
  readonly runtime?: Runtime | undefined;
  /** Words whose answers are remembered; some hundred articles if nothing is said. */
  readonly remembers?: number;
  readonly lexicon: Lexicon;
  readonly rules: Readings;
  /** Hears every state after the first, so that a failure is told once. */
  readonly onState?: ((state: ReaderState) => void) | undefined;
}

export interface ReadOptions {
  /** “folder” if nothing is said. */
  readonly urgency?: Urgency;
  readonly wanted?: Wanted;
}

/**
 * Has paragraphs read by the model on threads of its own and remembers what it said of them. Whatever goes wrong over there ends in the
 * state “failed”, in which nobody waits and `known` knows no more than it did.
 */
export class ReaderService {
  #state: ReaderState = { kind: 'loading' };
  #labels: Labels = noLabels;
  #port: Port<ToReader, FromReader> | undefined;
  #restarts = 0;
  #batches = 0;
  /** All paragraphs that are not read yet; those of which something is still to be sent wait in the queue. */
  readonly #jobs = new Map<string, Job>();
  readonly #queue = new Queue();
  readonly #sent = new Map<number, Batch>();
  readonly #memory: AnswerMemory;
  #settle: (state: ReaderState) => void = () => undefined;

  /** Resolves when the model can read, or is known to have failed. */
  readonly ready = new Promise<ReaderState>(resolve => {
    this.#settle = resolve;
  });

  constructor(private readonly options: ReaderOptions) {
    this.#memory = new AnswerMemory(options.remembers ?? rememberedWords);
    this.#start();
  }

  get state(): ReaderState {
    return this.#state;
  }

  /** Whether the paragraph has been read and is remembered. */
  has(paragraph: string): boolean {
    return this.#memory.has(paragraph);
  }

  /** What the model says of the paragraph, about the words of its rule reading; undefined where it has not read it, or not lately. */
  known(paragraph: string): Reading | undefined {
    const remembered = this.#memory.get(paragraph);
    return remembered && this.#unfold(remembered);
  }

  /**
   * Resolves when `has` holds for each of the paragraphs, or when the reader has failed. Rejects with `Cancelled` when `wanted` says so
   * before their turn; it is asked between two batches.
   */
  read(paragraphs: readonly string[], { urgency = 'folder', wanted = always }: ReadOptions = {}): Promise<void> {
    const unread = new Set(paragraphs.filter(paragraph => !this.#memory.has(paragraph)));
    if (unread.size === 0 || this.#state.kind === 'failed') {
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const ask = { wanted, left: unread.size, resolve, reject };
      for (const paragraph of unread) {
        this.#jobFor(paragraph, urgency).add(ask);
      }
      this.#fill();
    });
  }

  /** Ends the thread. Who still waits hears `Cancelled`. */
  dispose(): void {
    this.#close();
    this.#state = { kind: 'failed', message: 'The reader is closed.' };
    this.#settle(this.#state);
    for (const job of this.#takeJobs()) {
      job.giveUp(new Cancelled());
    }
  }

  #start(): void {
    const { open, folder, runtime } = this.options;
    try {
      const port = teamOf(Array.from({ length: this.#threads }, open));
      this.#port = port;
      // A thread that was given up may still have something to say.
      const ifOurs = (hear: () => void): void => {
        if (port === this.#port) {
          hear();
        }
      };
      port.listen(
        message => ifOurs(() => this.#hear(message)),
        why => ifOurs(() => this.#startAgain(why)),
      );
      port.post({ kind: 'load', folder, ...(runtime && { runtime }) });
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  #hear(message: FromReader): void {
    switch (message.kind) {
      case 'loaded':
        this.#labels = message.model.labels;
        this.#tell({ kind: 'ready', model: message.model });
        this.#settle(this.#state);
        this.#fill();
        break;
      case 'unusable':
        this.#fail(message.message);
        break;
      case 'answers':
        this.#take(message);
        this.#fill();
        break;
      case 'broken':
        this.#startAgain(message.message);
        break;
    }
  }

  #take({ batch, answers }: Extract<FromReader, { kind: 'answers' }>): void {
    const { asked = [] } = this.#sent.get(batch) ?? {};
    this.#sent.delete(batch);
    for (const [index, { job, part }] of asked.entries()) {
      const read = answers[index];
      const answer = read && job.take(part, read);
      if (answer !== undefined) {
        this.#memory.keep(job.paragraph, answer);
        this.#jobs.delete(job.paragraph);
        job.finish();
      }
    }
  }

  /** Keeps the thread busy, but not so busy that what is urgent would have to wait. */
  #fill(): void {
    while (this.#state.kind === 'ready' && this.#sent.size < ahead * this.#threads) {
      const batch = this.#queue.next(
        paragraph => this.#ask(paragraph),
        job => this.#jobs.delete(job.paragraph),
      );
      if (batch === undefined) {
        return;
      }
      this.#batches++;
      this.#sent.set(this.#batches, batch);
      this.#port?.post({ kind: 'read', batch: this.#batches, requests: batch.asked.map(({ request }) => request) });
    }
  }

  #ask(paragraph: string): readonly ReadingRequest[] {
    const { rules, lexicon } = this.options;
    return partsOf(requestOf(paragraph, rules.of(paragraph), lexicon));
  }

  #jobFor(paragraph: string, urgency: Urgency): Job {
    let job = this.#jobs.get(paragraph);
    if (job === undefined) {
      job = new Job(paragraph, urgency);
      this.#jobs.set(paragraph, job);
      this.#queue.add(job);
    } else {
      this.#queue.hasten(job, urgency);
    }
    return job;
  }

  /** A thread that dies once may have met with bad luck; one that dies twice is left alone. */
  #startAgain(why: string): void {
    if (this.#restarts === mostRestarts) {
      this.#fail(`The reader stopped working: ${why}`);
      return;
    }
    this.#restarts++;
    this.#close();
    this.#tell({ kind: 'loading' });
    for (const job of this.#jobs.values()) {
      job.beginAnew();
      this.#queue.add(job);
    }
    this.#start();
  }

  #fail(message: string): void {
    this.#close();
    this.#tell({ kind: 'failed', message });
    this.#settle(this.#state);
    for (const job of this.#takeJobs()) {
      job.finish();
    }
  }

  #tell(state: ReaderState): void {
    this.#state = state;
    this.options.onState?.(state);
  }

  get #threads(): number {
    return this.options.threads ?? 1;
  }

  #close(): void {
    const port = this.#port;
    this.#port = undefined;
    this.#sent.clear();
    port?.close();
  }

  #takeJobs(): readonly Job[] {
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    this.#queue.clear();
    return jobs;
  }

  readonly #unfold = rememberMany(unfolded, ({ paragraph, answer }: Remembered): Reading => {
    return readingOf(answer, this.options.rules.of(paragraph), this.#labels);
  });
}

/** Until there is a model there is no answer to be read with them. */
const noLabels: Labels = { upos: [], xpos: [], relations: [] };

/**
 * Words whose answers are remembered, some 30 MB a million: as many as the rule reader's, four hundred articles. Of a folder's closed articles the
 * records are kept, open ones hold what was read of them; one that is forgotten and opened is read by rule until the model has read it again, in a
 * tenth of a second.
 */
const rememberedWords = 300_000;

/** Paragraphs whose readings are kept as they are used; from an answer a reading is made anew in a few microseconds. */
const unfolded = 2000;

/** Batches a thread that are sent before the first of them is answered: while one is read, the next one waits over there. */
const ahead = 2;

const mostRestarts = 1;
