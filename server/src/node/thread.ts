import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** Starts a thread: `bundle` as esbuild.js bundles it where there are bundles, else `source`, its file among ours. */
export function startThread(bundle: string, source: string, workerData: unknown): Worker {
  if (!isBundled()) {
    return fromSource(source, workerData);
  }
  const file = path.join(__dirname, bundle);
  if (!existsSync(file)) {
    throw new Error(`${bundle}: no such file or folder`);
  }
  return new Worker(file, { workerData });
}

/** Whether this runs from the bundles in `dist`. */
export function isBundled(): boolean {
  return !existsSync(path.join(__dirname, 'thread.ts'));
}

/** A thread does not inherit what runs TypeScript in this one. */
function fromSource(source: string, workerData: unknown): Worker {
  const { resolve } = createRequire(__filename);
  const code = [resolve('tsx/cjs'), path.join(__dirname, source)]
    .map(file => `require(${JSON.stringify(file)});`)
    .join('');
  return new Worker(code, { eval: true, execArgv: [], workerData });
}
