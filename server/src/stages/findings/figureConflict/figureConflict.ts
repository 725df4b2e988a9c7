import { defineStage } from '../../../pipeline/stage';
import type { FindingOf } from '../../../types/finding';
import { values, type Value } from '../../values/values';
import { valueWords } from '../../values/valueWords';
import { contradict } from './contradiction';
import { conflictFinding } from './finding';

/** Two values that the article gives for one thing at one time, where no reading of their hedges lets both be true. */
export const figureConflict = defineStage({
  name: 'figureConflict',
  uses: { values },
  run({ article: { uri, text }, values }): readonly FindingOf<'figure-conflict'>[] {
    const found: FindingOf<'figure-conflict'>[] = [];
    const kept = new Map<string, Value[]>();
    for (const value of values) {
      const { act } = value.topic;
      const before = kept.get(act) ?? [];
      const other = before.find(one => contradict(text, one, value));
      if (other !== undefined) {
        found.push(findingOf(uri, text, value, other));
      }
      // Of the same act, so many are looked at as a reader could keep in mind, and one that says the same again is not kept.
      if (!before.some(one => saysTheSame(one, value))) {
        kept.set(act, [...before, value].slice(-mostKept));
      }
    }
    return found;
  },
});

const mostKept = 40;

function saysTheSame(a: Value, b: Value): boolean {
  return (
    a.topic.key === b.topic.key &&
    a.figure.value === b.figure.value &&
    a.figure.modifier === b.figure.modifier &&
    a.sentence.dates === b.sentence.dates &&
    a.circumstance.source === b.circumstance.source
  );
}

function findingOf(uri: string, text: string, value: Value, other: Value): FindingOf<'figure-conflict'> {
  return conflictFinding({
    here: value.figure,
    form: valueWords(text, value.figure),
    there: other.figure,
    other: valueWords(text, other.figure),
    where: other.isHeadline ? 'in-headline' : 'before',
    uri,
  });
}
