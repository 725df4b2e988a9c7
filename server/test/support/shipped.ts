import { loadModel } from '../../src/node/reader/loadModel';
import { Facts } from '../../src/pipeline/facts';
import type { Inputs } from '../../src/pipeline/inputs';
import { readingOf } from '../../src/reader/model/answer';
import { readParagraph, type Model } from '../../src/reader/model/reader';
import { passages } from '../../src/stages/passages/passages';
import type { Reading } from '../../src/types/reading';
import { readings } from './inputs';
import { modelFolder, requestFor } from './model';

/** The inputs with all paragraphs read by the model that ships, so that the stages, which cannot wait, find them read. */
export async function byModel(inputs: Inputs): Promise<Inputs> {
  const model = await shipped();
  const { text } = inputs.article;
  const read = new Map<string, Reading>();
  for (const { start, end } of new Facts(inputs).get(passages).all) {
    const paragraph = text.slice(start, end);
    read.set(paragraph, await readingBy(model, paragraph));
  }
  return {
    ...inputs,
    readings: { reader: model.network.hash, of: paragraph => read.get(paragraph) ?? readings.of(paragraph) },
  };
}

async function readingBy(model: Model, paragraph: string): Promise<Reading> {
  return readingOf(await readParagraph(model, requestFor(paragraph)), readings.of(paragraph), model.labels);
}

let loading: Promise<Model> | undefined;

/** Loaded once, when the first test asks. */
function shipped(): Promise<Model> {
  loading ??= loadModel(modelFolder, undefined).then(({ model }) => model);
  return loading;
}
