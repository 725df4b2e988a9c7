import type { Corpus } from '../corpus/corpus';
import { lostAnchors, type PlacedDecision } from '../decisions/placed';
import { proposedFor } from '../decisions/proposing';
import { placesOfWords } from '../decisions/words';
import type { Span } from '../text/span';
import type { Decision } from '../types/decision';
import { disputeInWords, lostInWords } from '../words/decided';
import { nameOfKey } from './nameOfKey';

/** Something about decisions that a reader is to look at, where it is in the article. */
export type DecisionNotice = { readonly span: Span; readonly message: string } & (
  | { readonly code: 'decision-lost'; readonly decision: Decision }
  | { readonly code: 'decision-disputed'; readonly group: readonly PlacedDecision[] }
);

/** Decisions of the open article whose words are lost, and those on which people differ; of disputes about all articles nothing is told here. */
export function decisionNotices(corpus: Corpus, uri: string): readonly DecisionNotice[] {
  const facts = corpus.facts(uri);
  if (facts === undefined || facts.inputs.decisions.length === 0) {
    return [];
  }
  const { lost, disputed } = facts.decided;
  const { text } = facts.article;
  const nameOf = nameOfKey(corpus);
  const own = new Set(corpus.decisions.ownOf(uri));
  return [
    ...lost.map((decision): DecisionNotice => {
      const { span, isProposed } = lostPlace(text, decision);
      return { code: 'decision-lost', decision, span, message: lostInWords(decision, nameOf, isProposed) };
    }),
    ...disputed.flatMap((group): readonly DecisionNotice[] => {
      const [first] = group;
      const isOwn = group.some(({ decision }) => own.has(decision));
      const span = first && isOwn ? (first.at ?? wordsAt(text, first.decision)) : undefined;
      const decisions = group.map(({ decision }) => decision);
      return span === undefined
        ? []
        : [{ code: 'decision-disputed', group, span, message: disputeInWords(decisions, nameOf) }];
    }),
  ];
}

/** Where the words of a lost decision may be, else the word that stands where they stood. */
export function lostPlace(text: string, decision: Decision): { readonly span: Span; readonly isProposed: boolean } {
  const [anchor] = lostAnchors(text, decision);
  const [proposed] = anchor === undefined ? [] : proposedFor(text, anchor);
  return { span: proposed ?? wordAt(text, anchor?.start ?? 0), isProposed: proposed !== undefined };
}

function wordAt(text: string, offset: number): Span {
  const at = Math.min(offset, text.length);
  const start = at - (/\S{0,40}$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0].length ?? 0);
  const end = at + (/^\S{0,40}/u.exec(text.slice(at, at + 40))?.[0].length ?? 0);
  return { start, end };
}

function wordsAt(text: string, decision: Decision): Span | undefined {
  return decision.kind === 'words' ? placesOfWords(text, decision.words)[0] : undefined;
}
