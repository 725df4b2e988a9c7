import assert from 'node:assert/strict';
import { Facts } from '../../src/pipeline/facts';
import type { Stage, StageMap } from '../../src/pipeline/stage';
import type { Span } from '../../src/text/span';
import { inputsFor } from './inputs';
import { readMarks, writeMarks } from './marks';

/**
 * Returns a check that runs `stage` on a marked text without its marks, marks
 * the text with what the stage found, and expects the same marked text back.
 * `pick` chooses what to mark where a stage's result is more than a list; `date` is the article's own.
 */
export function checkerFor<Out, Item extends Span, Uses extends StageMap>(
  stage: Stage<Out, Uses>,
  pick: (out: Out) => readonly Item[],
  labelOf: (item: Item, facts: Facts) => string,
  date?: string,
): (marked: string) => void {
  return marked => {
    const { text } = readMarks(marked);
    const facts = new Facts(inputsFor(text, undefined, date));
    const found = pick(facts.get(stage));
    assert.equal(
      writeMarks(
        text,
        found.map(item => ({ start: item.start, end: item.end, label: labelOf(item, facts) })),
      ),
      marked,
    );
  };
}
