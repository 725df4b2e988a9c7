import assert from 'node:assert/strict';
import { loadModel } from '../../src/node/reader/loadModel';
import { Facts } from '../../src/pipeline/facts';
import type { Stage, StageMap } from '../../src/pipeline/stage';
import { readParagraph } from '../../src/reader/model/reader';
import type { Loaded } from '../../src/reader/service/serve';
import { paragraphsOf } from '../../src/stages/passages/paragraphs';
import type { Span } from '../../src/text/span';
import type { Reading, Readings } from '../../src/types/reading';
import { inputsFor, readings as byRule } from './inputs';
import { readMarks, writeMarks } from './marks';
import { modelFolder, readingFor, requestFor } from './model';

/** What `checkerFor` checks, read by the model that ships. */
export function checkerByModel<Out, Item extends Span, Uses extends StageMap>(
  stage: Stage<Out, Uses>,
  pick: (out: Out) => readonly Item[],
  labelOf: (item: Item, facts: Facts) => string,
): (marked: string) => Promise<void> {
  return async marked => {
    const { text } = readMarks(marked);
    const facts = new Facts({ ...inputsFor(text), readings: await readingsOf(text) });
    const found = pick(facts.get(stage)).map(item => ({
      start: item.start,
      end: item.end,
      label: labelOf(item, facts),
    }));
    assert.equal(writeMarks(text, found), marked);
  };
}

let loading: Promise<Loaded> | undefined;

/** The text's paragraphs as the model reads them; it is loaded once for all tests. */
export async function readingsOf(text: string): Promise<Readings> {
  loading ??= loadModel(modelFolder, undefined);
  const { model } = await loading;
  const known = new Map<string, Reading>();
  for (const { start, end } of paragraphsOf(text)) {
    const paragraph = text.slice(start, end);
    known.set(paragraph, readingFor(paragraph, await readParagraph(model, requestFor(paragraph)), model.labels));
  }
  return { reader: model.network.hash, of: paragraph => known.get(paragraph) ?? byRule.of(paragraph) };
}
