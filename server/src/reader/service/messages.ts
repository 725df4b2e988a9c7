import type { Answer } from '../model/answer';
import type { Labels } from '../model/labels';
import type { ReadingRequest } from '../model/request';

/** What runs the weights: ONNX Runtime's native library, or its WebAssembly, which is slower and runs everywhere. */
export type Runtime = 'native' | 'wasm';

/** What the reader's own thread is told. */
export type ToReader =
  /** Always first. `folder` is where the model stands, as the door names places; `runtime` is the only one to try. */
  | { readonly kind: 'load'; readonly folder: string; readonly runtime?: Runtime }
  | { readonly kind: 'read'; readonly batch: number; readonly requests: readonly ReadingRequest[] };

/** What it tells. */
export type FromReader =
  | { readonly kind: 'loaded'; readonly model: LoadedModel }
  /** The model cannot be loaded, today or later. */
  | { readonly kind: 'unusable'; readonly message: string }
  | { readonly kind: 'answers'; readonly batch: number; readonly answers: readonly Answer[] }
  /** Reading went wrong where it should not. */
  | { readonly kind: 'broken'; readonly message: string };

/** What the other thread needs to know of a model that is ready. */
export interface LoadedModel {
  readonly runtime: Runtime;
  /** Why it is not run natively; undefined where it is, or nobody asked for it. */
  readonly note: string | undefined;
  readonly hash: string;
  readonly labels: Labels;
}

/** One end of the line between two threads, the same in Node and in a browser. */
export interface Port<Out, In> {
  readonly post: (message: Out) => void;
  /** Called once and at once. `onClosed` hears that the other thread is gone, and why. */
  readonly listen: (onMessage: (message: In) => void, onClosed: (why: string) => void) => void;
  readonly close: () => void;
}
