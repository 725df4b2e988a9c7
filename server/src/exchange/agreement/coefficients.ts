import { contains, overlaps, type Span } from '../../text/span';

/** A coefficient of agreement: 1 where all agree, 0 where they do as chance would; undefined where chance has no say, for only one value is used. */
export type Coefficient = number | undefined;

/**
 * Cohen's kappa (Cohen 1960, “A coefficient of agreement for nominal scales”) of two annotators' values for the same items: observed agreement
 * beyond what their own distributions of values would give.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): Coefficient {
  const total = pairs.length;
  const [first, second] = [counted(pairs.map(([a]) => a)), counted(pairs.map(([, b]) => b))];
  const observed = pairs.filter(([a, b]) => a === b).length / total;
  let expected = 0;
  for (const [value, count] of first) {
    expected += (count / total) * ((second.get(value) ?? 0) / total);
  }
  return total === 0 || expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for nominal data (Krippendorff 2011, “Computing Krippendorff's alpha-reliability”). A unit is what the annotators say of one
 * thing; undefined where one says nothing. Units of which fewer than two speak count nothing.
 */
export function nominalAlpha(units: readonly (readonly (string | undefined)[])[]): Coefficient {
  const totals = new Map<string, number>();
  let disagreed = 0;
  let all = 0;
  for (const unit of units) {
    const values = unit.filter(value => value !== undefined);
    if (values.length < 2) {
      continue;
    }
    const counts = counted(values);
    all += values.length;
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      disagreed += (count * (values.length - count)) / (values.length - 1);
    }
  }
  let expected = 0;
  for (const count of totals.values()) {
    expected += count * (all - count);
  }
  return expected === 0 ? undefined : 1 - ((all - 1) * disagreed) / expected;
}

/** What one annotator marked in one text as one kind of thing; marks do not overlap. */
export type Units = readonly Span[];

/** Observed and expected disagreement; alpha is 1 minus their quotient. They add up over kinds. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Krippendorff's alpha for unitizing (Krippendorff 1995, “On the reliability of unitizing continuous data”, with the expected disagreement of 2004) of
 * one kind: what annotators mark in a text of `length`, and how far from each other. The family of 2016 gives other figures.
 */
export function unitizingDisagreement(annotators: readonly Units[], length: number): Disagreement {
  const sections = annotators.map(units => sectionsOf(units, length));
  const [count, all] = [annotators.length, sections.flat()];
  let observed = 0;
  for (const [i, first] of sections.entries()) {
    for (const [j, second] of sections.entries()) {
      if (i !== j) {
        for (const a of first) {
          for (const b of second) {
            observed += difference(a, b);
          }
        }
      }
    }
  }
  const units = all.filter(({ isUnit }) => isUnit).map(({ start, end }) => end - start);
  const gaps = all.filter(({ isUnit }) => !isUnit).map(({ start, end }) => end - start);
  let expected = 0;
  let within = 0;
  for (const l of units) {
    const inGaps = gaps.reduce((sum, gap) => sum + (gap >= l ? gap - l + 1 : 0), 0);
    expected += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * inGaps;
    within += l * (l - 1);
  }
  const places = count * length * (count * length - 1) - within;
  return {
    observed: length === 0 ? 0 : observed / (count * (count - 1) * length ** 2),
    expected: places <= 0 ? 0 : ((2 / length) * expected) / places,
  };
}

export function alphaOf(parts: readonly Disagreement[]): Coefficient {
  const [observed, expected] = [
    parts.reduce((sum, one) => sum + one.observed, 0),
    parts.reduce((sum, one) => sum + one.expected, 0),
  ];
  return expected === 0 ? undefined : 1 - observed / expected;
}

interface Section extends Span {
  readonly isUnit: boolean;
}

/** The text as units and the gaps between them. */
function sectionsOf(units: Units, length: number): readonly Section[] {
  const found: Section[] = [];
  let at = 0;
  for (const { start, end } of [...units].sort((a, b) => a.start - b.start)) {
    if (at < start) {
      found.push({ start: at, end: start, isUnit: false });
    }
    found.push({ start, end, isUnit: true });
    at = end;
  }
  return at < length ? [...found, { start: at, end: length, isUnit: false }] : found;
}

/** Two units that overlap differ by their ends; a unit within a gap by its length. */
function difference(a: Section, b: Section): number {
  if (a.isUnit && b.isUnit) {
    return overlaps(a, b) ? (a.start - b.start) ** 2 + (a.end - b.end) ** 2 : 0;
  }
  const [unit, gap] = a.isUnit ? [a, b] : [b, a];
  return unit.isUnit && !gap.isUnit && contains(gap, unit) ? (unit.end - unit.start) ** 2 : 0;
}

/** The harmonic mean of precision and recall of what two have found; undefined where neither found anything. */
export function f1(first: number, second: number, both: number): Coefficient {
  return first + second === 0 ? undefined : (2 * both) / (first + second);
}

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
