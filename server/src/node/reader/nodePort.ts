import type { MessagePort, Worker } from 'node:worker_threads';
import type { Port } from '../../reader/service/messages';
import { shutGate, type Gate } from './gate';

/**
 * The line to a thread that reads by the model, from the one that started it. However this process ends, the gate is shut before; of a thread
 * that is gone nothing goes through it any more, even if it was in it when it went.
 */
export function portTo<Out, In>(worker: Worker, gate: Gate): Port<Out, In> {
  let isGone = false;
  const shut = (): void => {
    if (!isGone) {
      shutGate(gate);
    }
  };
  process.once('exit', shut);
  return {
    post: message => worker.postMessage(message),
    listen: (onMessage, onClosed) => {
      worker.on('message', onMessage);
      let why: string | undefined;
      worker.on('error', error => {
        why = error instanceof Error ? error.message : String(error);
      });
      worker.on('exit', code => {
        isGone = true;
        onClosed(why ?? `its thread ended with ${code}`);
      });
    },
    close: () => {
      shut();
      process.off('exit', shut);
      // A thread that cannot be ended has ended.
      worker.terminate().catch(() => undefined);
    },
  };
}

/** The line back, from that thread. */
export function portFrom<Out, In>(thread: MessagePort): Port<Out, In> {
  return {
    post: message => thread.postMessage(message),
    listen: (onMessage, onClosed) => {
      thread.on('message', onMessage);
      thread.on('close', () => onClosed('the other side is gone'));
    },
    close: () => thread.close(),
  };
}
