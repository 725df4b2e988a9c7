import type { Decided, Verdict } from '../../decisions/decided';
import { byPosition, coincides, overlaps, spanOf, type Span } from '../../text/span';
import type { Name } from '../../types/name';
import { settled } from '../decided';

/**
 * The names as people decided them. Where words are decided to be a name, or none, nothing that was read overlaps them. What is decided of words
 * wherever they stand outdoes what was read of just them, and adds what nobody read there.
 */
export function namesDecided(found: readonly Name[], { name: verdicts, words }: Decided): readonly Name[] {
  const decided = settled(verdicts.flatMap(verdict => decidedName(found, verdict)));
  const taken: readonly Span[] = [...verdicts, ...decided];
  const read = found.filter(name => !taken.some(span => overlaps(span, name)));
  const anywhere = settled(words.name).filter(
    place =>
      !taken.some(span => overlaps(span, place)) &&
      read.every(name => !overlaps(name, place) || coincides(name, place)),
  );
  return [
    ...read.filter(name => !anywhere.some(place => coincides(place, name))),
    ...anywhere.flatMap(({ type, isListed, ...place }) =>
      type === undefined ? [] : [{ ...spanOf(place), type, because: isListed ? 'listed' : 'decided' }],
    ),
    ...decided,
  ].sort(byPosition);
}

function decidedName(found: readonly Name[], verdict: Verdict<'name'>): readonly Name[] {
  const { isRejected, change } = verdict;
  const type = change.type ?? found.find(name => overlaps(name, verdict))?.type;
  return isRejected || type === undefined ? [] : [{ ...spanOf(change.span ?? verdict), type, because: 'decided' }];
}
