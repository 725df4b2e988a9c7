import { defineStage } from '../../../pipeline/stage';
import { textOf } from '../../../text/span';
import type { Finding } from '../../../types/finding';
import type { Figure } from '../../../types/figure';
import { circumstances } from '../../circumstances/circumstances';
import { entities } from '../../entities/entities';
import { figures } from '../../figures/figures';
import { passages } from '../../passages/passages';
import { sentences } from '../../sentences';
import { contradict } from './contradiction';
import { valuesIn, type Value } from './values';

/** Two values that the article gives for one thing at one time, where no reading of their hedges lets both be true. */
export const figureConflict = defineStage({
  name: 'figureConflict',
  uses: { passages, sentences, entities, figures, circumstances },
  run({ article: { uri, text }, lexicon, passages, sentences, entities, figures, circumstances }): readonly Finding[] {
    const { headline, date } = passages;
    const values = valuesIn({ text, lexicon, sentences, entities, figures, circumstances, headline, date });
    const found: Finding[] = [];
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

function findingOf(uri: string, text: string, value: Value, other: Value): Finding {
  const here = wordsOf(text, value.figure);
  const there = wordsOf(text, other.figure);
  return {
    start: value.figure.start,
    end: value.figure.end,
    code: 'figure-conflict',
    severity: 'information',
    message: `“${here}” here, “${there}” ${other.isHeadline ? 'in the headline' : 'before'}, for what seems to be the same: both cannot be true.`,
    related: [{ uri, start: other.figure.start, end: other.figure.end, message: `“${there}” stands here.` }],
  };
}

/** The figure with what it counts: “14 people”. */
function wordsOf(text: string, { start, end, measured }: Figure): string {
  const reach = measured === undefined || measured.start > end + 2 ? end : measured.end;
  return textOf(text, { start, end: Math.max(end, reach) }).replace(blanks, ' ');
}

const blanks = /\s+/gu;
