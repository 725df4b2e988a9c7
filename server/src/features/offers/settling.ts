import { anchorOf } from '../../decisions/anchoring';
import { withAnchor, withoutAnchor } from '../../decisions/anchors';
import { contradict } from '../../decisions/disputes';
import { lineOf } from '../../decisions/lines';
import { lostAnchors, type PlacedDecision } from '../../decisions/placed';
import { proposedFor } from '../../decisions/proposing';
import { trimmed } from '../../text/lines';
import { coincides, touches, type Span } from '../../text/span';
import type { Decision } from '../../types/decision';
import { decisionInWords } from '../../words/decided';
import { inMarks } from '../../words/marks';
import { named, type Offered, type OfferedDeed, type Pointed } from './offer';
import { nameOfKey } from '../nameOfKey';

/** What can be done about each decision of the article whose words are lost: told of what is selected, or of a place that may be theirs; dropped. */
export function reattached(pointed: Pointed): readonly Offered[] {
  const { lost } = pointed.facts.decided;
  return lost.filter(one => isMeant(pointed, one)).flatMap(one => ofLost(pointed, one));
}

export function ofLost(pointed: Pointed, decision: Decision): readonly Offered[] {
  const { text } = pointed.facts.article;
  const [anchor] = lostAnchors(text, decision);
  if (anchor === undefined) {
    return [];
  }
  const selected = trimmed(text, pointed.at);
  const proposed = proposedFor(text, anchor).filter(span => !coincides(span, selected));
  const places = [...(selected.start < selected.end ? [selected] : []), ...proposed];
  const rest = withoutAnchor(decision, anchor);
  const what = wordsOf(pointed, decision);
  const lost = inMarks(anchor.exact);
  return [
    ...places.map(span => ({
      label: `${lost} is now ${named(pointed, span)}`,
      detail: `${span === selected ? 'selected' : placeOf(text, span)} · ${what}`,
      deeds: [replacing(pointed, decision, withAnchor(decision, anchor, anchorOf(text, span)))],
    })),
    ...(rest === undefined
      ? []
      : [{ label: `Keep the rest without ${lost}`, detail: what, deeds: [replacing(pointed, decision, rest)] }]),
    { label: `Drop: ${what}`, detail: `decided by ${decision.by}`, deeds: [replacing(pointed, decision)] },
  ];
}

/** Of each dispute at the place, whose word is to hold; what contradicts that is dropped. */
export function settled(pointed: Pointed): readonly Offered[] {
  const { disputed } = pointed.facts.decided;
  const isHere = ({ at, decision }: PlacedDecision): boolean =>
    pointed.decision === undefined
      ? at === undefined || touches(at, pointed.at.start)
      : lineOf(decision) === pointed.decision;
  return disputed.filter(group => group.some(isHere)).flatMap(group => ofDispute(pointed, group));
}

export function ofDispute(
  pointed: Pick<Pointed, 'corpus' | 'uri'>,
  group: readonly PlacedDecision[],
): readonly Offered[] {
  return group.map(one => {
    const others = group.filter(other => contradict(one, other));
    const who = [...new Set(others.map(({ decision }) => decision.by))].join(' and ');
    return {
      label: `${one.decision.by} is right: ${wordsOf(pointed, one.decision)}`,
      detail: `what ${who} decided is dropped`,
      deeds: others.map(({ decision }) => replacing(pointed, decision)),
    };
  });
}

/** The decision goes, or says something else. */
function replacing({ uri, corpus }: Pick<Pointed, 'uri' | 'corpus'>, decision: Decision, now?: Decision): OfferedDeed {
  const isOwn = corpus.decisions.ownOf(uri).includes(decision);
  return {
    uri,
    scope: isOwn ? 'article' : 'everywhere',
    out: lineOf(decision),
    ...(now === undefined ? {} : { in: lineOf(now) }),
  };
}

function isMeant({ decision }: Pointed, one: Decision): boolean {
  return decision === undefined || lineOf(one) === decision;
}

function wordsOf({ corpus }: Pick<Pointed, 'corpus'>, decision: Decision): string {
  return decisionInWords(decision, nameOfKey(corpus));
}

/** “line 12”. */
function placeOf(text: string, { start }: Span): string {
  return `line ${text.slice(0, start).split('\n').length}`;
}
