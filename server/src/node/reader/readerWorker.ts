// Door of the reader's own thread: brings files and a runtime, and does what it is told.
import { parentPort, workerData } from 'node:worker_threads';
import { serveReader } from '../../reader/service/serve';
import { throughGate, type Gate } from './gate';
import { loadModel } from './loadModel';
import { portFrom } from './nodePort';

/** What the thread is started with. */
export interface ThreadData {
  readonly gate: Gate;
}

if (parentPort !== null) {
  const { gate } = workerData as ThreadData;
  serveReader(portFrom(parentPort), (folder, runtime) => loadModel(folder, runtime, work => throughGate(gate, work)));
}
