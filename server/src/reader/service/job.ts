import { Cancelled, type Wanted } from '../../pipeline/breathe';
import { joined, type Answer } from '../model/answer';
import type { ReadingRequest } from '../model/request';

/** The most urgent first: what somebody looks at, what else is open, what lies in the folder. */
export const urgencies = ['view', 'open', 'folder'] as const;

export type Urgency = (typeof urgencies)[number];

/** What is asked about a paragraph, in one part or several. */
export type PartsOf = (paragraph: string) => readonly ReadingRequest[];

/** Somebody who waits for paragraphs until they are all read, or until nobody wants them any more. */
export interface Ask {
  readonly wanted: Wanted;
  /** Paragraphs not read yet. */
  left: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** A paragraph that is to be read, and for whom. A long one is sent in parts, one a batch. */
export class Job {
  readonly #asks = new Set<Ask>();
  #parts: readonly ReadingRequest[] | undefined;
  #sent = 0;
  /** Of the parts that are read, by their place: threads answer in an order of their own. */
  readonly #answers = new Map<number, Answer>();

  constructor(
    readonly paragraph: string,
    public urgency: Urgency,
  ) {}

  add(ask: Ask): void {
    this.#asks.add(ask);
  }

  get isWanted(): boolean {
    return this.#asks.size > 0;
  }

  get isSent(): boolean {
    return this.#sent >= (this.#parts?.length ?? 1);
  }

  /** The next part to send. The parts are made when the first is asked for, since that takes the rule reading. */
  next(partsOf: PartsOf): { readonly part: number; readonly request: ReadingRequest } | undefined {
    this.#parts ??= partsOf(this.paragraph);
    const request = this.#parts[this.#sent];
    return request && { part: this.#sent++, request };
  }

  /** Takes a part's answer; gives the whole answer when all are there. */
  take(part: number, answer: Answer): Answer | undefined {
    this.#answers.set(part, answer);
    if (this.#answers.size !== this.#parts?.length) {
      return undefined;
    }
    const inOrder = [...this.#answers].sort(([a], [b]) => a - b);
    return joined(inOrder.map(([, one]) => one));
  }

  /** What was sent is lost. */
  beginAnew(): void {
    this.#sent = 0;
    this.#answers.clear();
  }

  /** The paragraph is read, or will never be: those who have all they asked for need not wait any longer. */
  finish(): void {
    for (const ask of this.#asks) {
      ask.left--;
      if (ask.left === 0) {
        ask.resolve();
      }
    }
    this.#asks.clear();
  }

  dropCancelled(): void {
    for (const ask of this.#asks) {
      if (ask.wanted.isCancellationRequested) {
        this.#asks.delete(ask);
        ask.reject(new Cancelled());
      }
    }
  }

  giveUp(error: unknown): void {
    for (const ask of this.#asks) {
      ask.reject(error);
    }
    this.#asks.clear();
  }
}
