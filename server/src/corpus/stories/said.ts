import type { Facts } from '../../pipeline/facts';
import type { Statement } from '../../stages/statements';
import { words } from '../../stages/words';
import { fold } from '../../text/fold';
import { textOf, within, type Span } from '../../text/span';
import type { Quote, QuoteKind } from '../../types/quote';

/** Stands where something was left out, or is in brackets and so not the speaker's. */
export const gap = '…';

/** Somebody's own words as an article gives them. */
export interface Said {
  /** Folded and without punctuation: “we will not speculate … not today”. */
  readonly words: string;
  /** Where they begin. */
  readonly at: number;
}

/** What stands in marks or is a turn; undefined where that is nothing, or less than would be known again. */
export function saidIn(text: string, { parts }: Statement): Said | undefined {
  const own = parts.filter(isOwnWords);
  const words = own.flatMap(part => wordsIn(textOf(text, part)));
  const [first] = own;
  return first === undefined || words.filter(word => word !== gap).length < fewest
    ? undefined
    : { words: words.join(' '), at: first.start };
}

/** Whether a quote has the speaker's own words: in marks, or as a turn. */
export function isOwnWords({ kind, because }: { readonly kind: QuoteKind; readonly because: string }): boolean {
  return kind === 'direct' || kind === 'mixed' || because === 'transcript';
}

function wordsIn(text: string): readonly string[] {
  return (fold(text).match(wordOrGap) ?? []).map(word => (isWord.test(word) ? word : gap));
}

const wordOrGap = /\[[^\]]*\]|…|\.{3}|\. \. \.|[\p{L}\p{N}]+(?:['.,:][\p{L}\p{N}]+)*/gu;
const isWord = /^[\p{L}\p{N}]/u;

/** Words. */
const fewest = 3;

/** Whether the article tells it as said on an earlier occasion: its cue is in the perfect (“had told the court”), or another clause says when. */
export function isRecalled(facts: Facts, { parts }: Statement): boolean {
  return parts.some(part => part.cue !== undefined && isOfEarlier(facts, part, part.cue));
}

function isOfEarlier(facts: Facts, { speaker }: Quote, cue: Span): boolean {
  const { text } = facts.article;
  const wordsWithin = (span: Span): readonly string[] =>
    within(facts.get(words), span).map(word => fold(textOf(text, word)));
  const from = speaker !== undefined && speaker.end <= cue.start ? speaker.end : cue.start - nearBefore;
  const before = wordsWithin({ start: Math.max(0, from), end: cue.start }).slice(-mostBetween);
  const [next, second = ''] = wordsWithin({ start: cue.end, end: Math.min(text.length, cue.end + nearBehind) });
  return (
    before.some(word => perfect.has(word)) ||
    (next === 'when' && !facts.inputs.lexicon.words('telling-verbs').has(second))
  );
}

const perfect: ReadonlySet<string> = new Set(['had', 'has', 'have', "'d", "'ve"]);

/** UTF-16 code units around a cue, and words between the perfect and its verb: “had not yet told”. */
const nearBefore = 24;
const nearBehind = 40;
const mostBetween = 4;
