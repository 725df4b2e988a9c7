import { defineStage } from '../../../pipeline/stage';
import { firstEndingAfter, textOf, within, type Span } from '../../../text/span';
import type { Figure } from '../../../types/figure';
import type { FindingOf } from '../../../types/finding';
import { fits } from '../../calculations/fits';
import { sketchOf } from '../../calculations/sketch';
import { figures } from '../../figures/figures';
import { passages } from '../../passages/passages';
import { sentences } from '../../sentences';
import { agesOf, stretchOf, type Stretch } from './lifetimes';
import { lifeTellingsOf, type LifeTellings } from './tellings';

/** Ages that do not fit the date of birth that is told of the same person. */
export const ageBirth = defineStage({
  name: 'ageBirth',
  uses: { passages, sentences, figures },
  run({ article: { uri, text }, lexicon, passages, sentences, figures }): readonly FindingOf<'age-birth'>[] {
    const today = stretchOf(passages.date);
    const tellings = lifeTellingsOf(lexicon);
    return sentences.flatMap((sentence, at) => {
      if (within(figures, sentence).length === 0 || !tellings.any.test(textOf(text, sentence))) {
        return [];
      }
      const passage = passages.all[firstEndingAfter(passages.all, sentence.start)];
      const beside = [sentences[at - 1], sentences[at + 1]].filter(
        other => other !== undefined && other.start >= (passage?.start ?? 0) && other.end <= (passage?.end ?? 0),
      );
      return livesIn(text, sentence, beside, figures, tellings)
        .flatMap(life => wrongAge(text, uri, life, today))
        .slice(0, 1);
    });
  },
});

/** An age with the date of birth of whoever has it, and the date at which they have it: the article's own where none is told. */
interface Life {
  readonly birth: Figure;
  readonly age: Figure;
  readonly then: Figure | undefined;
}

function livesIn(
  text: string,
  sentence: Span,
  beside: readonly (Span | undefined)[],
  figures: readonly Figure[],
  { within, birthAndDeath, wasAged, birthAlone, diedAged }: LifeTellings,
): readonly Life[] {
  const [before, after] = [
    beside.find(other => other !== undefined && other.end <= sentence.start),
    beside.find(other => other !== undefined && other.start >= sentence.end),
  ];
  const sketch = sketchOf(text, sentence, figures);
  const found = within.flatMap(form =>
    [...fits(sketch, form)].flatMap(fit => lifeOf(fit.figure('birth'), fit.figure('age'), fit.figure('then'))),
  );
  const together = (here: RegExp, other: Span | undefined, there: RegExp): readonly Life[] => {
    const [own] = fits(sketch, here);
    const [theirs] = other === undefined || own === undefined ? [] : fits(sketchOf(text, other, figures), there);
    return own === undefined || theirs === undefined
      ? []
      : lifeOf(own.figure('birth'), theirs.figure('age'), own.figure('then') ?? theirs.figure('then'));
  };
  return [...found, ...together(birthAndDeath, after, wasAged), ...together(birthAlone, before, diedAged)];
}

function lifeOf(birth: Figure | undefined, age: Figure | undefined, then: Figure | undefined): readonly Life[] {
  return birth === undefined || age === undefined || !isAge(age) ? [] : [{ birth, age, then }];
}

function isAge({ value, unit, modifier }: Figure): boolean {
  return (
    (unit === undefined || unit === 'year') &&
    modifier === '=' &&
    value !== undefined &&
    Number.isInteger(value) &&
    value > 0 &&
    value <= oldest
  );
}

/** Years. */
const oldest = 120;

function wrongAge(
  text: string,
  uri: string,
  { birth, age, then }: Life,
  today: Stretch | undefined,
): readonly FindingOf<'age-birth'>[] {
  const [from, until] = (birth.iso ?? '').split('/');
  const bornIn = birth.relative ? undefined : stretchOf(from);
  const at =
    stretchOf(until ?? then?.iso) ??
    (until === undefined && then === undefined && today !== undefined
      ? { first: today.first - printed, last: today.last }
      : undefined);
  if (bornIn === undefined || at === undefined || age.value === undefined) {
    return [];
  }
  const { low, high } = agesOf(bornIn, at);
  if (high < 0 || (age.value >= low && age.value <= high)) {
    return [];
  }
  const { start, end } = age;
  return [
    {
      start,
      end,
      code: 'age-birth',
      args: { age: textOf(text, age), birth: textOf(text, birth), low: Math.max(0, low), high },
      severity: 'information',
      related: [{ uri, start: birth.start, end: birth.end, as: 'birth' }],
    },
  ];
}

/** Days from the telling of an age to the day that an article bears. */
const printed = 31;
