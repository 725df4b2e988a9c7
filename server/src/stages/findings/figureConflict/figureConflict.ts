import { defineStage } from '../../../pipeline/stage';
import { byPosition, contains } from '../../../text/span';
import type { Figure } from '../../../types/figure';
import type { FindingOf } from '../../../types/finding';
import { passages } from '../../passages/passages';
import { figures } from '../../figures/figures';
import { sentences } from '../../sentences';
import { told } from '../../told/told';
import { values, type Value } from '../../values/values';
import { valueWords } from '../../values/valueWords';
import { contradict } from './contradiction';
import { conflictFinding } from './finding';
import { notBorneOut } from './headline';
import { deniedByLead, isOneMore } from './lead';
import { slipsIn } from './slips';

/** Two values that the article gives for one thing at one time, where no reading of their hedges lets both be true, or of which one is a slip of the other. */
export const figureConflict = defineStage({
  name: 'figureConflict',
  uses: { passages, sentences, figures, told, values },
  run({ article, lexicon, passages, sentences, figures, told, values }): readonly FindingOf<'figure-conflict'>[] {
    const { uri, text } = article;
    const found: FindingOf<'figure-conflict'>[] = [];
    const kept = new Map<string, Value[]>();
    for (const value of values) {
      const { act } = value.topic;
      const before = kept.get(act) ?? [];
      const other = before.find(
        one => contradict(text, one, value) && !(one.isHeadline && isOneMore(text, one.figure, value.figure)),
      );
      if (other !== undefined) {
        found.push(findingOf(uri, text, value.figure, other.figure, other.isHeadline));
      }
      // Of the same act, so many are looked at as a reader could keep in mind, and one that says the same again is not kept.
      if (!before.some(one => saysTheSame(one, value))) {
        kept.set(act, [...before, value].slice(-mostKept));
      }
    }
    const { headline } = passages;
    const isNew = (figure: Figure): boolean => found.every(({ start }) => start !== figure.start);
    const headed = { text, lexicon, headline, sentences, figures, told };
    const slips = [
      ...[...notBorneOut(headed), ...deniedByLead(headed)].map(([above, beneath]) => [beneath, above] as const),
      ...slipsIn(told, lexicon).map(([{ figure: before }, { figure }]) => [figure, before] as const),
    ]
      .filter(([figure], index, all) => isNew(figure) && all.findIndex(([one]) => one === figure) === index)
      .map(([figure, before]) =>
        findingOf(uri, text, figure, before, headline !== undefined && contains(headline, before)),
      );
    return [...found, ...slips].sort(byPosition);
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

function findingOf(
  uri: string,
  text: string,
  here: Figure,
  there: Figure,
  isInHeadline: boolean,
): FindingOf<'figure-conflict'> {
  return conflictFinding({
    here,
    form: valueWords(text, here),
    there,
    other: valueWords(text, there),
    where: isInHeadline ? 'in-headline' : 'before',
    uri,
  });
}
