import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import type { Calculation } from '../../types/calculation';
import type { Figure } from '../../types/figure';
import { approximate, exact, times, type Exact } from './exact';
import { fits } from './fits';
import { leewayOf, meet } from './leeway';
import { patternOf } from './pattern';
import type { Sketch } from './sketch';
import { wording } from './wording';

/** A count, a price and what both make. */
const formsIn = remember((lexicon: Lexicon) => {
  const makes = wording(lexicon, 'makes');
  const amount = `an? ${wording(lexicon, 'amount')} of`;
  /** What says that a price times a count follows. */
  const making = `(?:${makes}|or|for|(?:(?:at|for|${makes}) )?${amount}|which ${wording(lexicon, 'made')})`;
  return [
    // “30 buses at $200,000 each, spending $6 million”
    `(?<count>#)_{1,3} (?:at|for) (?<price>#) (?:each|apiece),? ${making} (?<total>#)(?=_{0,2}(?:[,.;)]|$))`,
    // “250 guests paid €80 apiece, which brought in €20,000”
    `(?<count>#)_{1,2} (?:each )?${wording(lexicon, 'paid')} (?<price>#)(?: each| apiece)?, ${making} (?<total>#)(?=[,.;)]|$)`,
    // “each of the 60 families will get $1,500, for a total of $90,000”
    'each of (?:the )?(?<count>#)_{1,5} (?<price>#), (?:for )?an? total of (?<total>#)(?=[,.;)]|$)',
    // “40 kilometres a day for 12 days, 480 kilometres in all”
    '(?<price>#) for (?<count>~), (?<total>#) in (?:all|total)\\b',
    // “six nights at $110 a night came to $660”
    `(?<count>[#~])_? at (?<price>#)(?: an?_)? ${wording(lexicon, 'comes')} (?<total>#)(?=[,.;)]|$)`,
    // “at 4 euros a kilo, the 500 kilos of cherries are worth 2,000 euros”
    '\\bat (?<price>#)(?: an?_)?, (?:the )?(?<count>#)_{0,4} (?:are|is|were|was) worth (?<total>#)(?=[,.;)]|$)',
  ].map(patternOf);
});

export function productsIn(text: string, sketch: Sketch, lexicon: Lexicon): readonly Calculation[] {
  return formsIn(lexicon).flatMap(form =>
    [...fits(sketch, form)].flatMap(fit =>
      productOf(text, fit.figure('count'), fit.figure('price'), fit.figure('total')),
    ),
  );
}

function productOf(
  text: string,
  count: Figure | undefined,
  price: Figure | undefined,
  total: Figure | undefined,
): readonly Calculation[] {
  const [many, one, all] = [count, price, total].map(figure => figure && leewayOf(text, figure, 'closely'));
  if (count?.value === undefined || price?.value === undefined || total?.value === undefined) {
    return [];
  }
  const unit = price.unit?.replace(told, '');
  if (
    many === undefined ||
    one === undefined ||
    all === undefined ||
    unit !== total.unit ||
    unit === undefined ||
    count.unit === unit
  ) {
    return [];
  }
  const product = (a: Exact | undefined, b: Exact | undefined): Exact | undefined => a && b && times(a, b);
  return [
    {
      kind: 'product',
      terms: [count, price],
      result: total,
      value: approximate(times(exact(count.value), exact(price.value))),
      holds: meet({ low: product(many.low, one.low), high: product(many.high, one.high) }, all),
    },
  ];
}

/** “kilometre per day”. */
const told = / per .{1,40}$/u;
