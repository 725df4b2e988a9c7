import { textOf } from '../../text/span';
import type { Figure, FigureKind } from '../../types/figure';

/** The two ends of a range as they are told, a figure each: “20” and “40” of “20 to 40”, “40” and “20” of “40 to 20”. */
export function endsOf(text: string, figure: Figure, joint = anyJoint): readonly [Figure, Figure] | undefined {
  const { start, end, min, max, isDescending } = figure;
  if (figure.kind !== 'range' || min === undefined || max === undefined) {
    return undefined;
  }
  const between = joint.exec(textOf(text, { start, end: Math.min(end, start + longest) }));
  if (between === null) {
    return undefined;
  }
  const kind = kindOf(figure);
  const ends = { ...figure, kind, min: undefined, max: undefined, isDescending: false } as const;
  const [first, second] = isDescending === true ? [max, min] : [min, max];
  return [
    { ...ends, end: start + between.index, value: first },
    { ...ends, start: start + between.index + between[0].length, value: second },
  ];
}

/** What one end alone would be: “$40” of “$40 to $50” is money. */
function kindOf({ unit }: Figure): FigureKind {
  return unit === undefined ? 'cardinal' : unit === 'percent' ? 'percent' : currency.test(unit) ? 'money' : 'quantity';
}

/** ISO 4217, or its hundredth part. */
const currency = /^(?:[A-Z]{3}|cent)$/u;

/** “20 to 40”. */
export const toJoint = / to /u;

/** “20-40”, “between 20 and 40”, “five or six”. */
const anyJoint = / (?:to|and|or|through) | ?[-–‑−] ?/u;

/** Of a range's words, so much is looked at: UTF-16 code units. */
const longest = 60;
