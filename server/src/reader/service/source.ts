import type { Network } from '../model/network';
import { about, modelFiles, modelFrom, type ModelParts, type SummedFile } from './model';
import type { Loaded } from './serve';

/** Where a door has a model from. What cannot be had is an error that says why, in words for whoever looks after the files. */
export interface ModelSource {
  readonly text: (file: string) => string | Promise<string>;
  /** SHA-256, in hexadecimal. */
  readonly hash: (file: string) => string | Promise<string>;
  readonly runtime: () => ModelRuntime | Promise<ModelRuntime>;
}

/** What runs the weights. */
export interface ModelRuntime extends Pick<Loaded, 'runtime' | 'note'> {
  /** Gives it the weights, whose hash is known by now. */
  readonly open: (hash: string) => Promise<Network>;
}

/** Loads the model that stands in `folder`, the same at every door. */
export async function loadFrom(folder: string, source: ModelSource): Promise<Loaded> {
  try {
    // At once, for a browser fetches them.
    const [labels, vocabulary, sums, hashes, { runtime, note, open }] = await Promise.all([
      about('labels', () => source.text(modelFiles.labels)),
      about('vocabulary', () => source.text(modelFiles.vocabulary)),
      about('sums', () => source.text(modelFiles.sums)),
      hashesFrom(source),
      source.runtime(),
    ]);
    const model = await modelFrom({ labels, vocabulary, sums, hashes, open: () => open(hashes.weights) });
    return { model, runtime, note };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The reader's model in ${folder} cannot be used. ${why}`, { cause: error });
  }
}

async function hashesFrom(source: ModelSource): Promise<ModelParts['hashes']> {
  const hashOf = (file: SummedFile): Promise<string> => about(file, () => source.hash(modelFiles[file]));
  const [weights, labels, vocabulary] = await Promise.all([hashOf('weights'), hashOf('labels'), hashOf('vocabulary')]);
  return { weights, labels, vocabulary };
}
