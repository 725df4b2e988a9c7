import { firstNot, holderOf } from '../../../text/search';
import { contains, overlaps, type Span } from '../../../text/span';
import type { MarkedSpan } from '../../../types/quote';
import type { Attribution } from '../cues/attribution';
import { commentedOn } from './comments';
import { aroundCue } from '../cues/medial';
import { byModel, withSureEdges } from '../learned/learned';
import type { Reported } from './reported';
import { besideSpeaker, isBelieved } from '../weigh';
import { contentBefore, contentBehind, followers, hasFiniteVerb, opensClause, spanOfStretch } from './contents';
import type { Stretch } from '../outline/stretch';
import type { Shape } from '../marked/shapes';
import { phraseStartingAt } from '../phrases/phrases';
import { isThat, type Piece } from '../outline/pieces';
import type { Verb } from '../cues/verbs';
import { closesSentence } from '../marked/cued';
import type { Heard, Sentence } from '../marked/heard';

/**
 * The indirect speech of one sentence, in which these quotations were `heard`: what its cues report without marks, as the shape of the
 * sentence and its tree tell. What one cue reports within what another one does is left to that one.
 */
export function indirectIn(sentence: Sentence, heard: readonly Heard[]): readonly Reported[] {
  const shaped = byShape(sentence, new Set(heard.map(({ attribution }) => attribution)));
  const treed = byTree(sentence, new Set(shaped.map(({ attribution }) => attribution.cueAt)), cuesBehind(heard));
  const naming = new Set(heard.map(({ calledAt }) => calledAt));
  const found = [...shaped, ...treed].filter(({ attribution }) => !naming.has(attribution.cueAt));
  const all = [...found.map(one => withSureEdges(one, sentence)), ...byModel(sentence, found, heard)];
  return [...outermost(nearest(all.flatMap(one => apart(one, sentence))), sentence.pieces)].sort(
    (a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0),
  );
}

/** Places of the cues that stand behind their quotation. */
function cuesBehind(heard: readonly Heard[]): ReadonlySet<number> {
  return new Set(
    heard.flatMap(({ attribution, pair }) =>
      attribution !== undefined && pair.end <= attribution.cue.start ? [attribution.cueAt] : [],
    ),
  );
}

/** What is reported, without whoever reports it. */
function apart(one: Reported, sentence: Sentence): readonly Reported[] {
  const { attribution, parts } = one;
  const left = parts.map(part => besideSpeaker(sentence, part, attribution.subject)).filter(part => part !== undefined);
  if (left.length < parts.length) {
    const rule = 'stages/quotes/weigh.ts: besideSpeaker';
    sentence.trace?.({ ...attribution.cue, rule, declined: 'it would hold whoever says it' });
  }
  return left.length === 0 ? [] : [{ ...one, parts: left }];
}

/** What is reported without marks: the parts that no quotation is or stands in. */
export function unmarked(reported: readonly Reported[], heard: readonly Heard[]): readonly Reported[] {
  const marked = heard.map(({ content, pair }) => content ?? pair);
  return reported
    .map(one => ({ ...one, parts: one.parts.filter(part => !covers(marked, part)) }))
    .filter(({ parts }) => parts.length > 0);
}

/**
 * The quotations with what is reported around them: words in marks that stand in what a cue reports are quoted from it, whether or not a cue
 * of their own was heard, unless that cue passes on a named person's words. A title within what is reported stays a title.
 */
export function withReported(
  heard: readonly Heard[],
  reported: readonly Reported[],
  shapeOf: (pair: MarkedSpan) => Shape,
): readonly Heard[] {
  const parts = reported
    .flatMap(({ attribution, parts }) => parts.map(({ start, end }) => ({ start, end, attribution })))
    .sort((a, b) => a.start - b.start);
  return parts.length === 0 ? heard : heard.map(one => within(one, parts, shapeOf(one.pair)));
}

/** A part of what one attribution reports. */
interface Part extends Span {
  readonly attribution: Attribution;
}

function within(one: Heard, parts: readonly Part[], shape: Shape): Heard {
  const { pair, kind, attribution } = one;
  const own = one.content ?? pair;
  const behind = firstNot(parts, ({ start }) => start <= own.start);
  const around = parts
    .slice(Math.max(0, behind - nested), behind)
    .find(part => contains(part, own) && !contains(own, part));
  if (around === undefined) {
    return one;
  }
  const same = around.attribution.cueAt === attribution?.cueAt;
  const isPassedOn = attribution?.subject?.form === 'name' && attribution.order === 'subject-first';
  if (same && one.content !== undefined && one.content.start <= around.start) {
    // The content of its own cue has been weighed already.
    return one;
  }
  const isOwn = kind === 'scare' ? shape.title : kind === 'direct' ? shape.capital : !same && isPassedOn;
  return isOwn
    ? one
    : {
        ...one,
        kind: 'mixed',
        content: { start: around.start, end: around.end },
        attribution: around.attribution,
        because: same ? one.because : 'within-content',
        confidence: 'likely',
      };
}

/** Contents within contents that are looked through for the outermost; nobody reports more in a sentence. */
const nested = 8;

function byShape(sentence: Sentence, used: ReadonlySet<Attribution | undefined>): readonly Reported[] {
  const { pieces, attributions, grounds } = sentence;
  const found: Reported[] = [];
  for (const [index, attribution] of attributions.entries()) {
    if (attribution.subject === undefined) {
      continue;
    }
    const before = attributions[index - 1];
    // “The fire began in a shed, Lee said”: what takes a quotation alone ends nothing where none stands.
    const earlier = before !== undefined && isForQuotations(before.verb) ? undefined : before;
    const commented = commentedOn(sentence, attribution);
    if (commented !== undefined && !used.has(attribution)) {
      found.push({ attribution, parts: spansOf(pieces, [commented]) });
      continue;
    }
    const medial = aroundCue(sentence, attribution, earlier);
    if (medial !== undefined) {
      found.push({ attribution, parts: spansOf(pieces, medial) });
      continue;
    }
    const content = used.has(attribution)
      ? undefined
      : contentOf(sentence, attribution, earlier, attributions.slice(index + 1, index + 1 + followers));
    const isTold = content !== undefined && isBelieved(grounds, attribution, content);
    sentence.trace?.({
      ...attribution.cue,
      rule: 'stages/quotes/reported/indirect.ts: byShape',
      declined: isTold
        ? undefined
        : content === undefined
          ? 'no clause, infinitive or thing that this cue takes stands beside it, or marks hold all of it'
          : 'by the tree, what stands beside it is its object, an adjunct or the clause above it (weigh.ts: isBelieved)',
    });
    if (isTold) {
      found.push({ attribution, parts: spansOf(pieces, [content]) });
    }
  }
  return found;
}

function isForQuotations({ clause, infinitive, addressee, quote, act }: Verb): boolean {
  return quote && !clause && !infinitive && !addressee && !act;
}

/**
 * What the tree reports of cues that are not `known` to report anything else. Behind a cue whose quotation stands in front of it, only a
 * clause of its own goes on with what is said: “on Sunday”, “another gibe at the mayor” and “drawing jeers” are the reporter's.
 */
function byTree(
  { pieces, reports }: Sentence,
  known: ReadonlySet<number>,
  closing: ReadonlySet<number>,
): readonly Reported[] {
  const found: Reported[] = [];
  for (const { attribution, runs } of reports) {
    const { cueAt, order } = attribution;
    if (known.has(cueAt) || order === 'according') {
      continue;
    }
    const before = runs.findLast(({ to }) => to <= cueAt);
    const next = order === 'inverted' ? undefined : runs.find(({ from }) => from > cueAt);
    const behind = next !== undefined && closing.has(cueAt) && !isOwnClause(pieces, next) ? undefined : next;
    const parts = spansOf(
      pieces,
      [before, behind].filter(run => run !== undefined),
    );
    if (parts.length > 0) {
      found.push({ attribution, parts });
    }
  }
  return found;
}

/** A clause behind “that”, or one with its subject and verb in front, or “there”. */
function isOwnClause(pieces: readonly Piece[], { from, to }: Stretch): boolean {
  return isThat(pieces[from - 1]) || pieces[from]?.word === 'there' || opensClause(pieces, from, to);
}

function spansOf(pieces: readonly Piece[], runs: readonly Stretch[]): readonly Span[] {
  return runs.map(run => spanOfStretch(pieces, run)).filter(span => span !== undefined);
}

/** “found a slip in Lee’s claim that it rained”: what a noun has behind it nobody else reports. */
function nearest(found: readonly Reported[]): readonly Reported[] {
  const claimed = new Set(
    found.flatMap(({ attribution, parts }) => (attribution.order === 'noun' ? parts.map(({ start }) => start) : [])),
  );
  return claimed.size === 0
    ? found
    : found.filter(({ attribution, parts }) => attribution.order === 'noun' || !claimed.has(parts[0]?.start ?? -1));
}

/**
 * What somebody says that somebody said is part of what he says, unless he passes on a named person's words. Who is only the source
 * (“according to the Times, Lee said …”) passes on what others say.
 */
function outermost(found: readonly Reported[], pieces: readonly Piece[]): readonly Reported[] {
  const sources = found.filter(({ attribution }) => isSource(attribution, pieces));
  const isReported = holderOf(
    found.filter(({ attribution }) => !isSource(attribution, pieces)).flatMap(({ parts }) => parts),
  );
  const isSourced = holderOf(sources.flatMap(({ parts }) => parts));
  const [source] = sources;
  return found
    .filter(
      ({ attribution: { cue, order, subject } }) =>
        (order === 'subject-first' && subject?.form === 'name') || !isReported(cue),
    )
    .map(one =>
      source !== undefined && one.attribution.relay === undefined && isSourced(one.attribution.cue)
        ? { ...one, attribution: { ...one.attribution, relay: source.attribution.subject } }
        : one,
    );
}

/** “according to officials”, “the Times reported”: who passes on what others say. */
function isSource({ order, cueAt, subject }: Attribution, pieces: readonly Piece[]): boolean {
  const isPaper = subject?.form === 'name' && pieces[subject.end - 1]?.name?.type === 'ORG';
  return order === 'according' || (isPaper && pieces[cueAt]?.is.has('relays') === true);
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

/** “ordered an inspection, which was thought to be routine”: more about what was ordered. */
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
