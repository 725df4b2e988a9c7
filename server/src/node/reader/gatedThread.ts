import type { Worker } from 'node:worker_threads';
import type { Port } from '../../reader/service/messages';
import { startThread } from '../thread';
import { openGate, type Gate } from './gate';
import { portTo } from './nodePort';
import { silence } from './silence';

/** What a thread that reads by the model is started with. */
export interface ThreadData {
  readonly gate: Gate;
}

/** Starts a thread that reads by the model, see `startThread`; `onStarted` is handed it. */
export function openGatedThread<Out, In>(
  bundle: string,
  source: string,
  onStarted?: (thread: Worker) => void,
): Port<Out, In> {
  silence();
  const gate = openGate();
  const data: ThreadData = { gate };
  const thread = startThread(bundle, source, data);
  onStarted?.(thread);
  return portTo(thread, gate);
}
