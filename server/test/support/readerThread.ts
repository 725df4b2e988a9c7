import { numbersOf } from '../../src/reader/model/answer';
import type { FromReader, ToReader } from '../../src/reader/service/messages';
import { ReaderService, type ReaderState } from '../../src/reader/service/service';
import type { Readings } from '../../src/types/reading';
import { lexicon, readings } from './inputs';
import { someLabels } from './model';
import { StillPort } from './stillPort';

/** A reader's thread. */
export class StillThread extends StillPort<ToReader, FromReader> {
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
      reports: new Int32Array(),
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
