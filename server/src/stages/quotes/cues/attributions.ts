import type { Span } from '../../../text/span';
import type { NameType } from '../../../types/name';
import { coreBack, isPossessed } from '../phrases/cores';
import { phraseEndingAt, phraseStartingAt, type Phrase } from '../phrases/phrases';
import type { Piece } from '../outline/pieces';
import { agentOf, invertedSubject, isMessage, leftOf, mainSubject, subjectBefore } from '../phrases/subjects';
import type { Attribution } from './attribution';
import { maySay } from './maySay';
import { isVerb } from './verbal';
import { according, type Verb, type VerbLookup } from './verbs';

/** The attributions of one sentence, pieces `from` up to but without `to`, in order of reading. */
export function attributionsIn(
  pieces: readonly Piece[],
  from: number,
  to: number,
  verbs: VerbLookup,
): readonly Attribution[] {
  const found: Attribution[] = [];
  const label = hasColon(pieces, from, to) ? labelOf(pieces, from, to) : undefined;
  if (label !== undefined) {
    found.push(label);
  }
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.quote !== undefined) {
      continue;
    }
    if (piece.word === 'according' && pieces[at + 1]?.word === 'to') {
      const subject = phraseStartingAt(pieces, at + 2, to);
      if (subject !== undefined) {
        const cue = { start: piece.start, end: pieces[at + 1]?.end ?? piece.end };
        const verb = according;
        found.push({
          cue,
          cueAt: at,
          verb,
          order: 'according',
          subject,
          main: undefined,
          first: at,
          end: subject.end,
          addressee: undefined,
        });
      }
      continue;
    }
    const claim = piece.is.has('saying') ? claimAt(pieces, at, from) : undefined;
    if (claim !== undefined) {
      found.push(claim);
      continue;
    }
    const withParticle = isParticle(pieces[at + 1]) ? verbs(`${piece.word} ${pieces[at + 1]?.word ?? ''}`) : undefined;
    const verb = withParticle ?? piece.verb;
    if (verb === undefined || verb.tells || piece.name !== undefined || !isVerb(pieces, at, from, verb)) {
      continue;
    }
    const attribution = attributionOf(pieces, at, from, to, verb, found.at(-1));
    if (attribution !== undefined && maySay(pieces, attribution.verb, attribution.subject)) {
      const outer = found.at(-1);
      const isReported =
        outer !== undefined &&
        outer.order !== 'label' &&
        attribution.order === 'subject-first' &&
        attribution.first <= outer.end + 1;
      found.push(
        isReported ? { ...attribution, main: outer.main ?? attribution.main, relay: outer.subject } : attribution,
      );
    }
  }
  return found;
}

/** “Smith’s claim that …”, “his warning that …”: something said, with its owner. */
function claimAt(pieces: readonly Piece[], at: number, from: number): Attribution | undefined {
  const noun = pieces[at];
  if (noun?.pos !== 'NOUN' || pieces[at + 1]?.word !== 'that') {
    return undefined;
  }
  let before = at - 1;
  while (before > from && (pieces[before]?.pos === 'ADJ' || pieces[before]?.pos === 'NOUN') && at - before < 4) {
    before--;
  }
  const owner = pieces[before];
  if (owner === undefined || before < from) {
    return undefined;
  }
  const subject: Phrase | undefined = isPossessed(owner)
    ? ownerAt(pieces, before - 1, from)
    : owner.is.has('possessive')
      ? { first: before, end: before + 1, span: { start: owner.start, end: owner.end }, form: 'pronoun' }
      : undefined;
  const cue = { start: noun.start, end: noun.end };
  return (
    subject && {
      cue,
      cueAt: at,
      verb: according,
      order: 'noun',
      subject,
      main: undefined,
      first: subject.first,
      end: at + 1,
      addressee: undefined,
    }
  );
}

/** “North Vale” of “a quarrel with North Vale’s claim that …”: what links a name to words in front of it is no part of whoever claims. */
function ownerAt(pieces: readonly Piece[], last: number, from: number): Phrase | undefined {
  const first = pieces[last]?.name === undefined ? from : (coreBack(pieces, last, from) ?? from);
  return phraseEndingAt(pieces, last, first);
}

function hasColon(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + longestLabel); at++) {
    if (pieces[at]?.word === ':') {
      return true;
    }
  }
  return false;
}

/** “Smith: …”, as headlines and transcripts have it: the colon stands for the cue. */
function labelOf(pieces: readonly Piece[], from: number, to: number): Attribution | undefined {
  const subject = phraseStartingAt(pieces, from, Math.min(to, from + longestLabel));
  const colon = subject && pieces[subject.end];
  const isSpeaker = subject !== undefined && labels.has(pieces[subject.end - 1]?.name?.type ?? 'PERSON');
  if (!isSpeaker || subject.form !== 'name' || colon?.word !== ':' || subject.end + 1 >= to) {
    return undefined;
  }
  const cue = { start: colon.start, end: colon.end };
  const end = subject.end + 1;
  return {
    cue,
    cueAt: subject.end,
    verb: according,
    order: 'label',
    subject,
    main: subject,
    first: from,
    end,
    addressee: undefined,
  };
}

/** “MUMBAI: …” is where it happened, and nobody's words. */
const labels: ReadonlySet<NameType> = new Set<NameType>(['PERSON', 'ORG']);

/** Pieces that a speaker's label may have. */
const longestLabel = 8;

function attributionOf(
  pieces: readonly Piece[],
  at: number,
  from: number,
  to: number,
  verb: Verb,
  earlier: Attribution | undefined,
): Attribution | undefined {
  const piece = pieces[at];
  if (piece === undefined) {
    return undefined;
  }
  const cue: Span = { start: piece.start, end: piece.end };
  const before = leftOf(pieces, at, from);
  const passive = isPassive(pieces, at, from, verb) || isAskedOne(pieces, at, from, verb);
  if (verb.form === 'ing' || isSubordinate(pieces, at, from)) {
    const direct = verb.form === 'ing' && before >= from ? phraseEndingAt(pieces, before, from) : undefined;
    const hasAux = verb.form === 'ing' && before !== at - 1 && hasAuxiliary(pieces, before + 1, at);
    if (hasAux && direct !== undefined) {
      return finish(pieces, at, to, verb, cue, 'subject-first', direct, direct.first);
    }
    const speaks =
      direct !== undefined &&
      pieces[at - 1]?.word !== ',' &&
      !isMessage(pieces, direct) &&
      !isWrittenTo(pieces, direct, from);
    const subject = speaks
      ? direct
      : at === from
        ? subjectAfter(pieces, at, to)
        : mainSubject(pieces, from, at, earlier);
    return finish(pieces, at, to, verb, cue, 'participle', subject, speaks ? direct.first : at);
  }
  if (passive) {
    const agent = agentOf(pieces, at, to);
    if (agent === undefined && !verb.addressee) {
      return undefined;
    }
    const asked = before < at - 1 ? subjectBefore(pieces, before, from, earlier) : undefined;
    return finish(pieces, at, to, verb, cue, 'passive', agent, asked?.first ?? at);
  }
  const inverted = invertedSubject(pieces, at, from, to);
  if (inverted !== undefined) {
    return finish(pieces, at, to, verb, cue, 'inverted', inverted, at);
  }
  const found = subjectBefore(pieces, before, from, earlier);
  if (found !== undefined) {
    return finish(pieces, at, to, verb, cue, 'subject-first', found.phrase, found.first);
  }
  return verb.form === 'base'
    ? undefined
    : finish(pieces, at, to, verb, cue, 'subject-first', mainSubject(pieces, from, at, earlier), at);
}

/** “texted her neighbours saying”, “wrote to farmers urging”: whoever is told does not speak. */
function isWrittenTo(pieces: readonly Piece[], { first }: Phrase, from: number): boolean {
  const at = pieces[first - 1]?.word === 'to' ? first - 2 : first - 1;
  const verb = pieces[at];
  return at > from && verb?.pos === 'VERB' && verb.is.has('addresses');
}

function hasAuxiliary(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (pieces[at]?.pos === 'AUX') {
      return true;
    }
  }
  return false;
}

/** “to say”, “by saying”, “before telling”: the subject stands in the main clause. */
function isSubordinate(pieces: readonly Piece[], at: number, from: number): boolean {
  const before = pieces[at - 1];
  if (at - 1 < from || before === undefined) {
    return false;
  }
  return before.word === 'to' && pieces[at - 2]?.is.has('goes-on') !== true && pieces[at - 2]?.word !== 'on';
}

/** “Asked whether he would go, Lee shrugged”, “when asked by reporters”: whoever was asked, not whoever asks. */
function isAskedOne(pieces: readonly Piece[], at: number, from: number, verb: Verb): boolean {
  const before = pieces[at - 1];
  const opens = at === from ? pieces[at]?.capital === true : before?.is.has('subordinate') === true;
  const next = pieces[at + 1];
  const isQuestion =
    next?.pos === 'ADP' ||
    next?.pos === 'SCONJ' ||
    next?.pos === 'ADV' ||
    next?.is.has('relative') === true ||
    next?.word === 'what';
  return verb.addressee && !verb.quote && verb.form === 'finite' && opens && isQuestion;
}

function isPassive(pieces: readonly Piece[], at: number, from: number, verb: Verb): boolean {
  if (verb.form === 'base' || verb.form === 'ing') {
    return false;
  }
  for (let before = at - 1; before >= from && before > at - 4; before--) {
    const piece = pieces[before];
    if (piece === undefined || (piece.pos !== 'AUX' && piece.pos !== 'ADV' && piece.pos !== 'VERB')) {
      return false;
    }
    if (piece.is.has('be')) {
      return true;
    }
  }
  return false;
}

/** “Noting that it rained, Smith left”: the subject of the clause behind the comma. */
function subjectAfter(pieces: readonly Piece[], at: number, to: number): Phrase | undefined {
  for (let comma = at + 1; comma < Math.min(to, at + 60); comma++) {
    if (pieces[comma]?.word === ',') {
      const phrase = phraseStartingAt(pieces, comma + 1, to);
      const verb = phrase && pieces[phrase.end];
      if (phrase !== undefined && (verb?.pos === 'VERB' || verb?.pos === 'AUX' || verb?.pos === 'ADV')) {
        return phrase;
      }
    }
  }
  return undefined;
}

function finish(
  pieces: readonly Piece[],
  at: number,
  to: number,
  verb: Verb,
  cue: Span,
  order: Attribution['order'],
  subject: Phrase | undefined,
  first: number,
): Attribution {
  let end = order === 'inverted' && subject !== undefined ? subject.end : isParticle(pieces[at + 1]) ? at + 2 : at + 1;
  let addressee: Phrase | undefined;
  if (verb.addressee && order !== 'inverted') {
    addressee = addresseeAt(pieces, end, to);
    end = addressee === undefined ? end : behindProgramme(pieces, addressee.end, to);
  }
  return { cue, cueAt: at, verb, order, subject, main: subject, first, end, addressee };
}

/** Behind “’s “Sunrise””, where “told KBN’s “Sunrise” that” goes on. */
function behindProgramme(pieces: readonly Piece[], end: number, to: number): number {
  const [link, marked] = [pieces[end], pieces[end + 1]];
  return isPossessed(link) && marked?.quote !== undefined && end + 1 < to ? end + 2 : end;
}

/** “pointed out” */
function isParticle(piece: Piece | undefined): boolean {
  return piece?.word === 'out';
}

function addresseeAt(pieces: readonly Piece[], at: number, to: number): Phrase | undefined {
  const piece = pieces[at];
  if (at >= to || piece === undefined || piece.quote !== undefined) {
    return undefined;
  }
  if (piece.pos === 'PRON' && piece.is.has('object')) {
    return { first: at, end: at + 1, span: { start: piece.start, end: piece.end }, form: 'pronoun' };
  }
  const phrase = phraseStartingAt(pieces, at, Math.min(to, at + 12));
  return phrase?.form === 'pronoun' ? undefined : phrase;
}
