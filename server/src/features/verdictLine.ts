import type { Verdict } from '../decisions/decided';
import type { Facts } from '../pipeline/facts';
import { figures } from '../stages/figures/figures';
import { names } from '../stages/names/names';
import { overlaps, type Span } from '../text/span';
import { verdictInWords } from '../words/decisions';
import type { Card } from './card';
import type { Subject } from './subject';

/** Who decided that the thing is so, in the card's words; none for what is only suggested. */
export function verdictLines(facts: Facts, subject: Subject): Card['lines'] {
  const { decided } = facts;
  switch (subject.kind) {
    case 'entity': {
      const name = facts.get(names).find(one => isAt(one, subject.span));
      return name?.because === 'decided' ? lineFor(decided.name, subject.span) : [];
    }
    case 'figure': {
      const figure = facts.get(figures).find(one => isAt(one, subject.span));
      return figure?.because === 'decided' ? lineFor(decided.figure, subject.span) : [];
    }
    case 'quote':
      return subject.quote.because === 'decided' ? lineFor(decided.quote, subject.span) : [];
  }
}

function lineFor(
  verdicts: readonly Pick<Verdict<'name'>, 'start' | 'end' | 'by' | 'isConfirmed' | 'note'>[],
  span: Span,
): Card['lines'] {
  // What was decided may stand elsewhere now than where it was read.
  const verdict = verdicts.find(one => isAt(one, span)) ?? verdicts.find(one => overlaps(one, span));
  return [[verdictInWords(verdict)]];
}

function isAt(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
