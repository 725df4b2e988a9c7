import { markedAlone } from '../decisions/alone';
import type { Decided } from '../decisions/decided';
import type { PlacedDecision } from '../decisions/placed';
import type { Span } from '../text/span';
import type { Decision } from '../types/decision';
import { lostPlace } from './decisionNotices';

/** A decision in a list. */
export interface DecisionView {
  readonly decision: Decision;
  /**
   * `lost`: its words, or its article, are not there. `disputed`: somebody decided otherwise of the same. `alone`: nobody else who decided anything of the
   * article marked it.
   */
  readonly state: 'holds' | 'lost' | 'disputed' | 'alone';
  /** Where its words stand in the article, or may stand; undefined where there is no such place. */
  readonly span: Span | undefined;
}

/** All of the decisions as they stand in the text; without `decided` there is no text for them. `isOfAll`: they are of no single article. */
export function decisionViews(
  text: string,
  decisions: readonly Decision[],
  decided: Decided | undefined,
  isOfAll: boolean,
): readonly DecisionView[] {
  const placed = new Map<Decision, PlacedDecision>(decided?.placed.map(one => [one.decision, one]));
  const disputed = new Set(decided?.disputed.flatMap(group => group.map(({ decision }) => decision)));
  const alone = new Set(decided === undefined || isOfAll ? [] : markedAlone(decided).map(({ decision }) => decision));
  const stateOf = (one: Decision): DecisionView['state'] =>
    disputed.has(one) ? 'disputed' : alone.has(one) ? 'alone' : 'holds';
  return decisions.map(decision => {
    const at = placed.get(decision);
    return at === undefined
      ? { decision, state: 'lost', span: decided === undefined ? undefined : lostPlace(text, decision).span }
      : { decision, state: stateOf(decision), span: at.at };
  });
}
