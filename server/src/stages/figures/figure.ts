import type { Figure } from '../../types/figure';
import type { Amount } from './amounts';
import { measuredOf, type Around } from './measured/measured';
import { hedgeOf, type Hedge } from './modifiers';
import { posAt, type Surroundings } from './surroundings';
import { isGluedHyphen, type Token } from './tokens';

/** The figure that an amount is, with its hedge and what it measures. */
export function figureOf(
  text: string,
  around: Surroundings,
  measuring: Around,
  amount: Amount,
  last: Figure | undefined,
): Figure {
  const { tokens, vocabulary } = around;
  const found = hedgeOf(tokens, amount.start, amount.end, vocabulary);
  const hedge = found !== undefined && isWhile(around, found, amount) ? undefined : found;
  const start = tokens[amount.start]?.start ?? 0;
  const end = tokens[amount.end - 1]?.end ?? start;
  const hyphen = isGluedHyphen(tokens[amount.end]) ? 1 : 0;
  const behind = hedge?.start === amount.end + hyphen ? endOf(tokens, hedge) : end;
  const before = last?.measured && { span: last.measured, isCounted: last.measuredBy === 'count' };
  const measured = measuredOf(
    text,
    measuring,
    {
      start,
      end,
      hasUnit: amount.unit !== undefined,
      isDuration: amount.kind === 'duration',
      isMoney: currency.test(amount.unit ?? ''),
      isPercent: amount.unit === 'percent',
      isLoose: isLoose(amount),
    },
    behind,
    before,
  );
  return {
    start,
    end,
    kind: amount.kind,
    value: amount.value,
    min: amount.min,
    max: amount.max,
    ...(amount.isDescending === true ? { isDescending: true } : {}),
    modifier: modifierOf(amount, hedge),
    modifierSpan: hedge && { start: tokens[hedge.start]?.start ?? start, end: endOf(tokens, hedge) },
    unit: amount.unit,
    ...(amount.per === undefined ? {} : { per: amount.per }),
    iso: undefined,
    relative: false,
    measured: measured?.span,
    ...(measured === undefined ? {} : { measuredBy: measured.isCounted ? ('count' as const) : ('clause' as const) }),
    because: amount.number.form,
  };
}

/** “4 percent over two years”, “a rise over two years”: behind a noun or a unit “over” tells the time in which, not more than it. */
function isWhile({ tokens, words, vocabulary }: Surroundings, hedge: Hedge, amount: Amount): boolean {
  const { kind, unit, isAge, end } = amount;
  const isOften = kind === 'cardinal' && vocabulary.occasions.has(tokens[end]?.text.toLowerCase() ?? '');
  const isTime =
    isOften || ((kind === 'duration' || (kind === 'range' && unit !== undefined && periods.has(unit))) && !isAge);
  const before = tokens[hedge.start - 1];
  if (!isTime || before === undefined || tokens[hedge.end - 1]?.text !== 'over' || hedge.end - hedge.start > 1) {
    return false;
  }
  return before.kind === 'digits' || before.text === '%' || posAt(words, before.start) === 'NOUN';
}

const periods = new Set(['day', 'week', 'month', 'year', 'decade']);

function endOf(tokens: readonly Token[], hedge: Hedge): number {
  return tokens[hedge.end - 1]?.end ?? 0;
}

/** A vague plural stays “at least” unless its hedge says that it is no more. */
function modifierOf(amount: Amount, hedge: Hedge | undefined): Figure['modifier'] {
  if (hedge === undefined) {
    return amount.modifier;
  }
  return amount.number.form === 'vague' && hedge.modifier === '>' ? '>=' : hedge.modifier;
}

/** “third”, “the two”, “thousands”: a clause around it does not say what it measures. */
function isLoose({ kind, unit, value, number }: Amount): boolean {
  const isPronoun = kind === 'cardinal' && number.form === 'words' && (value ?? 0) <= 2;
  return kind === 'ordinal' || (number.form === 'vague' && unit === undefined) || isPronoun;
}

/** ISO 4217. */
const currency = /^[A-Z]{3}$/u;
