import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { FromReader, Port, ToReader } from '../../reader/service/messages';
import { ReaderService, type ReaderOptions } from '../../reader/service/service';
import { isBundled } from '../thread';
import { openGatedThread } from './gatedThread';

/** Starts reading with the model that ships, on a thread of its own; it begins to load at once. Dispose of it, or the process does not end. */
export function startReader(
  options: Omit<ReaderOptions, 'open' | 'folder'> & Partial<Pick<ReaderOptions, 'folder'>>,
): ReaderService {
  return new ReaderService({ folder: modelFolder(), ...options, open: () => openThread() });
}

/** Starts the reader's thread; `onStarted` is handed it. */
export function openThread(onStarted?: (thread: Worker) => void): Port<ToReader, FromReader> {
  return openGatedThread('reader.js', 'reader/readerWorker.ts', onStarted);
}

/** Where the model stands: beside the bundle in `dist`, or beside the sources. */
export function modelFolder(): string {
  return isBundled() ? path.join(__dirname, 'model') : path.join(__dirname, '../../../model');
}
