import { coincides, overlaps, type Span } from '../text/span';
import type { Decision } from '../types/decision';
import type { Decided } from './decided';
import { isListed } from './namesList';
import { ownKey } from './own';
import type { PlacedDecision } from './placed';

/**
 * What one person alone marked in an article of which several decided something (or did, until somebody said who is right), and nobody took for agreed yet, in order of time: names, figures,
 * quotes, words wherever they stand, items of own layers. What is disputed is not among it. `decided` is of the article's own decisions.
 */
export function markedAlone({ placed, disputed }: Pick<Decided, 'placed' | 'disputed'>): readonly PlacedDecision[] {
  const people = placed.filter(({ decision }) => !isListed(decision));
  const isCompared = people.some(({ decision }) => decision.agreed !== undefined);
  if (!isCompared && new Set(people.map(({ decision }) => decision.by)).size < 2) {
    return [];
  }
  const byMark = new Map<string, PlacedDecision[]>();
  for (const one of people) {
    const key = keyOfMark(one);
    if (key !== undefined) {
      byMark.set(key, [...(byMark.get(key) ?? []), one]);
    }
  }
  const open = new Set(disputed.flatMap(group => group.map(({ decision }) => decision)));
  return [...byMark.values()]
    .filter(group => new Set(group.map(({ decision }) => decision.by)).size === 1)
    .flatMap(group => group.filter(({ decision }) => decision.agreed === undefined && !open.has(decision)));
}

/** What others marked of the same layer at words that overlap those of the mark: a word is part of one name, and of one figure. */
export function inItsPlace(placed: readonly PlacedDecision[], mark: PlacedDecision): readonly PlacedDecision[] {
  const { decision } = mark;
  const at = placeOfMark(mark);
  if (at === undefined || !isTold(decision) || decision.layer === 'quote') {
    return [];
  }
  return placed.filter(one => {
    const place = placeOfMark(one);
    const isOfLayer = isTold(one.decision) && one.decision.layer === decision.layer;
    const isElsewhere = place === undefined || !overlaps(place, at) || coincides(place, at);
    return isOfLayer && one.decision.by !== decision.by && !isElsewhere;
  });
}

/** What the mark is of; undefined where the decision says that something is not there, or who is who. */
function keyOfMark(one: PlacedDecision): string | undefined {
  const { decision } = one;
  if (isTold(decision)) {
    const { start = 0, end = 0 } = placeOfMark(one) ?? {};
    return `${decision.layer} ${start} ${end}`;
  }
  if (decision.kind === 'words') {
    return decision.as === null ? undefined : `words ${decision.layer} ${decision.words}`;
  }
  return decision.kind === 'own' && decision.as !== null
    ? ownKey(
        decision.item,
        [one.at, one.second].flatMap(span => (span === undefined ? [] : span.start)),
      )
    : undefined;
}

type Told = Extract<Decision, { readonly kind: 'confirm' | 'correct' | 'add' }>;

function isTold(decision: Decision): decision is Decision & Told {
  return decision.kind === 'confirm' || decision.kind === 'correct' || decision.kind === 'add';
}

/** Where it stands after what was decided of it. */
function placeOfMark({ at, change }: PlacedDecision): Span | undefined {
  return change?.span ?? at;
}
