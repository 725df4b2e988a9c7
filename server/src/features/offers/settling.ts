import { anchorOf } from '../../decisions/anchoring';
import { withAnchor, withoutAnchor } from '../../decisions/anchors';
import { inItsPlace, markedAlone } from '../../decisions/alone';
import { decidedIn } from '../../decisions/decided';
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

/** Of each dispute at the place, whose word is to hold; of what one person alone marked there, whether it is to hold. */
export function settled(pointed: Pointed): readonly Offered[] {
  const { ownOf } = pointed.corpus.decisions;
  const own = decidedIn(pointed.facts.article.text, ownOf(pointed.uri));
  const alone = markedAlone(own);
  return [
    ...disputesAt(pointed),
    ...alone.filter(one => isAt(pointed, one)).flatMap(one => ofAlone(pointed, one, alone, own.placed)),
  ];
}

/** Of each dispute at the place, whose word is to hold; what contradicts that is dropped. */
export function disputesAt(pointed: Pointed): readonly Offered[] {
  const { disputed } = pointed.facts.decided;
  return disputed.filter(group => group.some(one => isAt(pointed, one))).flatMap(group => ofDispute(pointed, group));
}

function isAt(pointed: Pointed, { at, decision }: PlacedDecision): boolean {
  return pointed.decision === undefined
    ? at === undefined || touches(at, pointed.at.start)
    : lineOf(decision) === pointed.decision;
}

export function ofDispute(
  pointed: Pick<Pointed, 'corpus' | 'uri' | 'user'>,
  group: readonly PlacedDecision[],
): readonly Offered[] {
  return group.map(one => {
    const others = group.filter(other => contradict(one, other));
    const who = [...new Set(others.map(({ decision }) => decision.by))].join(' and ');
    return {
      label: `${one.decision.by} is right: ${wordsOf(pointed, one.decision)}`,
      detail: `what ${who} decided is dropped`,
      deeds: [agreedOn(pointed, one), ...others.map(({ decision }) => replacing(pointed, decision))],
    };
  });
}

/** What one person alone marked is taken for agreed, by itself or with all that they alone marked in the article, or is dropped. */
function ofAlone(
  pointed: Pointed,
  mark: PlacedDecision,
  alone: readonly PlacedDecision[],
  placed: readonly PlacedDecision[],
): readonly Offered[] {
  const { decision } = mark;
  const { by } = decision;
  const others = inItsPlace(placed, mark);
  const who = [...new Set(others.map(one => one.decision.by))].join(' and ');
  const theirs = alone.filter(one => one.decision.by === by && inItsPlace(placed, one).length === 0);
  const what = wordsOf(pointed, decision);
  return [
    {
      label: `Take: ${what}`,
      detail: who === '' ? `only ${by} marked it` : `only ${by} marked it; what ${who} decided is dropped`,
      deeds: [agreedOn(pointed, mark), ...others.map(one => replacing(pointed, one.decision))],
    },
    { label: `Refuse: ${what}`, detail: `what ${by} decided is dropped`, deeds: [replacing(pointed, decision)] },
    ...(theirs.length < 2
      ? []
      : [
          {
            label: `Take all that only ${by} marked in this article`,
            detail: `${theirs.length} marks, less those that overlap what others marked`,
            deeds: theirs.map(one => agreedOn(pointed, one)),
          },
        ]),
  ];
}

function agreedOn(pointed: Pick<Pointed, 'corpus' | 'uri' | 'user'>, { decision }: PlacedDecision): OfferedDeed {
  return replacing(pointed, decision, { ...decision, agreed: pointed.user });
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
