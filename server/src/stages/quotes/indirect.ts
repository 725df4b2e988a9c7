import { firstNot } from '../../text/search';
import { overlaps, type Span } from '../../text/span';
import type { Attribution } from './attributions';
import { contentBefore, contentBehind, followers, hasFiniteVerb, spanOfStretch, type Stretch } from './contents';
import { phraseStartingAt } from './phrases';
import type { Piece } from './pieces';
import type { Verb } from './verbs';
import { closesSentence } from './cued';
import type { Heard, Sentence } from './heard';

/** What somebody is said to have said in the reporter's words. */
export interface Reported {
  readonly attribution: Attribution;
  readonly content: Span;
}

/** The indirect speech of one sentence: a cue with a clause or an infinitive behind it, or a clause before it. */
export function indirectIn(sentence: Sentence, heard: readonly Heard[]): readonly Reported[] {
  const { attributions } = sentence;
  const used = new Set(heard.map(({ attribution }) => attribution));
  const marked = heard.map(({ content, pair }) => content ?? pair);
  const found: Reported[] = [];
  for (const [index, attribution] of attributions.entries()) {
    if (used.has(attribution) || attribution.subject === undefined) {
      continue;
    }
    const content = contentOf(
      sentence,
      attribution,
      attributions[index - 1],
      attributions.slice(index + 1, index + 1 + followers),
    );
    if (content !== undefined && !covers(marked, content)) {
      found.push({ attribution, content });
    }
  }
  return found;
}

/** Whether a content that holds quotations already says what this one would. */
function covers(marked: readonly Span[], content: Span): boolean {
  const before = marked[firstNot(marked, ({ start }) => start <= content.start) - 1];
  return before !== undefined && overlaps(before, content);
}

function contentOf(
  { text, pieces, from, to }: Sentence,
  attribution: Attribution,
  earlier: Attribution | undefined,
  following: readonly Attribution[],
): Span | undefined {
  const { verb } = attribution;
  const sentence = { text, pieces, attributions: [], from, to };
  if (attribution.order === 'according' && attribution.first > from + 1) {
    return spanOf(
      sentence,
      contentBefore(pieces, attribution, earlier?.order === 'according' ? earlier : undefined, from),
    );
  }
  const behind = contentBehind(text, pieces, attribution, following, to);
  const first = pieces[behind.from];
  const afterThat = pieces[behind.from - 1]?.word === 'that';
  if (first !== undefined && behind.to - behind.from >= 3) {
    const verbAt = behind.from + (first.is.has('negation') ? 2 : 1);
    if (verb.infinitive && pieces[verbAt - 1]?.word === 'to' && isVerbal(pieces[verbAt])) {
      return spanOfStretch(pieces, behind);
    }
    const clause =
      (verb.clause || (verb.addressee && attribution.addressee !== undefined)) && attribution.order !== 'inverted';
    if (clause && (afterThat || isClause(pieces, behind) || (saysOnly(verb) && hasClauseVerb(pieces, behind)))) {
      return spanOfStretch(pieces, behind);
    }
  }
  if (closesSentence(pieces, attribution, to)) {
    return spanOf(sentence, contentBefore(pieces, attribution, earlier, from));
  }
  return undefined;
}

function spanOf({ pieces }: Sentence, stretch: Stretch): Span | undefined {
  return stretch.to - stretch.from >= 3 && hasFiniteVerb(pieces, stretch) ? spanOfStretch(pieces, stretch) : undefined;
}

/** A clause without “that”: a phrase and its finite verb, or a subordinate clause with one after it. */
function isClause(pieces: readonly Piece[], stretch: Stretch): boolean {
  const first = pieces[stretch.from];
  if (first === undefined) {
    return false;
  }
  if (first.pos === 'SCONJ' || first.pos === 'ADP' || first.pos === 'ADV' || first.is.has('subordinate')) {
    return !first.is.has('topic') && hasFiniteVerb(pieces, { from: stretch.from + 2, to: stretch.to });
  }
  const phrase = phraseStartingAt(pieces, stretch.from, stretch.to);
  if (phrase === undefined) {
    return first.word === 'there';
  }
  let at = phrase.end;
  while (at < stretch.to && pieces[at]?.pos === 'ADV') {
    at++;
  }
  const verb = pieces[at];
  if (at >= stretch.to || verb === undefined) {
    return false;
  }
  if (verb.pos === 'VERB') {
    return !/ing$/u.test(verb.word) && pieces[at + 1]?.word !== 'by';
  }
  return verb.pos === 'AUX' || verb.word === ',';
}

/** A verb that takes a clause and nothing else, as “said” does: what stands behind it is one, however it begins. */
function saysOnly({ clause, object, infinitive, noun }: Verb): boolean {
  return clause && !object && !infinitive && !noun;
}

/** A verb that is no participle stands behind the first words. */
function hasClauseVerb(pieces: readonly Piece[], { from, to }: Stretch): boolean {
  if (pieces[from]?.is.has('topic') === true || pieces[from]?.pos === 'VERB') {
    return false;
  }
  for (let at = from + 2; at < to; at++) {
    const piece = pieces[at];
    if (piece?.pos === 'AUX' || (piece?.pos === 'VERB' && !/(?:ing|ed)$/u.test(piece.word))) {
      return true;
    }
  }
  return false;
}

function isVerbal(piece: Piece | undefined): boolean {
  return piece?.pos === 'VERB' || piece?.pos === 'AUX' || piece?.pos === 'ADV' || piece?.pos === 'NOUN';
}
