import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenNetwork } from '../../onnx/network';
import type { Runtime } from '../../reader/service/messages';
import { modelFiles, modelFrom } from '../../reader/service/model';
import type { Loaded } from '../../reader/service/serve';
import { whyUnreadable } from '../unreadable';
import { native } from './ortNode';
import { wasm } from './ortWasm';

/** Reads the model in `folder` and gives it to ONNX Runtime: its native library where that can be had, else its WebAssembly. */
export async function loadModel(folder: string, wanted: Runtime | undefined): Promise<Loaded> {
  try {
    const labels = read(folder, 'labels').toString('utf8');
    const vocabulary = read(folder, 'vocabulary').toString('utf8');
    const weights = read(folder, 'weights');
    const hash = createHash('sha256').update(weights).digest('hex');
    const { runtime, note, open } = await runtimeFor(wanted);
    const model = await modelFrom({ labels, vocabulary, hash, open: () => open(weights, hash) });
    return { model, runtime, note };
  } catch (error) {
    throw new Error(`The reader's model in ${folder} cannot be used. ${messageOf(error)}`, { cause: error });
  }
}

function read(folder: string, file: keyof typeof modelFiles): Buffer {
  try {
    return readFileSync(path.join(folder, modelFiles[file]));
  } catch (error) {
    throw new Error(`${modelFiles[file]}: ${whyUnreadable(error)}`, { cause: error });
  }
}

interface Means extends Pick<Loaded, 'runtime' | 'note'> {
  readonly open: OpenNetwork;
}

/** A platform without the library is no fault: it is only slower. */
async function runtimeFor(wanted: Runtime | undefined): Promise<Means> {
  if (wanted === 'wasm') {
    return { runtime: 'wasm', note: undefined, open: wasm() };
  }
  try {
    return { runtime: 'native', note: undefined, open: await native() };
  } catch (error) {
    if (wanted === 'native') {
      throw error;
    }
    return { runtime: 'wasm', note: messageOf(error), open: wasm() };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
