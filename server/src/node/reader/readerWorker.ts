// Door of the reader's own thread: brings files and a runtime, and does what it is told.
import { parentPort, workerData } from 'node:worker_threads';
import { serveReader } from '../../reader/service/serve';
import type { ThreadData } from './gatedThread';
import { loadThrough } from './loadModel';
import { portFrom } from './nodePort';

if (parentPort !== null) {
  const { gate } = workerData as ThreadData;
  serveReader(portFrom(parentPort), loadThrough(gate));
}
