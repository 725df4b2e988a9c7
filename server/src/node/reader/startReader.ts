import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromReader, Port, ToReader } from '../../reader/service/messages';
import { ReaderService, type ReaderOptions } from '../../reader/service/service';
import { openGate } from './gate';
import { portTo } from './nodePort';
import type { ThreadData } from './readerWorker';
import { silence } from './silence';

/** Starts reading with the model that ships, on a thread of its own; it begins to load at once. Dispose of it, or the process does not end. */
export function startReader(
  options: Omit<ReaderOptions, 'open' | 'folder'> & Partial<Pick<ReaderOptions, 'folder'>>,
): ReaderService {
  return new ReaderService({ folder: modelFolder(), ...options, open: () => openThread() });
}

/** Starts the reader's thread; `onStarted` is handed it. */
export function openThread(onStarted?: (thread: Worker) => void): Port<ToReader, FromReader> {
  silence();
  const gate = openGate();
  const thread = startThread({ gate });
  onStarted?.(thread);
  return portTo(thread, gate);
}

/** Where the model stands: beside the bundle in `dist`, or beside the sources. */
function modelFolder(): string {
  return isBundled() ? path.join(__dirname, 'model') : path.join(__dirname, '../../../model');
}

function startThread(workerData: ThreadData): Worker {
  return isBundled() ? new Worker(path.join(__dirname, bundle), { workerData }) : fromSource(workerData);
}

function isBundled(): boolean {
  return existsSync(path.join(__dirname, bundle));
}

/** The reader's thread as esbuild.js bundles it. */
const bundle = 'reader.js';

/** A thread does not inherit what runs TypeScript in this one. */
function fromSource(workerData: ThreadData): Worker {
  const { resolve } = createRequire(__filename);
  const code = [resolve('tsx/cjs'), path.join(__dirname, 'readerWorker.ts')]
    .map(file => `require(${JSON.stringify(file)});`)
    .join('');
  return new Worker(code, { eval: true, execArgv: [], workerData });
}
