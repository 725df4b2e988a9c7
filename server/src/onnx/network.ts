import type { InferenceSession, Tensor } from 'onnxruntime-web';
import {
  inputNames,
  outputNames,
  type Network,
  type NetworkInputs,
  type NetworkOutputs,
} from '../reader/model/network';
import type { Runtime } from '../reader/service/messages';

/** Gives weights whose hash is known to a runtime: their file's name, or their bytes. */
export type OpenNetwork<Weights> = (weights: Weights, hash: string) => Promise<Network>;

/** The part of ONNX Runtime that makes a tensor; native and WebAssembly have the same. */
export type MakeTensor = (numbers: Int32Array) => Tensor;

/** How both runtimes are to run: one core is all that reading may take. */
const oneCore = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  // Windows are of any length: a plan of memory for each would be kept for ever.
  enableMemPattern: false,
  // The file is optimised as it ships (`training/export.py`): to do it again costs time, and would undo a choice that makes it faster.
  graphOptimizationLevel: 'disabled',
  logSeverityLevel: 3,
} as const satisfies InferenceSession.SessionOptions;

export const sessionOptions: Readonly<Record<Runtime, InferenceSession.SessionOptions>> = {
  native: { ...oneCore, executionProviders: ['cpu'] },
  wasm: { ...oneCore, executionProviders: ['wasm'] },
};

/** The network in an ONNX session. Throws where the session holds other weights than the reader's. */
export function networkOf(session: InferenceSession, makeTensor: MakeTensor, hash: string): Network {
  const missing = [
    ...inputNames.filter(name => !session.inputNames.includes(name)),
    ...outputNames.filter(name => !session.outputNames.includes(name)),
  ];
  if (missing.length > 0) {
    throw new Error(`they have no “${missing.join('”, “')}”`);
  }
  return {
    hash,
    run: async inputs => outputsOf(await session.run(feedsOf(inputs, makeTensor), [...outputNames])),
    close: () => session.release(),
  };
}

function feedsOf(inputs: NetworkInputs, makeTensor: MakeTensor): InferenceSession.FeedsType {
  return Object.fromEntries(inputNames.map(name => [name, makeTensor(inputs[name])]));
}

function outputsOf(outputs: InferenceSession.ReturnType): NetworkOutputs {
  return {
    upos: integers(outputs['upos']),
    xpos: integers(outputs['xpos']),
    heads: decimals(outputs['heads']),
    relation: integers(outputs['relation']),
    names: decimals(outputs['names']),
    cues: integers(outputs['cues']),
    saying: decimals(outputs['saying']),
    tags: decimals(outputs['tags']),
  };
}

function integers(tensor: Tensor | undefined): Int32Array {
  if (tensor?.data instanceof Int32Array) {
    return tensor.data;
  }
  throw new Error('the weights answer with other numbers than integers');
}

function decimals(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) {
    return tensor.data;
  }
  throw new Error('the weights answer with other numbers than decimals');
}
