import type { Decision } from '../types/decision';
import { contentOf } from './amending';
import { bySubject, contradict, subjectOf } from './disputes';
import { placedIn } from './placed';

/** What of somebody's decisions can be taken beside those that are there: never against what a person decided. */
export interface Beside {
  readonly taken: readonly Decision[];
  /** Each with what a person decided otherwise before. */
  readonly refused: readonly (readonly [Decision, Decision])[];
}

/** `before` is all that holds in the article with this text. What is decided already is not taken again. */
export function beside(text: string, before: readonly Decision[], now: readonly Decision[]): Beside {
  if (now.length === 0) {
    return { taken: [], refused: [] };
  }
  const groups = bySubject(before.flatMap(decision => placedIn(text, decision) ?? []));
  const known = new Set(before.map(contentOf));
  const taken: Decision[] = [];
  const refused: [Decision, Decision][] = [];
  for (const decision of now) {
    const placed = placedIn(text, decision);
    const same = placed === undefined ? [] : (groups.get(subjectOf(placed) ?? '') ?? []);
    const other = placed && same.find(one => contradict(one, placed))?.decision;
    const against = other ?? before.find(one => isAgainstWords(one, decision));
    if (against !== undefined) {
      refused.push([decision, against]);
    } else if (!known.has(contentOf(decision))) {
      taken.push(decision);
    }
  }
  return { taken, refused };
}

/** Whether somebody decided otherwise of just these words wherever they stand. */
function isAgainstWords(before: Decision, now: Decision): boolean {
  if (before.kind !== 'words' || !('anchor' in now) || !('layer' in now) || now.layer !== before.layer) {
    return false;
  }
  const type = now.kind !== 'reject' && now.layer === 'name' ? now.as.type : undefined;
  const isOther =
    (now.kind === 'reject') !== (before.as === null) ||
    (before.as !== null && type !== undefined && type !== before.as.type);
  return now.anchor.exact === before.words && isOther;
}
