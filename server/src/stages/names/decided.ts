import type { Decided, Verdict } from '../../decisions/decided';
import { byPosition, overlaps, spanOf, type Span } from '../../text/span';
import type { Name } from '../../types/name';
import { settled } from '../decided';

/** The names as people decided them. Where words are decided to be a name, or none, nothing that was read overlaps them. */
export function namesDecided(found: readonly Name[], { name: verdicts }: Decided): readonly Name[] {
  const decided = settled(verdicts.flatMap(verdict => decidedName(found, verdict)));
  const taken: readonly Span[] = [...verdicts, ...decided];
  return [...found.filter(name => !taken.some(span => overlaps(span, name))), ...decided].sort(byPosition);
}

function decidedName(found: readonly Name[], verdict: Verdict<'name'>): readonly Name[] {
  const { isRejected, change } = verdict;
  const type = change.type ?? found.find(name => overlaps(name, verdict))?.type;
  return isRejected || type === undefined ? [] : [{ ...spanOf(change.span ?? verdict), type, because: 'decided' }];
}
