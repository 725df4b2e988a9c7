import { overlaps, type Span } from '../../text/span';
import type { ReadReport } from '../../types/reading';
import type { Attribution } from './cues/attribution';
import { pieceAt, inWholePieces } from './learned/wholePieces';
import type { Sentence } from './marked/heard';
import { isThat, type Piece } from './outline/pieces';
import type { Stretch } from './outline/stretch';
import type { Phrase } from './phrases/phrases';
import { hasOwnObject } from './trees/contents';
import { isDoubtful } from './trees/doubts';
import { placeOf, wordOf, type Grounds } from './trees/grounds';
import { phraseAt } from './trees/phrases';
import type { Report } from './trees/reports';
import { headOf, relationOf } from './trees/sentenceTree';
import { sourceOf } from './trees/sources';

// Two grammars tell what a sentence reports: its shape (the order of its words and marks) and its tree. The model's own ear is the third
// witness. Where they differ, this file chooses.

/** A stretch that an attribution reports. */
export interface Telling {
  readonly attribution: Attribution;
  readonly run: Stretch;
  /** Whether it stands behind its cue. */
  readonly isBehind: boolean;
  readonly isObject: boolean;
}

/**
 * What is told around the piece `at`. The shape goes first, for it hears cues that the tree misreads; the tree does where it has the
 * shape's cue report something else, or has the cue and all that it reports within what another one does (unless that passes on a
 * named person's words).
 */
export function tellingOf(shaped: Telling | undefined, treed: Telling | undefined, at: number): Telling | undefined {
  if (shaped === undefined || treed === undefined) {
    return shaped ?? treed;
  }
  const { cueAt, first, subject, runs } = shaped.attribution;
  const denies = runs?.every(({ from, to }) => at < from || to <= at) === true;
  const isOutside = treed.run.from <= Math.min(first, shaped.run.from) && shaped.run.to <= treed.run.to + 1;
  return denies || (treed.attribution.cueAt !== cueAt && isOutside && subject?.form !== 'name') ? treed : shaped;
}

/**
 * What is left of a content beside whoever says it: nobody's words hold those that name him as their speaker. Of “It was loud, Jane Dell,”
 * the part in front of her is kept; undefined where nothing is.
 */
export function besideSpeaker(
  { text, pieces }: Pick<Sentence, 'text' | 'pieces'>,
  content: Span,
  speaker: Phrase | undefined,
): Span | undefined {
  if (speaker === undefined || !overlaps(content, speaker.span)) {
    return content;
  }
  const end = Math.min(pieces[speaker.first]?.start ?? speaker.span.start, speaker.span.start);
  const left = text.slice(content.start, Math.max(content.start, end)).replace(trailing, '');
  return left.length > shortest ? { start: content.start, end: content.start + left.length } : undefined;
}

const trailing = /[\s,;:–—-]+$/u;

/** Characters: less is no clause but the beginning of a name. */
const shortest = 8;

/** The tree's reports without those of cues that, by the shape, only tell what somebody was asked: “Asked who would pay, Lee shrugged”. */
export function believedOf(reports: readonly Report[], attributions: readonly Attribution[]): readonly Report[] {
  const asked = attributions.filter(({ order, subject }) => order === 'passive' && subject === undefined);
  return asked.length === 0
    ? reports
    : reports.filter(({ attribution }) => !asked.some(({ cueAt }) => cueAt === attribution.cueAt));
}

/**
 * Whether what the shape takes for a cue's content may be so by a tree that has the cue report nothing. A clause that “that” opens right
 * behind the cue is what it reports, whatever the tree makes of it.
 */
export function isBelieved(grounds: Grounds | undefined, attribution: Attribution, content: Stretch): boolean {
  const { cueAt, end, runs, verb } = attribution;
  if (grounds === undefined || runs !== undefined || (content.from === end + 1 && isThat(grounds.pieces[end]))) {
    return true;
  }
  const cue = wordOf(grounds, cueAt);
  const isTaken = content.to <= cueAt && !verb.addressee && cue !== undefined && hasOwnObject(grounds, cue);
  return !isTaken && !isDoubtful(grounds, cueAt, content);
}

/** The attribution with its subject as the tree has it, where the tree knows it better than the order of the words. */
export function withSubject(grounds: Grounds, attribution: Attribution): Attribution {
  const { subject, main, cueAt } = attribution;
  const cue = wordOf(grounds, cueAt);
  const source = cue === undefined || subject === undefined ? undefined : sourceOf(grounds, cue);
  const phrase = source === undefined ? undefined : phraseAt(grounds, source);
  if (cue === undefined || source === undefined || subject === undefined || phrase === undefined) {
    return attribution;
  }
  if (grounds.pieces[subject.first]?.is.has('relative') === true) {
    return { ...attribution, subject: phrase };
  }
  const place = placeOf(grounds, source) ?? -1;
  if (place < subject.first || place >= subject.end) {
    // “People marching through the streets chanted”: what stands right before the cue is not its subject.
    const isApart = phrase.end <= subject.first || subject.end <= phrase.first;
    const isOwn = headOf(grounds.tree, source) === cue;
    // “led the maker to announce”: who is led announces.
    const isLed = relationOf(grounds.tree, cue) === 'xcomp' && objects.has(relationOf(grounds.tree, source));
    const isKnown = isLed || (isOwn && (isApart || subject.form !== 'name'));
    return isKnown
      ? { ...attribution, subject: phrase, first: firstOf(attribution, phrase, grounds.pieces) }
      : attribution;
  }
  if (phrase.form !== 'name') {
    return attribution;
  }
  const isLater = subject.form === 'name' && subject.span.start > phrase.span.start;
  if (isLater && phrase.names === undefined) {
    // “Huckabee spokeswoman Alice Stewart”: of two names the last one is hers.
    return attribution;
  }
  const both = { ...phrase, first: subject.first, end: subject.end };
  return { ...attribution, subject: both, main: main === subject ? both : main };
}

const objects: ReadonlySet<string> = new Set(['obj', 'iobj']);

/** Where the cue's clause begins once its subject is found further to the left: at the subject, if no quotation stands between. */
function firstOf({ first, order }: Attribution, subject: Phrase, pieces: readonly Piece[]): number {
  const isLeft = order === 'subject-first' && subject.end <= first;
  return isLeft && pieces.slice(subject.end, first).every(({ quote }) => quote === undefined) ? subject.first : first;
}

/**
 * Where a content ends of which shape says `shaped` and the tree `run`: shape knows no more than commas, and a tree that ends where
 * neither a mark nor a conjunction follows is broken.
 */
export function endOf(pieces: readonly Piece[], shaped: number, run: Stretch): number {
  return withoutRelative(pieces, run.from, endOfBoth(pieces, shaped, run));
}

/** In front of a relative clause behind a comma that ends it: “, which nobody had expected” is the reporter's more often than not. */
function withoutRelative(pieces: readonly Piece[], from: number, to: number): number {
  for (let at = to - 2; at > from + 3; at--) {
    const piece = pieces[at];
    if (piece?.word === ',') {
      const next = pieces[at + 1]?.word;
      return next === 'who' || next === 'which' ? at : to;
    }
  }
  return to;
}

function endOfBoth(pieces: readonly Piece[], shaped: number, run: Stretch): number {
  if (run.to < shaped) {
    return partsAt(pieces, run) ? run.to : shaped;
  }
  const participle = pieces[shaped]?.word === ',' && pieces[shaped + 1]?.pos === 'VERB';
  return participle ? shaped : run.to;
}

/**
 * Whether a content may end where the run does: a mark stands there, no clause beneath goes on, and it is not only the beginning of a
 * sentence whose verb is still to come.
 */
function partsAt(pieces: readonly Piece[], { from, to }: Stretch): boolean {
  const mark = pieces[to];
  const next = pieces[to + 1];
  const first = pieces[from];
  if (mark?.pos !== 'PUNCT' || mark.word === ':' || next?.pos === 'CCONJ' || next?.is.has('subordinate') === true) {
    return false;
  }
  const within = pieces.slice(from, to);
  const goesOn =
    (next?.pos === 'AUX' || (next?.pos === 'VERB' && !/ing$/u.test(next.word))) &&
    within.some(({ is }) => is.has('relative'));
  const opens =
    first?.pos === 'ADP' || first?.pos === 'SCONJ' || first?.pos === 'ADJ' || first?.is.has('subordinate') === true;
  return !goesOn && !(opens && !within.some(({ word }) => word === ','));
}

/**
 * How likely something must be by the model, from 0 to 1: that a word is one of saying, where nobody else hears it so; that what it says begins and
 * ends where the model has it; that what shape or tree report begins elsewhere, and goes on further. (Chosen on two thirds of PolNeAR. Where the
 * model ends it earlier it is wrong more often than not, and where it hears nothing said, as often as not.)
 */
const sure = { saying: 0.5, edges: 0.8, begins: 0.8, longer: 0.9 } as const;

/** Whether the model is sure enough of what it hears said for nobody else to hear it. */
export function isSure({ saying, source, content }: ReadReport): boolean {
  return (
    saying >= sure.saying &&
    source !== undefined &&
    content.length > 0 &&
    content.every(({ begins, ends }) => Math.min(begins, ends) >= sure.edges)
  );
}

/**
 * A part of what a cue reports, as shape or tree have it, with the edges that the model is sure of, if it hears the same part: it knows what belongs to a
 * noun better than either. It takes in neither the cue nor what may be the reporter's again.
 */
export function withEdges(
  part: Span,
  report: ReadReport,
  { cue }: Attribution,
  { pieces, trace }: Pick<Sentence, 'pieces' | 'trace'>,
): Span {
  const own = report.content.find(one => overlaps(one, part));
  if (own === undefined) {
    return part;
  }
  const whole = inWholePieces(pieces, own);
  const isOpen = own.begins >= sure.begins && !(whole.start < cue.end && cue.end <= part.start);
  const isLonger = whole.end > part.end && own.ends >= sure.longer && !(part.end <= cue.start && cue.start < whole.end);
  const start = isOpen ? whole.start : part.start;
  const end = isLonger && !mayTurn(pieces, part.end) ? whole.end : part.end;
  if (end - start < shortest || (start === part.start && end === part.end)) {
    return part;
  }
  trace?.({ start, end, rule: 'stages/quotes/weigh.ts: withEdges, by the model', declined: undefined });
  return { start, end };
}

/** Whether the reporter may have his say again at an offset: behind a mark, or with a second clause. */
function mayTurn(pieces: readonly Piece[], offset: number): boolean {
  const next = pieces[pieceAt(pieces, offset)];
  return next === undefined || next.pos === 'PUNCT' || next.pos === 'CCONJ';
}
