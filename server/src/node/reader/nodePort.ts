import type { MessagePort, Worker } from 'node:worker_threads';
import type { FromReader, Port, ToReader } from '../../reader/service/messages';

/** The line to the reader's thread, from the thread that started it. */
export function portTo(worker: Worker): Port<ToReader, FromReader> {
  return {
    post: message => worker.postMessage(message),
    listen: (onMessage, onClosed) => {
      worker.on('message', onMessage);
      worker.on('error', error => onClosed(error instanceof Error ? error.message : String(error)));
      worker.on('exit', code => onClosed(`its thread ended with ${code}`));
    },
    close: () => void worker.terminate(),
  };
}

/** The line back, from the reader's thread. */
export function portFrom(thread: MessagePort): Port<FromReader, ToReader> {
  return {
    post: message => thread.postMessage(message),
    listen: (onMessage, onClosed) => {
      thread.on('message', onMessage);
      thread.on('close', () => onClosed('the other side is gone'));
    },
    close: () => thread.close(),
  };
}
