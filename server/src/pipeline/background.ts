import { breathing, nextTurn, type Breathe, type Wanted } from './breathe';

/**
 * The turns of all work that nobody waits for: at a breath one of those who work goes on, whoever has waited longest, and only when the
 * client says nothing. So what is asked is done first, and waits for one stretch of other work at most, however many are at work.
 */
export class Background {
  readonly #waiting: (() => void)[] = [];
  #heard = 0;
  #work: Promise<void> | undefined;

  /** The client has said something. */
  heard(): void {
    this.#heard++;
  }

  /** For a long run: as the usual `breather`, but in turn with all others who work in the background. */
  readonly breather = (wanted: Wanted): Breathe => breathing(wanted, () => this.#turn());

  #turn(): Promise<void> {
    return new Promise(resolve => {
      this.#waiting.push(resolve);
      this.#work ??= this.#give();
    });
  }

  async #give(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#quiet();
      this.#waiting.shift()?.();
    }
    this.#work = undefined;
  }

  /** Resolves when nothing was heard for some turns, or after a while, so that a client that is never quiet does not stop all work. */
  async #quiet(): Promise<void> {
    const until = performance.now() + longest;
    for (let turns = 0; turns < quietTurns && performance.now() < until;) {
      const heard = this.#heard;
      await nextTurn();
      turns = heard === this.#heard ? turns + 1 : 0;
    }
  }
}

/** Turns of the loop in which a message that has arrived is sure to be heard: it is received, read and handed on in one each. */
const quietTurns = 4;

/** Milliseconds that all work rests at most for what is asked. */
const longest = 200;
