import type { Confidence, Quote } from '../../types/quote';
import { attributionsIn, type Attribution } from './attributions';
import { firstSubject } from './subjects';
import type { VerbLookup } from './verbs';
import { indirectIn } from './indirect';
import { outletOf, type Venues } from './outlets';
import { phraseStartingAt, type Phrase } from './phrases';
import type { Outline } from './pieces';
import type { Shape } from './kinds';
import type { MarkedSpan } from '../../types/quote';
import { silent } from './silent';
import type { Speakers } from './speakers';
import type { Heard } from './heard';
import { hear } from './speech';
import type { Turn } from './turns';

/** What hearing an article needs besides its outlines. */
export interface Means {
  readonly text: string;
  readonly verbs: VerbLookup;
  readonly speakers: Speakers;
  readonly venues: Venues;
  readonly shapeOf: (pair: MarkedSpan) => Shape;
  /** Turns of a transcript, by the start of their paragraphs. */
  readonly turns: ReadonlyMap<number, Turn>;
}

/** Whoever spoke last, so that words without attribution can go on from there. */
interface Voice {
  readonly speaker: Phrase;
  readonly keys: readonly string[];
  readonly cue: Attribution['cue'] | undefined;
  readonly outlet: string | undefined;
  readonly relay: string | undefined;
  /** Start and number of the last quotation, where there was one. */
  readonly quote: number | undefined;
  readonly statement: number;
  readonly paragraph: number;
  readonly sentence: number;
}

/** Every quote of the article, speech by speech, in order of reading. */
export function quotesOf(outlines: readonly Outline[], means: Means): readonly Quote[] {
  const found: Quote[] = [];
  let voice: Voice | undefined;
  let statements = 0;
  let sentences = 0;
  for (const [paragraph, { passage, pieces, starts }] of outlines.entries()) {
    const turn = means.turns.get(passage.start);
    if (turn !== undefined) {
      found.push(takeTurn(turn, ++statements, means.venues.blockAt(turn.start)));
      continue;
    }
    for (const [index, from] of starts.entries()) {
      const to = starts[index + 1] ?? pieces.length;
      sentences++;
      const attributions = attributionsIn(pieces, from, to, means.verbs);
      const heard = hear({ text: means.text, pieces, attributions, from, to }, means.shapeOf);
      const spoken = heard.filter(({ kind }) => kind !== 'scare');
      let last: { readonly attribution: Attribution | undefined; readonly quote: Quote } | undefined;
      for (const one of heard) {
        if (one.kind === 'scare') {
          found.push(silent(one.pair, ++statements));
          continue;
        }
        const signer = one.floats && to === pieces.length ? signOff(outlines[paragraph + 1]) : undefined;
        const signed: Heard = signer ? { ...one, subject: signer, because: 'sign-off', confidence: 'likely' } : one;
        const own = voiceOf(signed, means, pieces, voice, passage.start);
        const goesOn = own === undefined && voice !== undefined && one.floats && paragraph - voice.paragraph <= 1;
        const speaking = goesOn ? voice : own;
        const splits = last !== undefined && last.attribution === one.attribution && one.attribution !== undefined;
        const continues =
          goesOn && voice?.quote !== undefined
            ? voice.quote
            : splits && one.kind === 'direct'
              ? last?.quote.start
              : undefined;
        const statement =
          goesOn && voice?.quote !== undefined ? voice.statement : splits && last ? last.quote.statement : ++statements;
        const quote: Quote = {
          start: one.pair.start,
          end: one.pair.end,
          kind: one.kind,
          content: one.content,
          speaker: speaking?.speaker.span,
          speakers: speaking?.keys ?? [],
          relay: speaking?.relay,
          outlet: speaking?.outlet,
          cue: speaking?.cue,
          continues,
          statement,
          because: goesOn
            ? continues === undefined
              ? 'nearest-speaker-before'
              : 'continues-statement'
            : signed.because,
          confidence: goesOn
            ? continuity(voice, paragraph, sentences)
            : own === undefined
              ? 'guess'
              : signed.confidence,
        };
        found.push(quote);
        last = { attribution: one.attribution, quote };
        if (speaking !== undefined) {
          voice = { ...speaking, quote: quote.start, statement, paragraph, sentence: sentences };
        }
      }
      const reported = indirectIn({ text: means.text, pieces, attributions, from, to }, spoken);
      for (const { attribution, content } of reported) {
        const own = voiceOfAttribution(attribution, means, pieces, passage.start, voice);
        if (own === undefined) {
          continue;
        }
        found.push({
          ...silent(content, ++statements),
          kind: 'indirect',
          speaker: own.speaker.span,
          speakers: own.keys,
          relay: own.relay,
          outlet: own.outlet,
          cue: own.cue,
          because: attribution.order === 'according' ? 'according-to' : 'reported-clause',
        });
      }
      if (spoken.length === 0) {
        voice = voiceAfter(attributions, pieces, from, to, means, passage.start, paragraph, sentences, voice);
      }
    }
  }
  return found;
}

/** A turn of a transcript is said by whoever its label names: word for word, but without marks, so that its kind is indirect. */
function takeTurn(turn: Turn, statement: number, outlet: string | undefined): Quote {
  return {
    ...silent(turn, statement),
    kind: 'indirect',
    speaker: turn.label,
    speakers: turn.keys,
    outlet,
    because: 'transcript',
    confidence: 'certain',
  };
}

function continuity(voice: Voice | undefined, paragraph: number, sentence: number): Confidence {
  return voice?.quote !== undefined && voice.paragraph === paragraph && sentence - voice.sentence <= 1
    ? 'certain'
    : 'likely';
}

type Own = Pick<Voice, 'speaker' | 'keys' | 'cue' | 'outlet' | 'relay'>;

function voiceOf(
  heard: Heard,
  means: Means,
  pieces: Outline['pieces'],
  voice: Voice | undefined,
  start: number,
): (Own & Voice) | undefined {
  const own =
    heard.attribution !== undefined
      ? voiceOfAttribution(heard.attribution, means, pieces, start, voice)
      : heard.subject !== undefined
        ? {
            speaker: heard.subject,
            keys: means.speakers.of(heard.subject),
            cue: undefined,
            outlet: undefined,
            relay: undefined,
          }
        : undefined;
  return own && { ...own, quote: undefined, statement: 0, paragraph: 0, sentence: 0 };
}

function voiceOfAttribution(
  attribution: Attribution,
  means: Means,
  pieces: Outline['pieces'],
  start: number,
  voice: Voice | undefined,
): Own | undefined {
  const { subject, cue } = attribution;
  if (subject === undefined) {
    return undefined;
  }
  const keys = means.speakers.of(subject);
  const passedOn = attribution.relay && means.speakers.of(attribution.relay)[0];
  const relay = passedOn === keys[0] ? undefined : passedOn;
  const outlet = outletOf(attribution, pieces, means.venues, start) ?? inherited(keys, voice);
  return { speaker: subject, keys, cue, outlet, relay };
}

/** Who told the BBC something in the paragraph before is still speaking to the BBC. */
function inherited(keys: readonly string[], voice: Voice | undefined): string | undefined {
  return voice?.outlet !== undefined && keys.length > 0 && keys[0] === voice.keys[0] ? voice.outlet : undefined;
}

/** Whoever a sentence without quotations leaves as the one who may speak next. */
function voiceAfter(
  attributions: readonly Attribution[],
  pieces: Outline['pieces'],
  from: number,
  to: number,
  means: Means,
  start: number,
  paragraph: number,
  sentence: number,
  voice: Voice | undefined,
): Voice | undefined {
  const attribution =
    attributions.findLast(
      ({ subject, order, relay }) => subject !== undefined && order !== 'participle' && relay === undefined,
    ) ?? attributions.findLast(({ subject }) => subject !== undefined);
  const own = attribution && voiceOfAttribution(attribution, means, pieces, start, voice);
  if (own !== undefined) {
    return { ...own, quote: undefined, statement: 0, paragraph, sentence };
  }
  const subject = firstSubject(pieces, from, to);
  if (subject === undefined || (voice !== undefined && !isSomebody(subject, pieces))) {
    return voice;
  }
  return {
    speaker: subject,
    keys: means.speakers.of(subject),
    cue: undefined,
    outlet: undefined,
    relay: undefined,
    quote: undefined,
    statement: 0,
    paragraph,
    sentence,
  };
}

/** A name, “he” or “she”: who may well speak in the next sentence. */
function isSomebody({ form, first }: Phrase, pieces: Outline['pieces']): boolean {
  const word = pieces[first]?.word;
  return form === 'name' || (form === 'pronoun' && (word === 'he' || word === 'she'));
}

/** “– Ann Lee”, alone in the paragraph behind a quotation. */
function signOff(next: Outline | undefined): Phrase | undefined {
  const pieces = next?.pieces ?? [];
  if (pieces[0]?.is.has('dash') !== true || pieces.length > longestSignOff) {
    return undefined;
  }
  const phrase = phraseStartingAt(pieces, 1, pieces.length);
  const behind = phrase && pieces[phrase.end];
  return phrase?.form === 'name' && (behind === undefined || behind.pos === 'PUNCT') ? phrase : undefined;
}

/** Pieces. */
const longestSignOff = 16;
