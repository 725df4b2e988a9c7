import { rememberMany } from '../../pipeline/memo';
import { modelFiles } from '../../reader/service/model';
import type { Loaded } from '../../reader/service/serve';
import { loadFrom } from '../../reader/service/source';
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

/** SHA-256 in hexadecimal. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!isSecureContext) {
    throw new Error('cannot be checked, for this page is not secure (https)');
  }
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether nobody could have changed the page on its way: browsers give their cryptography to no other. */
declare const isSecureContext: boolean;
