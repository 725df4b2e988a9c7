import type { Decided, Verdict } from '../../decisions/decided';
import { byPosition, coincides, overlaps, spanOf, type Span } from '../../text/span';
import type { FigureChange } from '../../types/decision';
import type { Figure } from '../../types/figure';
import { settled } from '../decided';

/** The figures as people decided them. Where words are decided to be a figure, or none, nothing that was read overlaps them. */
export function figuresDecided(found: readonly Figure[], { figure: verdicts, words }: Decided): readonly Figure[] {
  const decided = settled(verdicts.flatMap(verdict => decidedFigure(found, verdict)));
  const taken: readonly Span[] = [...verdicts, ...decided];
  const isNone = (figure: Figure): boolean => words.figure.some(place => coincides(place, figure));
  return [...found.filter(figure => !taken.some(span => overlaps(span, figure)) && !isNone(figure)), ...decided].sort(
    byPosition,
  );
}

function decidedFigure(found: readonly Figure[], verdict: Verdict<'figure'>): readonly Figure[] {
  const { change } = verdict;
  const read = found.find(figure => overlaps(figure, verdict));
  const kind = change.kind ?? read?.kind;
  if (verdict.isRejected || kind === undefined) {
    return [];
  }
  const { start, end } = change.span ?? verdict;
  const before = counted(read ?? unread, change);
  return [{ ...before, ...worth(before, change), ...told(before, change), start, end, kind, because: 'decided' }];
}

/** What is known of a figure that nobody has read. */
const unread: Read = {
  value: undefined,
  min: undefined,
  max: undefined,
  modifier: '=',
  modifierSpan: undefined,
  unit: undefined,
  iso: undefined,
  relative: false,
  measured: undefined,
};

type Read = Omit<Figure, 'start' | 'end' | 'kind' | 'because'>;

/** A value outdoes both ends, an end the value, unless the others are decided, too. */
function worth(before: Read, { value, min, max }: FigureChange<Span>): Pick<Figure, 'value' | 'min' | 'max'> {
  if (value === undefined && min === undefined && max === undefined) {
    return { value: before.value, min: before.min, max: before.max };
  }
  const hasEnds = (min ?? null) !== null || (max ?? null) !== null;
  return {
    value: value === undefined ? (hasEnds ? undefined : before.value) : (value ?? undefined),
    min: min === undefined ? (hasEnds ? before.min : undefined) : (min ?? undefined),
    max: max === undefined ? (hasEnds ? before.max : undefined) : (max ?? undefined),
  };
}

function told(before: Read, { modifier, unit, iso }: FigureChange<Span>): Partial<Read> {
  return {
    modifier: modifier ?? before.modifier,
    unit: unit === undefined ? before.unit : (unit ?? undefined),
    // What nobody can date yet is as relative as it was.
    ...(iso === undefined ? {} : iso === null ? { iso: undefined } : { iso, relative: false }),
  };
}

function counted(before: Read, { measured }: FigureChange<Span>): Read {
  return measured === undefined
    ? before
    : measured === null
      ? { ...before, measured: undefined, measuredBy: undefined }
      : { ...before, measured: spanOf(measured), measuredBy: 'count' };
}
