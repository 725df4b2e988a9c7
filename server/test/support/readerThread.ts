import { numbersOf } from '../../src/reader/model/answer';
import type { FromReader, Port, ToReader } from '../../src/reader/service/messages';
import { ReaderService, type ReaderState } from '../../src/reader/service/service';
import type { Readings } from '../../src/types/reading';
import { lexicon, readings } from './inputs';
import { someLabels } from './model';

/** A reader's thread that does nothing by itself: the test says what it says, and when. */
export class StillThread {
  readonly told: ToReader[] = [];
  isClosed = false;
  #say: (message: FromReader) => void = () => undefined;
  #end: (why: string) => void = () => undefined;

  readonly port: Port<ToReader, FromReader> = {
    post: message => this.told.push(message),
    listen: (onMessage, onClosed) => {
      this.#say = onMessage;
      this.#end = onClosed;
    },
    close: () => {
      this.isClosed = true;
    },
  };

  say(message: FromReader): void {
    this.#say(message);
  }

  die(why: string): void {
    this.#end(why);
  }

  load(): void {
    this.say({ kind: 'loaded', model: { runtime: 'native', note: undefined, hash: 'made up', labels: someLabels } });
  }

  /** What it was asked to read and has not answered, one line a batch: the paragraphs with “|” between. */
  get asked(): readonly string[] {
    return this.#open.map(({ requests }) => requests.map(({ text }) => text).join('|'));
  }

  /** Answers the oldest batch: every word a root. */
  answer(): void {
    const [oldest] = this.#open;
    if (oldest === undefined) {
      throw new Error('nothing was asked');
    }
    this.told.splice(this.told.indexOf(oldest), 1);
    const answers = oldest.requests.map(({ spans }) => ({
      words: new Int16Array((numbersOf.word * spans.length) / 2),
      names: new Int32Array(),
    }));
    this.say({ kind: 'answers', batch: oldest.batch, answers });
  }

  answerAll(): void {
    while (this.#open.length > 0) {
      this.answer();
    }
  }

  get #open() {
    return this.told.filter(message => message.kind === 'read');
  }
}

/** A reader on such threads, so many at a time; new ones each time it starts. */
export function stillReader(rules: Readings = readings, count = 1) {
  const threads: StillThread[] = [];
  const states: ReaderState[] = [];
  const service = new ReaderService({
    folder: 'somewhere',
    threads: count,
    lexicon,
    rules,
    open: () => {
      const thread = new StillThread();
      threads.push(thread);
      return thread.port;
    },
    onState: state => states.push(state),
  });
  return { service, states, threads, thread: threads[0]! };
}
