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

/** Ages that do not fit the date of birth that is told of the same person. */
export const ageBirth = defineStage({
  name: 'ageBirth',
  uses: { passages, sentences, figures },
  run({ article: { uri, text }, passages, sentences, figures }): readonly FindingOf<'age-birth'>[] {
    const today = stretchOf(passages.date);
    return sentences.flatMap((sentence, at) => {
      if (within(figures, sentence).length === 0 || !born.test(textOf(text, sentence))) {
        return [];
      }
      const passage = passages.all[firstEndingAfter(passages.all, sentence.start)];
      const beside = [sentences[at - 1], sentences[at + 1]].filter(
        other => other !== undefined && other.start >= (passage?.start ?? 0) && other.end <= (passage?.end ?? 0),
      );
      return livesIn(text, sentence, beside, figures)
        .flatMap(life => wrongAge(text, uri, life, today))
        .slice(0, 1);
    });
  },
});

const born = /\b(?:born|\d{4}\)? died)\b/iu;

/** An age with the date of birth of whoever has it, and the date at which they have it: the article's own where none is told. */
interface Life {
  readonly birth: Figure;
  readonly age: Figure;
  readonly then: Figure | undefined;
}

/** Within one sentence. “\uE003” is a date, “\uE002” an age, “\uE000” a number that may be one. */
const forms = [
  // “Lena Frisk, 41, who was born in 1968”, “the 24-year-old, who was born on 2 June 1996”, “Omar Dietz, 58, was born in Lisle in 1986”
  /(?<age>[\uE000\uE002])(?:,|\)| years old,| and)? (?:who )?(?:(?:was|is) )?born (?:in [a-z’' -]{1,40}?,? )?(?:on |in )?(?<birth>\uE003)/dgu,
  // “Ulf Maron (born 1975), 30,”, “born in 1990, the 26-year-old”, “born on July 1, 1944, and is 71 years old”
  /\bborn (?:on |in )?(?<birth>\uE003)\)?,? (?:(?:and|who) )?(?:(?:is|the) )?(?<age>\uE002|\uE000(?=[,.;)]))/dgu,
  // “born in 1932 and died in 2001 at the age of 79”
  /\bborn (?:on |in )(?<birth>\uE003)(?: in [a-z’' -]{1,40}?)?,? (?:and )?died (?:[a-z’' -]{1,30} )?(?:on |in )?(?<then>\uE003)(?: [a-z’' -]{1,30}?)?,? (?:at the age of|at age|aged|at|when (?:he|she) was) (?<age>[\uE000\uE002])/dgu,
  // “born on 12 December 1950, turned 70 in December”
  /\bborn (?:on |in )(?<birth>\uE003),? (?:and )?(?:will turn|turned|turns) (?<age>[\uE000\uE002])(?: (?:on|in) (?<then>\uE003))?/dgu,
  // “Anna Reve (1921-2003) died at 72”
  /\((?<birth>\uE003)\),? (?:who )?died (?:[a-z’' -]{1,30} )?(?:at the age of|at age|aged|at) (?<age>[\uE000\uE002])/dgu,
] as const;

/** “… died on Sunday. She was 75.” */
const birthAndDeath =
  /\bborn (?:on |in )(?<birth>\uE003).{0,80}\bdied (?:[a-z’' -]{1,30} )?(?:on |in )?(?<then>\uE003)/dgu;
const wasAged = /^(?:he|she) was (?<age>[\uE000\uE002])(?=[.,;]|$| years old)/dgu;

/** “She died in 2010, aged 90. She had been born in 1930.” */
const birthAlone = /^(?:he|she) (?:was|had been) born (?:[a-z’' -]{1,60}?,? )??(?:on |in )(?<birth>\uE003)/dgu;
const diedAged =
  /\bdied (?:[a-z’' -]{1,30} )?(?:on |in )(?<then>\uE003)[^\uE003]{0,40}?(?:at the age of|at age|aged|at) (?<age>[\uE000\uE002])/dgu;

function livesIn(
  text: string,
  sentence: Span,
  beside: readonly (Span | undefined)[],
  figures: readonly Figure[],
): readonly Life[] {
  const [before, after] = [
    beside.find(other => other !== undefined && other.end <= sentence.start),
    beside.find(other => other !== undefined && other.start >= sentence.end),
  ];
  const sketch = sketchOf(text, sentence, figures);
  const found = forms.flatMap(form =>
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
