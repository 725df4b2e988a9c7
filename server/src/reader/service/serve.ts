import type { Answer } from '../model/answer';
import { readParagraph, type Model } from '../model/reader';
import type { ReadingRequest } from '../model/request';
import type { FromReader, Port, Runtime, ToReader } from './messages';

/** A model as a door loads it. */
export interface Loaded {
  readonly model: Model;
  readonly runtime: Runtime;
  /** Why it is not run natively; undefined where it is, or nobody asked for that. */
  readonly note: string | undefined;
}

/** Loads the model that stands in `folder`. Throws an error that says what is wrong with it. */
export type Load = (folder: string, runtime: Runtime | undefined) => Promise<Loaded>;

/** The reader's own thread: does what it is told, one message after the other. */
export function serveReader(port: Port<FromReader, ToReader>, load: Load): void {
  let loaded: Promise<Loaded> = Promise.reject(new Error('nothing was loaded'));
  loaded.catch(() => undefined);
  let last = Promise.resolve();
  port.listen(message => {
    last = last.then(async () => {
      if (message.kind === 'load') {
        loaded = load(message.folder, message.runtime);
        port.post(await tellLoaded(loaded));
      } else {
        port.post(await tellAnswers(loaded, message.batch, message.requests));
      }
    });
  }, nobodyListens);
}

async function tellLoaded(loaded: Promise<Loaded>): Promise<FromReader> {
  try {
    const { model, runtime, note } = await loaded;
    return { kind: 'loaded', model: { runtime, note, hash: model.network.hash, labels: model.labels } };
  } catch (error) {
    return { kind: 'unusable', message: messageOf(error) };
  }
}

async function tellAnswers(
  loaded: Promise<Loaded>,
  batch: number,
  requests: readonly ReadingRequest[],
): Promise<FromReader> {
  try {
    const { model } = await loaded;
    const answers: Answer[] = [];
    for (const request of requests) {
      answers.push(await readParagraph(model, request));
    }
    return { kind: 'answers', batch, answers };
  } catch (error) {
    return { kind: 'broken', message: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** When the other side is gone, so is this thread. */
function nobodyListens(): void {
  // Nothing is left to be done.
}
