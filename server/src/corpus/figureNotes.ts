import type { Facts } from '../pipeline/facts';
import { circumstances } from '../stages/circumstances/circumstances';
import { figures } from '../stages/figures/figures';
import type { Span } from '../text/span';
import type { Circumstance, Thing } from '../types/circumstance';
import type { Figure } from '../types/figure';

/** What is kept of a figure once its article was read, so that the figures of a whole folder can be listed and compared. */
export interface FigureNote extends Span {
  readonly amount: Amount;
  /** The words that hedge it: “at least”. */
  readonly modifierSpan: Span | undefined;
  /** What is counted, as written. */
  readonly measured: Span | undefined;
  readonly thing: Thing;
  /** The words that say what happens to it: “14 dockers were arrested”. */
  readonly clause: Span | undefined;
  /** The same for values that may be compared. */
  readonly topic: string | undefined;
  /** What happens to it, and what it is to that: the topic without those who have a part in it. */
  readonly act: string | undefined;
  /** Who and what have a part in it. */
  readonly others: readonly string[];
  readonly asOf: string | undefined;
  /** Key of who gives it, within its article. */
  readonly source: string | undefined;
  readonly sourceSpan: Span | undefined;
}

/** A figure's value, without its place. */
export type Amount = Pick<Figure, 'kind' | 'value' | 'min' | 'max' | 'modifier' | 'unit' | 'per' | 'iso'>;

/** The article's figures that count or measure something; not its dates, ranks and bare numbers. */
export function figureNotesOf(facts: Facts): readonly FigureNote[] {
  const known = facts.get(circumstances);
  return facts.get(figures).flatMap((figure, index) => {
    const circumstance = known[index];
    return circumstance?.thing === undefined || figure.kind === 'ordinal' || isOne(figure)
      ? []
      : [noteOf(figure, circumstance, circumstance.thing)];
  });
}

/** “One” of something counts little. */
function isOne({ kind, value }: Figure): boolean {
  return kind === 'cardinal' && value === 1;
}

function noteOf(figure: Figure, circumstance: Circumstance, thing: Thing): FigureNote {
  const { start, end, kind, value, min, max, modifier, modifierSpan, unit, per, iso, measured, measuredBy } = figure;
  const { topic, asOf, source, sourceSpan } = circumstance;
  const isPart = kind === 'cardinal' && unit === undefined && value !== undefined && value > 0 && value < 1;
  const amount = { kind, value, min, max, modifier, unit, iso, ...(per === undefined ? {} : { per }) };
  return {
    start,
    end,
    amount: isPart ? shareOf(amount, value) : amount,
    modifierSpan,
    // What only the clause names is a guess too many for a list.
    measured: measuredBy === 'clause' ? undefined : measured,
    thing: isPart ? share : thing,
    clause: topic?.clause,
    topic: topic?.key,
    // What only stands beside an act is no value of it.
    act: topic?.role === 'beside' ? undefined : topic && [thing.key, ...topic.traits, topic.act, topic.role].join('/'),
    others: topic === undefined ? [] : [...topic.others, ...topic.settings],
    asOf,
    source,
    sourceSpan,
  };
}

/** “A quarter” of the medicines is 25 percent of them. */
function shareOf(amount: Amount, part: number): Amount {
  return { ...amount, kind: 'percent', value: Number((part * 100).toPrecision(3)), unit: 'percent' };
}

const share: Thing = { key: 'percent', noun: undefined };
