import type { Facts } from '../pipeline/facts';
import { circumstances } from '../stages/circumstances/circumstances';
import { figures } from '../stages/figures/figures';
import { shortened } from '../text/shortened';
import { textOf, type Span } from '../text/span';
import type { Circumstance, Thing } from '../types/circumstance';
import type { Amount, Figure } from '../types/figure';
import type { FigureNote } from '../types/record';
import { figureWithNoun, figureWords } from './figureWords';

/** The article's figures that count or measure something; not its dates, ranks and bare numbers. */
export function figureNotesOf(facts: Facts): readonly FigureNote[] {
  const known = facts.get(circumstances);
  return facts.get(figures).flatMap((figure, index) => {
    const circumstance = known[index];
    return circumstance?.thing === undefined || figure.kind === 'ordinal' || isOne(figure)
      ? []
      : [noteOf(facts.article.text, figure, circumstance, circumstance.thing)];
  });
}

/** “One” of something counts little. */
function isOne({ kind, value }: Figure): boolean {
  return kind === 'cardinal' && value === 1;
}

function noteOf(text: string, figure: Figure, circumstance: Circumstance, thing: Thing): FigureNote {
  const { start, end, kind, value, min, max, modifier, unit, per, iso, measured, measuredBy } = figure;
  const { topic, asOf, source, sourceSpan } = circumstance;
  const isPart = kind === 'cardinal' && unit === undefined && value !== undefined && value > 0 && value < 1;
  const amount = { kind, value, min, max, modifier, unit, iso, ...(per === undefined ? {} : { per }) };
  // What only the clause names is a guess too many for a list.
  const counted = measuredBy === 'clause' ? undefined : measured;
  return {
    start,
    end,
    words: figureWords(text, figure),
    withNoun: figureWithNoun(text, { ...figure, measured: counted }),
    amount: isPart ? shareOf(amount, value) : amount,
    thing: isPart ? share : thing,
    clause: topic && shortened(textOf(text, topic.clause), longestClause),
    topic: topic?.key,
    // What only stands beside an act is no value of it.
    act: topic?.role === 'beside' ? undefined : topic && [thing.key, ...topic.traits, topic.act, topic.role].join('/'),
    others: topic === undefined ? [] : [...topic.others, ...topic.settings],
    asOf,
    source,
    sourceWords: sourceSpan && shortened(textOf(text, sourceSpan), longestNoun),
    context: contextOf(text, figure),
    isDecided: figure.because === 'decided' || undefined,
  };
}

/** UTF-16 code units. */
const longestNoun = 60;
const longestClause = 100;

/** The words on either side, on one line. */
function contextOf(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const before = text.slice(from, start).replace(/^\S*\s/u, from > 0 ? '…' : '$&');
  const behind = text.slice(end, to).replace(/\s\S*$/u, to < text.length ? '…' : '$&');
  return `${before}${text.slice(start, end)}${behind}`.replace(/\s+/gu, ' ').trim();
}

/** UTF-16 code units. */
const reach = 80;

/** “A quarter” of the medicines is 25 percent of them. */
function shareOf(amount: Amount, part: number): Amount {
  return { ...amount, kind: 'percent', value: Number((part * 100).toPrecision(3)), unit: 'percent' };
}

const share: Thing = { key: 'percent', noun: undefined };
