// Door of the reader's own Web Worker: fetches files, brings a runtime, and does what it is told.
import { serveReader } from '../../reader/service/serve';
import { loadModel } from './loadModel';
import { portFrom, type WorkerInside } from './workerPort';

/** Declared here, for the DOM's types would promise to all files what Node does not have. */
declare const self: WorkerInside;

serveReader(portFrom(self), folder => loadModel(folder));
