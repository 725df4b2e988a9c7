import { always, Cancelled, type Wanted } from '../pipeline/breathe';
import type { Port } from '../reader/service/messages';
import type { FromAnalyst, ToAnalyst } from './messages';
import type { Order, Outcome } from './order';

export interface CrewOptions<Ask, Paper> {
  /** Starts an analyst's thread. */
  readonly open: () => Port<ToAnalyst<Ask>, FromAnalyst<Paper>>;
  /** How many threads work side by side; with none everything is done in this one. */
  readonly count: number;
  /** Carries out an order in this thread. */
  readonly alone: (order: Order<Ask>, wanted: Wanted) => Promise<Outcome<Paper>>;
  /** Orders that are carried out in this thread before others are started, which takes as long as some articles. */
  readonly few: number;
  /** Hears, once, why orders are carried out in this thread though there should be others. */
  readonly onTrouble: (why: string) => void;
}

/**
 * Analysts that carry out orders on threads of their own. Threads are started when there are more than a few orders, and a thread that dies or
 * cannot be started costs nothing but time: what it had in hand is done in this one.
 */
export class Crew<Ask, Paper> {
  #members: readonly Member<Ask, Paper>[] = [];
  #waiting: Pending<Ask, Paper>[] = [];
  /** Orders since the crew rested. */
  #orders = 0;
  #ids = 0;
  #isInTrouble = false;

  constructor(private readonly options: CrewOptions<Ask, Paper>) {}

  /** How many orders keep everybody busy. */
  get ahead(): number {
    return Math.max(fewest, inHand * this.options.count);
  }

  /** Rejects with `Cancelled` when the order is not wanted any more before its turn. */
  analyse(order: Order<Ask>, wanted: Wanted = always): Promise<Outcome<Paper>> {
    this.#orders++;
    if (this.#members.length === 0 && this.#orders > this.options.few && !this.#isInTrouble) {
      this.#start();
    }
    if (this.#members.length === 0) {
      return this.options.alone(order, wanted);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ order, wanted, resolve, reject });
      this.#fill();
    });
  }

  /** There is nothing to do for a while: the threads are let go of, with the memory that they take. */
  rest(): void {
    if (this.#waiting.length === 0 && this.#members.every(({ hand }) => hand.size === 0)) {
      this.#orders = 0;
      this.#letGo();
    }
  }

  /** Ends the threads. Who still waits hears `Cancelled`. */
  close(): void {
    const open = [...this.#waiting, ...this.#members.flatMap(({ hand }) => [...hand.values()])];
    this.#waiting = [];
    this.#letGo();
    open.forEach(({ reject }) => reject(new Cancelled()));
  }

  #start(): void {
    try {
      for (let at = 0; at < this.options.count; at++) {
        const member: Member<Ask, Paper> = { port: this.options.open(), hand: new Map() };
        this.#members = [...this.#members, member];
        member.port.listen(
          message => this.#hear(member, message),
          why => this.#lose(member, why),
        );
      }
    } catch (error) {
      this.#trouble(error instanceof Error ? error.message : String(error));
    }
  }

  #hear(member: Member<Ask, Paper>, message: FromAnalyst<Paper>): void {
    if (message.kind === 'unable') {
      this.#lose(member, message.why);
      return;
    }
    const pending = member.hand.get(message.id);
    member.hand.delete(message.id);
    pending?.resolve(message.outcome);
    this.#fill();
  }

  /** What a thread had in hand, and what waits for those that are not there any more, is done here. */
  #lose(member: Member<Ask, Paper>, why: string): void {
    if (!this.#members.includes(member)) {
      return;
    }
    this.#members = this.#members.filter(other => other !== member);
    member.port.close();
    this.#trouble(why);
    const left = [...member.hand.values(), ...(this.#members.length === 0 ? this.#waiting.splice(0) : [])];
    for (const { order, wanted, resolve, reject } of left) {
      this.options.alone(order, wanted).then(resolve, reject);
    }
  }

  #fill(): void {
    while (this.#waiting.length > 0) {
      const idlest = this.#members.reduce((best, member) => (member.hand.size < best.hand.size ? member : best));
      if (idlest.hand.size >= inHand) {
        return;
      }
      const pending = this.#waiting.shift();
      if (pending?.wanted.isCancellationRequested === true) {
        pending.reject(new Cancelled());
      } else if (pending !== undefined) {
        this.#ids++;
        idlest.hand.set(this.#ids, pending);
        idlest.port.post({ kind: 'order', id: this.#ids, order: pending.order });
      }
    }
  }

  #trouble(why: string): void {
    if (!this.#isInTrouble) {
      this.#isInTrouble = true;
      this.options.onTrouble(why);
    }
  }

  #letGo(): void {
    const members = this.#members;
    this.#members = [];
    members.forEach(({ port }) => port.close());
  }
}

interface Member<Ask, Paper> {
  readonly port: Port<ToAnalyst<Ask>, FromAnalyst<Paper>>;
  /** What it was given and has not answered. */
  readonly hand: Map<number, Pending<Ask, Paper>>;
}

interface Pending<Ask, Paper> {
  readonly order: Order<Ask>;
  readonly wanted: Wanted;
  readonly resolve: (outcome: Outcome<Paper>) => void;
  readonly reject: (error: unknown) => void;
}

/** Orders that an analyst is given at once: while one is carried out, the next one waits over there. */
const inHand = 2;

/** While the model reads one article in a thread of its own, this one analyses another. */
const fewest = 4;
