import type { Phrase } from '../phrases/phrases';
import type { Stretch } from '../outline/stretch';
import { placeOf, wordOf, type Grounds } from './grounds';
import { phraseAt } from './phrases';
import { runsOf } from './runs';
import { sourceOf } from './sources';
import { headOf, relationOf, subtree } from './sentenceTree';

/** The part of a sentence that a quotation belongs to, and who is its subject. */
export interface Around {
  readonly run: Stretch;
  readonly subject: Phrase;
}

/**
 * The clause or the thing around the quotation at piece `at` that a verb with a subject governs, whatever the verb: “that “we are where
 * we need to be””, where somebody “fired back” so. Undefined where the quotation is part of the main clause.
 */
export function governedAround(grounds: Grounds, at: number): Around | undefined {
  const { tree } = grounds;
  let word = wordOf(grounds, at);
  for (let steps = 0; steps < highest; steps++) {
    const above = word === undefined ? undefined : headOf(tree, word);
    if (word === undefined || above === undefined) {
      return undefined;
    }
    const isOut = placeOf(grounds, above) !== at;
    if (isOut && governed.has(relationOf(tree, word)) && tree.words[above]?.pos === 'VERB') {
      const source = sourceOf(grounds, above);
      const subject = source === undefined ? undefined : phraseAt(grounds, source);
      const run = runsOf(grounds, subtree(tree, word)).find(({ from, to }) => from <= at && at < to);
      return subject === undefined || run === undefined || (subject.first >= run.from && subject.first < run.to)
        ? undefined
        : { run, subject };
    }
    word = above;
  }
  return undefined;
}

/** Words from a quotation up to the verb that governs it. */
const highest = 12;

const governed: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'obj', 'obl', 'advcl']);
