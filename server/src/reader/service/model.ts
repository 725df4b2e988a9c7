import { labelsFrom } from '../model/labels';
import type { Network } from '../model/network';
import { readParagraph, type Model } from '../model/reader';
import { specialPieces, wordPiecesOf } from '../model/wordPieces';

/** What stands in a model's folder. */
export const modelFiles = {
  weights: 'reader.onnx',
  labels: 'labels.json',
  vocabulary: 'vocabulary.txt',
  sums: 'SHA256SUMS',
} as const;

/** Those of them whose hashes stand in `SHA256SUMS`. */
export const summedFiles = ['weights', 'labels', 'vocabulary'] as const;

export type SummedFile = (typeof summedFiles)[number];

/** A model's files as a door has read them. */
export interface ModelParts {
  readonly labels: string;
  readonly vocabulary: string;
  /** As `sha256sum` writes them: “<64 digits>  labels.json”. */
  readonly sums: string;
  /** SHA-256 of each file, in hexadecimal. */
  readonly hashes: Readonly<Record<SummedFile, string>>;
  /** Gives the weights to a runtime. */
  readonly open: () => Promise<Network>;
}

/**
 * Puts a model together and has it read a sentence, so that whatever is wrong with it shows at once. Throws an error that names the file.
 */
export async function modelFrom({ labels: json, vocabulary, sums, hashes, open }: ModelParts): Promise<Model> {
  checkSums(sums, hashes);
  const labels = await about('labels', () => labelsFrom(json));
  checkVocabulary(vocabulary);
  return about('weights', async () => {
    const model = { network: await open(), labels, wordPieces: wordPiecesOf(vocabulary) };
    await readParagraph(model, trial);
    return model;
  });
}

/** Makes something of a file; an error names the file. */
export async function about<Out>(file: keyof typeof modelFiles, make: () => Out | Promise<Out>): Promise<Out> {
  try {
    return await make();
  } catch (error) {
    throw new Error(`${modelFiles[file]}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function checkVocabulary(vocabulary: string): void {
  const pieces = vocabulary.split(/\r?\n/u, specialPieces.end + 1);
  if (pieces[specialPieces.begin] !== '[CLS]' || pieces[specialPieces.end] !== '[SEP]') {
    throw new Error(`${modelFiles.vocabulary}: it is not BERT's`);
  }
}

/** A file that was damaged on its way may still do, and the model would answer nonsense. */
function checkSums(sums: string, hashes: ModelParts['hashes']): void {
  const lines = new Set(sums.split(/\r?\n/u));
  const damaged = summedFiles.find(file => !lines.has(`${hashes[file]}  ${modelFiles[file]}`));
  if (damaged !== undefined) {
    throw new Error(`${modelFiles[damaged]}: it is damaged, or not the one that ${modelFiles.sums} tells of`);
  }
}

/** “Ida rows.” */
const trial = {
  text: 'Ida rows.',
  spans: Int32Array.of(0, 3, 4, 8, 8, 9),
  clues: Uint8Array.of(4, 1, 0, 5, 1, 0, 8, 1, 0),
};
