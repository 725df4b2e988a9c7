import { ReaderService, type ReaderOptions } from '../../reader/service/service';
import { portTo, type WorkerOutside } from './workerPort';

/** `folder` is a URL. */
export interface BrowserReaderOptions extends Omit<ReaderOptions, 'open' | 'runtime'> {
  /** URL of the worker's script, as esbuild.js bundles it. */
  readonly worker: string;
}

/** Starts reading with the model in a Web Worker of its own; it begins to load at once. Dispose of it, or the worker stays. */
export function startReader({ worker, ...options }: BrowserReaderOptions): ReaderService {
  return new ReaderService({ ...options, open: () => portTo(new Worker(worker)) });
}

declare const Worker: new (script: string) => WorkerOutside;
