import type { FromReader, Port, ToReader } from '../../reader/service/messages';

/** What a page sees of its worker. */
export interface WorkerOutside extends Line<ToReader, FromReader> {
  readonly addEventListener: Listening<FromReader> &
    ((kind: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void) => void);
  readonly terminate: () => void;
}

/** What a worker sees of itself. */
export interface WorkerInside extends Line<FromReader, ToReader> {
  readonly close: () => void;
}

interface Line<Out, In> {
  readonly postMessage: (message: Out) => void;
  readonly addEventListener: Listening<In>;
}

type Listening<In> = (kind: 'message', listener: (event: { readonly data: In }) => void) => void;

/** The line to the reader's worker, from the one that started it. */
export function portTo(worker: WorkerOutside): Port<ToReader, FromReader> {
  return {
    post: message => worker.postMessage(message),
    listen: (onMessage, onClosed) => {
      worker.addEventListener('message', ({ data }) => onMessage(data));
      // A script that cannot be had is told without a word.
      worker.addEventListener('error', ({ message }) => onClosed(message ?? 'its script cannot be run'));
      worker.addEventListener('messageerror', () => onClosed('it cannot be understood'));
    },
    close: () => worker.terminate(),
  };
}

/** The line back, from the reader's worker. When the page is gone, so is the worker. */
export function portFrom(worker: WorkerInside): Port<FromReader, ToReader> {
  return {
    post: message => worker.postMessage(message),
    listen: onMessage => worker.addEventListener('message', ({ data }) => onMessage(data)),
    close: () => worker.close(),
  };
}
