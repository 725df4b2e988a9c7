import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { networkOf, sessionOptions, type OpenNetwork } from '../../onnx/network';

/** ONNX Runtime as WebAssembly, which runs everywhere, on one thread. */
export async function wasm(): Promise<OpenNetwork<string>> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web');
  setFlagsFromString(`--wasm-tiering-budget=${patience}`);
  const folder = wasmFolder();
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.wasm.wasmPaths = { mjs: pathToFileURL(path.join(folder, 'ort-wasm-simd-threaded.mjs')).href };
  env.wasm.wasmBinary = readFileSync(path.join(folder, binary));
  return async (file, hash) => {
    const session = await InferenceSession.create(readFileSync(file), sessionOptions.wasm);
    // It is compiled, and 14 MB.
    delete env.wasm.wasmBinary;
    return networkOf(session, numbers => new Tensor('int32', numbers, [numbers.length]), hash);
  };
}

/** Where its two files stand: beside the bundle in `dist`, or in its package. */
function wasmFolder(): string {
  return existsSync(path.join(__dirname, binary))
    ? __dirname
    : path.dirname(createRequire(__filename).resolve(`onnxruntime-web/${binary}`));
}

/**
 * About how many bytes of a function's code V8 runs before it compiles it with all its art. Node 20's takes a seventh of this, newer ones
 * take this: what loading runs for a moment only is not compiled twice, which was a quarter of the loading and 40 MB.
 */
const patience = 13_000_000;

const binary = 'ort-wasm-simd-threaded.wasm';
