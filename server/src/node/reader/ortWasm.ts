import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { networkOf, sessionOptions, type OpenNetwork } from '../../onnx/network';

/** ONNX Runtime as WebAssembly, which runs everywhere, on one thread. */
export async function wasm(): Promise<OpenNetwork> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web');
  const folder = wasmFolder();
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.wasm.wasmPaths = { mjs: pathToFileURL(path.join(folder, 'ort-wasm-simd-threaded.mjs')).href };
  env.wasm.wasmBinary = readFileSync(path.join(folder, binary));
  return async (file, hash) => {
    const options = { ...sessionOptions, executionProviders: ['wasm'] };
    const session = await InferenceSession.create(readFileSync(file), options);
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

const binary = 'ort-wasm-simd-threaded.wasm';
