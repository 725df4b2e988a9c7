import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { networkOf, sessionOptions, type OpenNetwork } from '../../onnx/network';
import { bytesOf } from './fetched';

/** ONNX Runtime as WebAssembly, which stands in `folder`, a URL. On one thread, for several share memory, and few pages may. */
export function wasm(folder: string): OpenNetwork<Uint8Array> {
  const url = new URL(binary, folder).href;
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  // Not its bytes: what a browser fetches by itself it compiles meanwhile, and keeps compiled for the next time.
  env.wasm.wasmPaths = { wasm: url };
  return async (weights, hash) => {
    const session = await created(weights, url);
    return networkOf(session, numbers => new Tensor('int32', numbers, [numbers.length]), hash);
  };
}

async function created(weights: Uint8Array, url: string): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(weights, sessionOptions.wasm);
  } catch (error) {
    await seeThatItIsThere(url);
    throw error;
  }
}

/** ONNX Runtime does not say whether it was there itself. */
async function seeThatItIsThere(url: string): Promise<void> {
  try {
    await bytesOf(url);
  } catch (error) {
    throw new Error(`${binary}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

const binary = 'ort-wasm-simd-threaded.wasm';
