// Door of the reader's own thread: brings files and a runtime, and does what it is told.
import { parentPort } from 'node:worker_threads';
import { serveReader } from '../../reader/service/serve';
import { loadModel } from './loadModel';
import { portFrom } from './nodePort';

if (parentPort !== null) {
  serveReader(portFrom(parentPort), loadModel);
}
