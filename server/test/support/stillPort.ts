import type { Port } from '../../src/reader/service/messages';

/** The line to a thread that does nothing by itself: the test says what it says, and when. */
export class StillPort<Told, Said> {
  readonly told: Told[] = [];
  isClosed = false;
  #say: (message: Said) => void = () => undefined;
  #end: (why: string) => void = () => undefined;

  readonly port: Port<Told, Said> = {
    post: message => this.told.push(message),
    listen: (onMessage, onClosed) => {
      this.#say = onMessage;
      this.#end = onClosed;
    },
    close: () => {
      this.isClosed = true;
    },
  };

  say(message: Said): void {
    this.#say(message);
  }

  die(why: string): void {
    this.#end(why);
  }
}
