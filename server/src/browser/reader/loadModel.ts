import { rememberMany } from '../../pipeline/memo';
import { modelFiles } from '../../reader/service/model';
import type { Loaded } from '../../reader/service/serve';
import { loadFrom } from '../../reader/service/source';
import { sha256Of } from '../../text/sha256';
import { bytesOf } from './fetched';
import { wasm } from './ortWasm';

/**
 * Fetches the model in `folder`, a URL, and gives it to ONNX Runtime's WebAssembly, which stands beside that folder. A browser has no other
 * runtime.
 */
export function loadModel(folder: string): Promise<Loaded> {
  const place = (file: string): string => new URL(file, folder.endsWith('/') ? folder : `${folder}/`).href;
  const bytes = rememberMany(Object.keys(modelFiles).length, (file: string) => bytesOf(place(file)));
  const open = wasm(place('..'));
  return loadFrom(folder, {
    text: async file => new TextDecoder().decode(await bytes(file)),
    hash: async file => hashOf(await bytes(file)),
    runtime: () => ({
      runtime: 'wasm',
      note: undefined,
      open: async hash => open(await bytes(modelFiles.weights), hash),
    }),
  });
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!isSecureContext) {
    throw new Error('cannot be checked, for this page is not secure (https)');
  }
  return sha256Of(bytes);
}

/** Whether nobody could have changed the page on its way: browsers give their cryptography to no other. */
declare const isSecureContext: boolean;
