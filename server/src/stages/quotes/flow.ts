import { firstNot } from '../../text/search';
import type { AttributionRule, Confidence, MarkedSpan, Quote } from '../../types/quote';
import { isTitle } from '../passages/isTitle';
import type { Heard } from './marked/heard';
import { blockOf, leadingCue } from './reported/blocks';
import { formOf } from './reported/forms';
import { unmarked, withReported } from './reported/aroundMarks';
import { indirectIn } from './reported/indirect';
import { quotesOfReported, type Reported } from './reported/reported';
import { sentenceOf, type Syntax } from './sentence';
import type { Shape } from './marked/shapes';
import { phraseStartingAt, type Phrase } from './phrases/phrases';
import type { Outline } from './outline/pieces';
import { silent } from './silent';
import { hear } from './marked/marked';
import { isSure } from './weigh';
import { spokenIn, toldIn } from './transcripts/spoken';
import type { Turn } from './transcripts/turns';
import {
  ownOf,
  ownOfAttribution,
  voiceAfter,
  type Ears,
  type Own,
  type PlacedSentence,
  type Voice,
} from './speakers/voice';

/** What hearing an article needs besides its outlines. */
export interface Hearing extends Ears, Syntax {
  readonly shapeOf: (pair: MarkedSpan) => Shape;
  /** Whether what is said in the article stands in double marks. */
  readonly quotesDouble: boolean;
  /** Turns of a transcript, by the start of their paragraphs. */
  readonly turns: ReadonlyMap<number, Turn>;
}

/** Every quote of the article, speech by speech, in order of reading. */
export function quotesOf(outlines: readonly Outline[], hearing: Hearing): readonly Quote[] {
  const found: Quote[] = [];
  let so: SoFar = { voice: undefined, statements: 0 };
  let sentence = 0;
  let leading: Own | undefined;
  for (const [paragraph, outline] of outlines.entries()) {
    const block = leading && blockOf(outline, leading, so.statements + 1);
    leading = undefined;
    if (block !== undefined && !isTold(outline, hearing)) {
      found.push(block);
      so = { ...so, statements: block.statement };
      continue;
    }
    const turn = hearing.turns.get(outline.passage.start);
    if (turn !== undefined) {
      so = { ...so, statements: takeTurn(turn, outline, so.statements, hearing, found) };
      continue;
    }
    const { pieces, starts, passage } = outline;
    if (isTitle(passage)) {
      // What stands beneath a title begins anew.
      so = { ...so, voice: undefined };
    }
    for (let index = 0; index < starts.length; index++) {
      const from = starts[index] ?? 0;
      const to = starts[index + 1] ?? pieces.length;
      sentence++;
      const { text, attributions, reports, grounds, learned, trace } = sentenceOf(pieces, from, to, hearing);
      // Spelled out, for there are thousands.
      const place: PlacedSentence = {
        text,
        pieces,
        attributions,
        reports,
        grounds,
        learned,
        trace,
        from,
        to,
        start: passage.start,
        paragraph,
        sentence,
        kind: passage.kind,
        signer: to === pieces.length ? signOff(outlines[paragraph + 1]) : undefined,
      };
      const { length } = found;
      const { voice } = so;
      so = takeSentence(place, so, hearing, found);
      const cue = found.length > length ? undefined : leadingCue(place);
      leading = cue && ownOfAttribution(cue, place, hearing, voice);
    }
  }
  return found;
}

/** Whether a paragraph has cues of its own, or is another outlet's: “The tolls will rise, Lee said.” */
function isTold({ pieces, starts, passage }: Outline, hearing: Hearing): boolean {
  return (
    hearing.venues.blockAt(passage.start) !== undefined ||
    starts.some((from, index) =>
      sentenceOf(pieces, from, starts[index + 1] ?? pieces.length, hearing).attributions.some(
        ({ subject }) => subject !== undefined && subject.form !== 'pronoun',
      ),
    )
  );
}

/** What the article has told up to a place: who spoke last, and how many statements there were. */
interface SoFar {
  readonly voice: Voice | undefined;
  readonly statements: number;
}

/** Adds the quotes of one sentence to `found`: those in marks, then those in the reporter's words. */
function takeSentence(place: PlacedSentence, before: SoFar, hearing: Hearing, found: Quote[]): SoFar {
  const first = hear(place, hearing.shapeOf);
  if (
    first.length === 0 &&
    place.attributions.length === 0 &&
    place.reports.length === 0 &&
    !place.learned?.some(isSure)
  ) {
    return { voice: voiceAfter(place, hearing, before.voice), statements: before.statements };
  }
  const reported = indirectIn(place, first);
  const heard = withReported(first, reported, hearing.shapeOf);
  const spoken = heard.filter(isSpoken);
  const { length } = found;
  const { voice, statements } = takeMarked(heard, place, before, hearing, found);
  const after = spoken.length === 0 ? voiceAfter(place, hearing, voice) : voice;
  if (reported.length === 0) {
    return { voice: after, statements };
  }
  const begun = new Map(found.slice(length).map(quote => [quote.cue?.start, quote]));
  return {
    voice: after,
    statements: takeReported(unmarked(reported, spoken), begun, place, { voice, statements }, hearing, found),
  };
}

function isSpoken({ kind }: Heard): boolean {
  return kind !== 'scare';
}

/** Adds the quotations that were heard in one sentence. */
function takeMarked(
  heard: readonly Heard[],
  place: PlacedSentence,
  before: SoFar,
  hearing: Hearing,
  found: Quote[],
): SoFar {
  let { voice, statements } = before;
  let last: Said | undefined;
  for (const one of heard) {
    if (one.kind === 'scare' || (hearing.quotesDouble && isSubhead(one, place))) {
      found.push(silent(one.pair, ++statements));
      continue;
    }
    last = quoteOf(one, last, place, { voice, statements }, hearing);
    found.push(last.quote);
    statements = Math.max(statements, last.quote.statement);
    voice = last.voice ?? voice;
  }
  return { voice, statements };
}

/** “'No more delays.'”, a title within the story: nobody's words by themselves. */
function isSubhead({ attribution, subject, pair }: Heard, { kind }: PlacedSentence): boolean {
  return kind === 'subhead' && attribution === undefined && subject === undefined && pair.style === 'single';
}

/** Adds what one sentence reports without marks; a cue that has `begun` with a quotation goes on. */
function takeReported(
  reported: readonly Reported[],
  begun: ReadonlyMap<number | undefined, Quote>,
  place: PlacedSentence,
  { voice, statements: before }: SoFar,
  hearing: Hearing,
  found: Quote[],
): number {
  let statements = before;
  for (const one of reported) {
    const own = ownOfAttribution(one.attribution, place, hearing, voice);
    if (own !== undefined) {
      const first = begun.get(one.attribution.cue.start);
      const form = formOf(place, one.parts);
      found.push(...quotesOfReported(one, own, form, first?.statement ?? ++statements, first?.start));
    }
  }
  return statements;
}

/** A quotation with its speaker found. */
interface Said {
  readonly heard: Heard;
  readonly quote: Quote;
  /** Whoever says it, ready to go on; undefined where nobody was found. */
  readonly voice: Voice | undefined;
}

/** The quote that was heard: said by whom its sentence names, or, where it names nobody, by who spoke last. */
function quoteOf(
  heard: Heard,
  earlier: Said | undefined,
  place: PlacedSentence,
  { voice, statements }: SoFar,
  hearing: Hearing,
): Said {
  const { paragraph, sentence } = place;
  const signed = signedBy(heard, place.signer);
  const own = ownOf(signed, place, hearing, voice);
  const goesOn =
    own === undefined && (heard.floats || isBare(heard)) && voice !== undefined && mayGoOn(voice, place)
      ? voice
      : undefined;
  const split =
    heard.attribution !== undefined && earlier?.heard.attribution === heard.attribution ? earlier : undefined;
  const speaking = goesOn ?? own;
  const statement = goesOn?.quote === undefined ? (split?.quote.statement ?? statements + 1) : goesOn.statement;
  const quote: Quote = {
    start: heard.pair.start,
    end: heard.pair.end,
    kind: heard.kind,
    form: heard.kind === 'mixed' ? formOf(place, [heard.content ?? heard.pair]) : undefined,
    content: heard.content,
    speaker: speaking?.speaker.span,
    speakers: speaking?.keys ?? [],
    relay: speaking?.relay,
    outlet: speaking?.outlet,
    cue: speaking?.cue,
    continues: goesOn?.quote ?? (heard.kind === 'direct' ? split?.quote.start : undefined),
    statement,
    because: goesOn === undefined ? signed.because : ruleOf(goesOn),
    confidence: goesOn === undefined ? (own === undefined ? 'guess' : signed.confidence) : continuity(goesOn, place),
  };
  return { heard, quote, voice: speaking && { ...speaking, quote: quote.start, statement, paragraph, sentence } };
}

/**
 * Whether whoever spoke before may be who says words that stand alone: in the same paragraph or the next one, and, where he was only
 * spoken of, in the next sentence. Nobody goes on in a title.
 */
function mayGoOn(voice: Voice, { paragraph, sentence, kind }: PlacedSentence): boolean {
  const speaks = voice.quote !== undefined || voice.cue !== undefined;
  return !isTitle({ kind }) && paragraph - voice.paragraph <= 1 && (speaks || sentence - voice.sentence <= 1);
}

/** “Adding, “…””: a cue that leaves it to the sentence before who speaks. */
function isBare({ attribution }: Heard): boolean {
  return attribution?.order === 'participle' && attribution.subject === undefined;
}

function signedBy(heard: Heard, signer: Phrase | undefined): Heard {
  return heard.floats && signer !== undefined
    ? { ...heard, subject: signer, because: 'sign-off', confidence: 'likely' }
    : heard;
}

function ruleOf({ quote }: Voice): AttributionRule {
  return quote === undefined ? 'nearest-speaker-before' : 'continues-statement';
}

function continuity(voice: Voice, { paragraph, sentence }: PlacedSentence): Confidence {
  if (voice.quote === undefined) {
    return voice.keys.length > 0 ? 'likely' : 'guess';
  }
  return voice.paragraph === paragraph && sentence - voice.sentence <= 1 ? 'certain' : 'likely';
}

/** Adds a turn and the quotations that it tells; gives the number of statements up to its end. */
function takeTurn(turn: Turn, outline: Outline, statements: number, hearing: Hearing, found: Quote[]): number {
  const { pieces, starts, passage } = outline;
  const begun =
    turn.continues === undefined ? undefined : found.findLast(({ start }) => start === turn.continues)?.statement;
  const spoken = spokenIn(turn, pieces, begun ?? statements + 1, hearing.venues.blockAt(turn.start));
  found.push(spoken);
  let so: SoFar = { voice: undefined, statements: Math.max(statements, spoken.statement) };
  if (spoken.kind === 'direct') {
    return so.statements;
  }
  const said = firstNot(pieces, ({ start }) => start < turn.start);
  for (const [sentence, start] of starts.entries()) {
    const to = starts[sentence + 1] ?? pieces.length;
    const from = Math.max(said, start);
    const place: PlacedSentence = {
      ...sentenceOf(pieces, from, to, hearing),
      start: passage.start,
      paragraph: 0,
      sentence,
      kind: passage.kind,
      signer: undefined,
    };
    const inner: Quote[] = [];
    so = takeMarked(hear(place, hearing.shapeOf), place, so, hearing, inner);
    for (const quote of inner) {
      found.push(toldIn(turn, quote, hearing.text));
    }
  }
  return so.statements;
}

/** “– Ann Lee”, alone in the paragraph behind a quotation, or “Ann Lee, teacher”” with the mark that closes it. */
function signOff(next: Outline | undefined): Phrase | undefined {
  const pieces = next?.pieces ?? [];
  const hasDash = pieces[0]?.is.has('dash') === true;
  if (!(hasDash || closing.has(pieces.at(-1)?.word ?? '')) || pieces.length > longestSignOff) {
    return undefined;
  }
  const phrase = phraseStartingAt(pieces, hasDash ? 1 : 0, pieces.length);
  const behind = phrase && pieces[phrase.end];
  return phrase?.form === 'name' && (behind === undefined || behind.pos === 'PUNCT') ? phrase : undefined;
}

/** Marks that close a quotation whose beginning stands elsewhere. */
const closing: ReadonlySet<string> = new Set(['”', '"', '’’', "''"]);

/** Pieces. */
const longestSignOff = 16;
