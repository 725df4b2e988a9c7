import assert from 'node:assert/strict';
import { Facts } from '../../src/pipeline/facts';
import type { Stage, StageMap } from '../../src/pipeline/stage';
import type { Span } from '../../src/text/span';
import { inputsFor } from './inputs';
import { readMarks, writeMarks } from './marks';
import { byModel } from './shipped';

/** Runs a stage on a marked text without its marks, marks the text with what the stage found, and expects the same marked text back. */
export interface Check {
  /** Read by rule. */
  (marked: string): void;
  /** Read by the model that ships. */
  readonly byModel: (marked: string) => Promise<void>;
  /** Read by rule, then by the model: to both it must be the same. */
  readonly byBoth: (marked: string) => Promise<void>;
}

/**
 * Returns a check of `stage`. `pick` chooses what to mark where a stage's result is more than a list; `date` is the article's own.
 */
export function checkerFor<Out, Item extends Span, Uses extends StageMap>(
  stage: Stage<Out, Uses>,
  pick: (out: Out) => readonly Item[],
  labelOf: (item: Item, facts: Facts) => string,
  date?: string,
): Check {
  const markedBy = (facts: Facts): string =>
    writeMarks(
      facts.article.text,
      pick(facts.get(stage)).map(item => ({ start: item.start, end: item.end, label: labelOf(item, facts) })),
    );
  const inputsOf = (marked: string): ReturnType<typeof inputsFor> => inputsFor(readMarks(marked).text, undefined, date);
  const check = (marked: string): void => assert.equal(markedBy(new Facts(inputsOf(marked))), marked);
  const checkByModel = async (marked: string): Promise<void> =>
    assert.equal(markedBy(new Facts(await byModel(inputsOf(marked)))), marked);
  return Object.assign(check, {
    byModel: checkByModel,
    byBoth: async (marked: string): Promise<void> => {
      check(marked);
      await checkByModel(marked);
    },
  });
}
