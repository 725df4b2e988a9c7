import type { Verdict } from '../decisions/decided';
import type { Facts } from '../pipeline/facts';
import { names } from '../stages/names/names';
import { coincides, overlaps, type Span } from '../text/span';
import { listedInWords, verdictInWords } from '../words/decisions';
import type { Card } from './card';
import type { Subject } from './subject';

/** Who decided that the thing is so, in the card's words; none for what is only suggested. */
export function verdictLines(facts: Facts, subject: Subject): Card['lines'] {
  const { decided } = facts;
  switch (subject.kind) {
    case 'entity': {
      const name = facts.get(names).find(one => coincides(one, subject.span));
      return name?.because === 'decided'
        ? lineFor(decided.name, subject.span)
        : name?.because === 'listed'
          ? [[listedInWords(decided.words.name.find(place => coincides(place, name))?.note)]]
          : [];
    }
    case 'figure':
      return subject.figure.because === 'decided' ? lineFor(decided.figure, subject.span) : [];
    case 'quote':
      return subject.quote.because === 'decided' ? lineFor(decided.quote, subject.span) : [];
  }
}

function lineFor(
  verdicts: readonly Pick<Verdict<'name'>, 'start' | 'end' | 'by' | 'isConfirmed' | 'note'>[],
  span: Span,
): Card['lines'] {
  // What was decided may stand elsewhere now than where it was read.
  const verdict = verdicts.find(one => coincides(one, span)) ?? verdicts.find(one => overlaps(one, span));
  return [[verdictInWords(verdict)]];
}
