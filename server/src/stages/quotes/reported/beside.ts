import { closesSentence } from '../marked/cued';
import type { Attribution } from '../cues/attribution';
import type { Verb } from '../cues/verbs';
import type { Sentence } from '../marked/heard';
import type { Piece } from '../outline/pieces';
import type { Stretch } from '../outline/stretch';
import { phraseStartingAt } from '../phrases/phrases';
import { contentBefore, contentBehind, hasFiniteVerb, opensClause } from './contents';

/** What the cue reports by the shape of the sentence; undefined where nothing stands beside it that it takes. */
export function contentOf(
  { text, pieces, from, to }: Sentence,
  attribution: Attribution,
  earlier: Attribution | undefined,
  following: readonly Attribution[],
): Stretch | undefined {
  const { verb } = attribution;
  if (attribution.order === 'according' && attribution.first > from + 1) {
    const parted = earlier?.order === 'according' ? earlier : undefined;
    const before = contentBefore(pieces, attribution, parted, from);
    // A source that closes the sentence has all of it, though no word of it may look like a verb.
    const isWhole = attribution.end >= to - 1 && parted === undefined && before.to - before.from >= shortestSentence;
    return isWhole ? before : asClause(pieces, before);
  }
  const { runs, cueAt } = attribution;
  const onlyBefore = runs?.every(run => run.to <= cueAt) === true ? runs[0] : undefined;
  const behind = contentBehind(text, pieces, attribution, following, to);
  const isLoose = isAdverbial(pieces, behind, to) || isRelative(pieces, behind);
  const first = onlyBefore === undefined && !isLoose ? pieces[behind.from] : undefined;
  const afterThat = pieces[behind.from - 1]?.word === 'that';
  if (first !== undefined && behind.to - behind.from >= 3) {
    const verbAt = behind.from + (first.is.has('negation') ? 2 : 1);
    if (verb.infinitive && pieces[verbAt - 1]?.word === 'to' && isVerbal(pieces[verbAt])) {
      return behind;
    }
    const clause =
      (verb.clause || (verb.addressee && attribution.addressee !== undefined)) && attribution.order !== 'inverted';
    const isLabel = attribution.order === 'label';
    const says = saysOnly(verb) && !isLabel;
    if (clause && (afterThat || isClause(pieces, behind, isLabel) || (says && hasClauseVerb(pieces, behind)))) {
      return behind;
    }
    if (clause && says && isOfRelative(pieces, attribution, behind)) {
      return behind;
    }
  }
  if (closesSentence(pieces, attribution, to)) {
    if (earlier?.order === 'passive' && earlier.first === from && earlier.subject === undefined) {
      // “Asked who would pay, Lee shrugged”: that is what somebody else asked.
      return undefined;
    }
    const isBeneath = earlier?.order === 'participle' || earlier?.order === 'noun';
    const parted = earlier === undefined || isBeneath || reportsBetween(earlier, attribution) ? undefined : earlier;
    return asClause(pieces, contentBefore(pieces, attribution, parted, from));
  }
  return onlyBefore;
}

/** Pieces of a sentence whose verb may not have been seen for one. */
const shortestSentence = 6;

/** “ordered a replay after he was seen”: when or why it was ordered, where no clause of its own comes behind. */
function isAdverbial(pieces: readonly Piece[], { from, to }: Stretch, sentenceEnd: number): boolean {
  const first = pieces[from];
  if (first?.is.has('subordinate') !== true || first.word === 'if' || pieces[from - 1]?.word === 'that') {
    return false;
  }
  for (let at = from + 1; at < to; at++) {
    if (pieces[at]?.word === ',' && opensClause(pieces, at + 1, sentenceEnd)) {
      return false;
    }
  }
  return true;
}

/** “asked for a new survey, which nobody believed would be needed”: more about what was asked for. */
function isRelative(pieces: readonly Piece[], { from }: Stretch): boolean {
  return pieces[from]?.is.has('relative') === true && pieces[from - 1]?.word === ',';
}

/** “Lee has asked the council to help, the Times reports”: what the first of two cues reports is part of what the second one does. */
function reportsBetween({ runs, cueAt }: Attribution, next: Attribution): boolean {
  return runs?.some(({ from, to }) => from > cueAt && to <= next.first) === true;
}

/** The stretch, where it is long enough for a clause and has a verb. */
function asClause(pieces: readonly Piece[], stretch: Stretch): Stretch | undefined {
  return stretch.to - stretch.from >= 3 && hasFiniteVerb(pieces, stretch) ? stretch : undefined;
}

/** A clause without “that”: a phrase and its finite verb (`atOnce` with nothing between), or a subordinate clause with one after it. */
function isClause(pieces: readonly Piece[], stretch: Stretch, atOnce: boolean): boolean {
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
  return verb.pos === 'AUX' || (!atOnce && verb.word === ',');
}

/** “a leak, which Lee said has cost the town dearly”: the rest of a relative clause, whose “which” stands in front of who says it. */
function isOfRelative(pieces: readonly Piece[], { subject, end }: Attribution, { from }: Stretch): boolean {
  const [relative, verb] = [subject && pieces[subject.first - 1], pieces[from]];
  return (
    from === end &&
    relative?.is.has('relative') === true &&
    (verb?.pos === 'AUX' || (verb?.pos === 'VERB' && !/(?:ing|en)$/u.test(verb.word)))
  );
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
