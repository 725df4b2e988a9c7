import { spanOf, type Span } from '../../../text/span';
import { firstNot } from '../../../text/search';
import type { MarkedSpan } from '../../../types/quote';
import type { Attribution } from '../cues/attribution';
import { contentBefore, contentBehind, followers, spanOfStretch, upToMarks } from '../reported/contents';
import { isMark, nobody, type Heard, type Sentence } from './heard';
import { tellingOf, type Telling } from '../weigh';
import type { Shape } from './shapes';
import type { Piece } from '../outline/pieces';

/** “…,” Smith said. “…,” said Smith. “…,” according to Smith. */
export function attributedBehind(sentence: Sentence, at: number, pair: MarkedSpan, shape: Shape): Heard | undefined {
  const { text, pieces, attributions, from } = sentence;
  const next = pieces[at + 1];
  const mark = next?.pos === 'PUNCT' && next.word !== ':' && next.word !== ';' && next.word !== '.' ? 1 : 0;
  const attribution = attributions
    .slice(lastIndexBefore(attributions, at) + 1, lastIndexBefore(attributions, at) + 4)
    .find(({ first }) => first <= at + 1 + mark);
  if (attribution === undefined || attribution.order === 'participle') {
    return undefined;
  }
  if (attribution.order !== 'according' && !attribution.verb.clause && !attribution.verb.quote) {
    return undefined;
  }
  const earlier = lastBefore(attributions, at);
  const introduces = earlier !== undefined && earlier.first >= from && isIntroducing(sentence, earlier, at);
  if (introduces && (continuesSentence(pieces, attribution) || leadsToQuote(pieces, attribution))) {
    return undefined;
  }
  if (shape.title && shape.length < longestTitle && at > from && !isMark(pieces[at - 1]) && tellsBehind(attribution)) {
    // “On KLM’s “This Hour,” Lee admitted that …”: where he said it.
    return undefined;
  }
  if (
    (attribution.order === 'according' || pieces[attribution.first]?.pos === 'CCONJ') &&
    earlier !== undefined &&
    at > from &&
    withinContent(sentence, at, pair, shape)?.attribution === earlier
  ) {
    return undefined;
  }
  const because =
    attribution.order === 'inverted'
      ? 'inverted-cue'
      : attribution.order === 'according'
        ? 'according-to'
        : 'cue-behind';
  const opens = at === from || (at === from + 1 && pieces[from]?.pos !== 'NOUN') || isMark(pieces[at - 1]);
  const before = contentBefore(pieces, attribution, earlier, from);
  const wide = !opens || !(shape.capital || at === from);
  const content = wide ? spanOfStretch(pieces, { from: before.from, to: at + 1 }) : undefined;
  const isWhole = at === from && shape.capital && mark === 0 && leadsOn.test(text.slice(pair.end - 3, pair.end));
  if ((shape.standsAlone && (opens || shape.capital)) || isWhole) {
    return { ...nobody(pair), kind: 'direct', attribution, because, confidence: 'certain' };
  }
  return mixed(pair, content, attribution, because);
}

/** A comma inside the closing mark: all that is said stands between the marks. */
const leadsOn = /,["”’'»]{1,2}$/u;

/** Smith said, “…” and Smith told CNN: “…” */
export function attributedBefore(sentence: Sentence, at: number, pair: MarkedSpan, shape: Shape): Heard | undefined {
  const { text, pieces, attributions, to } = sentence;
  const attribution = lastBefore(attributions, at);
  if (attribution === undefined || !isIntroducing(sentence, attribution, at)) {
    return undefined;
  }
  const isWork = shape.title && !shape.ends && shape.length < longestTitle && !isMark(pieces[at - 1]);
  if (isWork && !isInscribed(pieces, attribution)) {
    // “Keller wrote “The River of Stones””: a work, not words.
    return undefined;
  }
  if (isWork) {
    return mixed(pair, undefined, attribution, 'cue-before');
  }
  const colon = pieces[at - 1]?.word === ':';
  const because = colon ? 'colon-lead-in' : 'cue-before';
  const next = pieces[at + 1];
  const closes =
    at + 1 >= to || next?.pos === 'PUNCT' || next?.quote !== undefined || lastBefore(attributions, to) !== attribution;
  if ((shape.standsAlone && (shape.capital || closes)) || (closes && isMark(pieces[at - 1]))) {
    const kind = shape.standsAlone || colon ? 'direct' : 'mixed';
    return {
      ...nobody(pair),
      kind,
      content: kind === 'mixed' ? spanOf(pair) : undefined,
      attribution,
      because,
      confidence: colon || attribution.order !== 'subject-first' ? 'likely' : 'certain',
    };
  }
  const behind = contentBehind(
    text,
    pieces,
    attribution,
    followersOf(attributions, lastIndexBefore(attributions, at)),
    to,
  );
  const content = spanOfStretch(pieces, { from: Math.min(behind.from, at), to: Math.max(behind.to, at + 1) });
  return mixed(pair, content, attribution, because);
}

/** “a sign that read “Save Alder””: what stands on it, with capitals or without. */
function isInscribed(pieces: readonly Piece[], { subject }: Attribution): boolean {
  return subject !== undefined && pieces[subject.end - 1]?.is.has('message') === true;
}

/** Smith said the plan was “a disaster”. The plan was “a disaster”, Smith said. */
export function withinContent(sentence: Sentence, at: number, pair: MarkedSpan, shape: Shape): Heard | undefined {
  const shaped = around(sentence, at);
  const treed = toldAround(sentence, at);
  const told = tellingOf(shaped, treed, at);
  if (
    told === undefined ||
    (shape.title && !(told.isObject && told.run.from <= at) && shape.length < longestTitleWithin)
  ) {
    return undefined;
  }
  const { text, pieces } = sentence;
  const { object, clause } = told.attribution.verb;
  const content = spanOfStretch(pieces, object && !clause ? upToMarks(text, pieces, told.run) : told.run);
  const kind = told.isBehind && shape.standsAlone && shape.capital && isMark(pieces[at - 1]) ? 'direct' : 'mixed';
  return {
    ...nobody(pair),
    kind,
    content: kind === 'mixed' ? (content ?? spanOf(pair)) : undefined,
    attribution: told.attribution,
    because: 'within-content',
    confidence: 'likely',
  };
}

/** What the attribution before or behind a piece reports around it, as far as the shape of the sentence tells. */
function around({ text, pieces, attributions, from, to }: Sentence, at: number): Telling | undefined {
  const index = lastIndexBefore(attributions, at);
  const before = attributions[index];
  if (before !== undefined && reports(before)) {
    const run = contentBehind(text, pieces, before, followersOf(attributions, index), to);
    if (run.from <= at && at < run.to) {
      return { attribution: before, run, isBehind: true, isObject: before.verb.object };
    }
  }
  const after = attributions[index + 1];
  if (after !== undefined && closesSentence(pieces, after, to)) {
    const run = contentBefore(pieces, after, before, from);
    if (run.from <= at && at < run.to) {
      return { attribution: after, run, isBehind: false, isObject: false };
    }
  }
  return undefined;
}

/** The longest stretch around a piece that the sentence's tree reports. */
function toldAround({ reports }: Sentence, at: number): Telling | undefined {
  let found: Telling | undefined;
  for (const { attribution, runs } of reports) {
    const run = runs.find(({ from, to }) => from <= at && at < to);
    if (run !== undefined && (found === undefined || run.to - run.from > found.run.to - found.run.from)) {
      found = { attribution, run, isBehind: run.from > attribution.cueAt, isObject: attribution.verb.object };
    }
  }
  return found;
}

/** Words in the longest title that is told from speech by its capitals alone, behind a cue and within what it reports. */
const longestTitle = 8;
const longestTitleWithin = 6;

function followersOf(attributions: readonly Attribution[], index: number): readonly Attribution[] {
  return attributions.slice(index + 1, index + 1 + followers);
}

function lastIndexBefore(attributions: readonly Attribution[], at: number): number {
  return firstNot(attributions, ({ cueAt }) => cueAt < at) - 1;
}

function lastBefore(attributions: readonly Attribution[], at: number): Attribution | undefined {
  return attributions[lastIndexBefore(attributions, at)];
}

/** Whether nothing but marks, addressee, time and place stands between cue and quotation. */
function isIntroducing({ pieces }: Sentence, attribution: Attribution, at: number): boolean {
  const { verb, end } = attribution;
  if (!(verb.clause || verb.quote || verb.addressee) || at - end > 20) {
    return false;
  }
  const mark = pieces[at - 1]?.word;
  const marked = mark === ',' || mark === ':' || pieces[at - 1]?.is.has('dash') === true;
  for (let between = end; between < at; between++) {
    const piece = pieces[between];
    if (piece === undefined || piece.quote !== undefined) {
      return false;
    }
    if (piece.pos === 'PUNCT' || piece.word === 'that' || piece.pos === 'ADV') {
      continue;
    }
    if (!marked || ((piece.pos === 'VERB' || piece.pos === 'AUX') && mark !== ':' && !/ing$/u.test(piece.word))) {
      return false;
    }
  }
  return true;
}

/** Whether more is said behind the cue: “…” Smith said the plan would fail. */
function continuesSentence(pieces: readonly Piece[], { end }: Attribution): boolean {
  const next = pieces[end];
  return next !== undefined && next.pos !== 'PUNCT' && next.pos !== 'ADP';
}

/** “shouted, “Stop,” Dunn joked, “Who invited him?””: the cue behind a quotation has one of its own. */
function leadsToQuote(pieces: readonly Piece[], { end }: Attribution): boolean {
  const mark = pieces[end]?.word;
  return (mark === ',' || mark === ':') && pieces[end + 1]?.quote !== undefined;
}

/** Whether all that the cue reports, as the tree has it, stands behind it. */
function tellsBehind({ runs, cueAt }: Attribution): boolean {
  return runs?.every(({ from }) => from > cueAt) === true;
}

/** Whether words in marks behind this cue are said by its subject. */
function reports({ verb }: Attribution): boolean {
  return verb.clause || verb.object || verb.infinitive || verb.addressee;
}

/** An attribution with nothing said behind it: “, Smith said on Monday.” */
export function closesSentence(pieces: readonly Piece[], attribution: Attribution, to: number): boolean {
  const before = pieces[attribution.first - 1];
  if (
    before?.word !== ',' &&
    before?.quote === undefined &&
    before?.word !== '—' &&
    attribution.order !== 'according'
  ) {
    return false;
  }
  if (attribution.order === 'participle' || (!attribution.verb.clause && !attribution.verb.quote)) {
    return false;
  }
  const next = pieces[attribution.end];
  return (
    attribution.order !== 'subject-first' ||
    attribution.end >= to ||
    next === undefined ||
    next.pos === 'PUNCT' ||
    next.pos === 'ADP' ||
    next.pos === 'ADV' ||
    next.is.has('time')
  );
}

/** Words within a sentence that somebody is said to have said; without `content` they are all of it. */
function mixed(
  pair: MarkedSpan,
  content: Span | undefined,
  attribution: Attribution,
  because: Heard['because'],
): Heard {
  return {
    ...nobody(pair),
    kind: 'mixed',
    content: content ?? spanOf(pair),
    attribution,
    because,
    confidence: 'likely',
  };
}
