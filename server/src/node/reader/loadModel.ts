import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import type { Runtime } from '../../reader/service/messages';
import { modelFiles } from '../../reader/service/model';
import type { Load, Loaded } from '../../reader/service/serve';
import { loadFrom, type ModelRuntime } from '../../reader/service/source';
import { readable } from '../unreadable';
import { throughGate, type Gate } from './gate';
import { native, type Guard } from './ortNode';
import { wasm } from './ortWasm';

/**
 * Reads the model in `folder` and gives it to ONNX Runtime: its native library where that can be had, else its WebAssembly. Who may end the
 * thread meanwhile gives a guard.
 */
export function loadModel(folder: string, wanted: Runtime | undefined, guard: Guard = unguarded): Promise<Loaded> {
  const place = (file: string): string => path.join(folder, file);
  return loadFrom(folder, {
    text: file => readable(() => readFileSync(place(file), 'utf8')),
    hash: file => readable(() => hashOf(place(file))),
    runtime: () => runtimeFor(place(modelFiles.weights), wanted, guard),
  });
}

/** How a thread loads it that may be ended meanwhile, see `Gate`. */
export function loadThrough(gate: Gate): Load {
  return (folder, wanted) => loadModel(folder, wanted, work => throughGate(gate, work));
}

/** SHA-256 in hexadecimal, a little at a time: the whole file would stay in memory for long. */
function hashOf(file: string): string {
  const hash = createHash('sha256');
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(littleAtATime);
    for (let count = readSync(opened, bytes); count > 0; count = readSync(opened, bytes)) {
      hash.update(bytes.subarray(0, count));
    }
  } finally {
    closeSync(opened);
  }
  return hash.digest('hex');
}

/** Bytes. */
const littleAtATime = 1 << 18;

/** A platform without the library is no fault: it is only slower. */
async function runtimeFor(weights: string, wanted: Runtime | undefined, guard: Guard): Promise<ModelRuntime> {
  if (wanted === 'wasm') {
    return asWasm(weights, undefined);
  }
  try {
    const open = await native(guard);
    return { runtime: 'native', note: undefined, open: hash => open(weights, hash) };
  } catch (error) {
    if (wanted === 'native') {
      throw error;
    }
    return asWasm(weights, error instanceof Error ? error.message : String(error));
  }
}

async function asWasm(weights: string, note: string | undefined): Promise<ModelRuntime> {
  const open = await wasm();
  return { runtime: 'wasm', note, open: hash => open(weights, hash) };
}

function unguarded<Out>(work: () => Promise<Out>): Promise<Out> {
  return work();
}
