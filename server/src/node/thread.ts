import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** Starts a thread: `bundle` as esbuild.js bundles it where there are bundles, else `source`, its file among ours. */
export function startThread(bundle: string, source: string, workerData: unknown): Worker {
  return isBundled() ? new Worker(path.join(__dirname, bundle), { workerData }) : fromSource(source, workerData);
}

/** Whether this runs from the bundles in `dist`. */
export function isBundled(): boolean {
  return existsSync(path.join(__dirname, 'reader.js'));
}

/** A thread does not inherit what runs TypeScript in this one. */
function fromSource(source: string, workerData: unknown): Worker {
  const { resolve } = createRequire(__filename);
  const code = [resolve('tsx/cjs'), path.join(__dirname, source)]
    .map(file => `require(${JSON.stringify(file)});`)
    .join('');
  return new Worker(code, { eval: true, execArgv: [], workerData });
}
