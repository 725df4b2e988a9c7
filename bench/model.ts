import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Means } from '../server/src/corpus/corpus';
import { loadModel } from '../server/src/node/reader/loadModel';
import { readingOf } from '../server/src/reader/model/answer';
import { readParagraph } from '../server/src/reader/model/reader';
import { requestOf } from '../server/src/reader/model/request';
import type { Runtime } from '../server/src/reader/service/messages';
import { modelFiles } from '../server/src/reader/service/model';
import type { Loaded } from '../server/src/reader/service/serve';
import { paragraphsOf } from '../server/src/stages/passages/paragraphs';
import type { Reading, Readings } from '../server/src/types/reading';

/** Where the model stands that is measured; `COPYDESK_MODEL` names the folder of another one, as training makes them. */
const folder = path.resolve(process.env['COPYDESK_MODEL'] ?? path.join(__dirname, '../server/model'));

/** Loads the model into this thread; undefined, with a word to whoever runs the bench, where there is none but the rule reading. */
export async function openModel(runtime?: Runtime): Promise<Loaded | undefined> {
  if (!existsSync(path.join(folder, modelFiles.weights))) {
    console.error(`There is no model in ${folder}: reading by rule.`);
    return undefined;
  }
  return loadModel(folder, runtime);
}

/** Reads each of the text's paragraphs in this thread, as the reader's own thread does, so that no second core helps. */
export async function readAhead(text: string, { model }: Loaded, { lexicon, readings }: Means): Promise<Readings> {
  const known = new Map<string, Reading>();
  for (const { start, end } of paragraphsOf(text)) {
    const paragraph = text.slice(start, end);
    if (!known.has(paragraph)) {
      const byRule = readings.of(paragraph);
      const answer = await readParagraph(model, requestOf(paragraph, byRule, lexicon));
      known.set(paragraph, readingOf(answer, byRule, model.labels));
    }
  }
  return { reader: model.network.hash, of: paragraph => known.get(paragraph) ?? readings.of(paragraph) };
}
