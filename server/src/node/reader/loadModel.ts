import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import type { OpenNetwork } from '../../onnx/network';
import type { Runtime } from '../../reader/service/messages';
import { modelFiles, modelFrom } from '../../reader/service/model';
import type { Loaded } from '../../reader/service/serve';
import { whyUnreadable } from '../unreadable';
import { native, type Guard } from './ortNode';
import { wasm } from './ortWasm';

/**
 * Reads the model in `folder` and gives it to ONNX Runtime: its native library where that can be had, else its WebAssembly. Who may end the
 * thread meanwhile gives a guard.
 */
export async function loadModel(
  folder: string,
  wanted: Runtime | undefined,
  guard: Guard = unguarded,
): Promise<Loaded> {
  try {
    const labels = reading('labels', () => readFileSync(path.join(folder, modelFiles.labels), 'utf8'));
    const vocabulary = reading('vocabulary', () => readFileSync(path.join(folder, modelFiles.vocabulary), 'utf8'));
    const weights = path.join(folder, modelFiles.weights);
    const hash = reading('weights', () => hashOf(weights));
    const { runtime, note, open } = await runtimeFor(wanted, guard);
    const model = await modelFrom({ labels, vocabulary, hash, open: () => open(weights, hash) });
    return { model, runtime, note };
  } catch (error) {
    throw new Error(`The reader's model in ${folder} cannot be used. ${messageOf(error)}`, { cause: error });
  }
}

function reading<Out>(file: keyof typeof modelFiles, read: () => Out): Out {
  try {
    return read();
  } catch (error) {
    throw new Error(`${modelFiles[file]}: ${whyUnreadable(error)}`, { cause: error });
  }
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

interface Means extends Pick<Loaded, 'runtime' | 'note'> {
  readonly open: OpenNetwork;
}

/** A platform without the library is no fault: it is only slower. */
async function runtimeFor(wanted: Runtime | undefined, guard: Guard): Promise<Means> {
  if (wanted === 'wasm') {
    return { runtime: 'wasm', note: undefined, open: await wasm() };
  }
  try {
    return { runtime: 'native', note: undefined, open: await native(guard) };
  } catch (error) {
    if (wanted === 'native') {
      throw error;
    }
    return { runtime: 'wasm', note: messageOf(error), open: await wasm() };
  }
}

function unguarded<Out>(work: () => Promise<Out>): Promise<Out> {
  return work();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
