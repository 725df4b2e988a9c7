import type { Span } from '../../../text/span';
import type { PassageKind } from '../../../types/passage';
import type { Attribution } from '../cues/attribution';
import type { Heard, Sentence } from '../marked/heard';
import { outletOf, type Venues } from './outlets';
import type { Phrase } from '../phrases/phrases';
import type { Piece } from '../outline/pieces';
import type { Speakers } from './speakers';
import { leadIn } from '../phrases/leadIns';
import { isMainCue, mainSubjectOf } from '../trees/main';
import { firstSubject } from '../phrases/subjects';

/** A sentence and its place in the article. */
export interface PlacedSentence extends Sentence {
  /** Offset of the paragraph, and its number; the sentence's number counts through the article. */
  readonly start: number;
  readonly paragraph: number;
  readonly sentence: number;
  /** What the paragraph is for: a headline, a subhead, the story itself. */
  readonly kind: PassageKind;
  /** Who signs the quotation that ends the paragraph: “– Ann Lee” in the next one. */
  readonly signer: Phrase | undefined;
}

/** Who says something, as one attribution or one sentence tells. */
export interface Own {
  readonly speaker: Phrase;
  readonly keys: readonly string[];
  readonly cue: Span | undefined;
  readonly outlet: string | undefined;
  readonly relay: string | undefined;
}

/** Whoever spoke last, so that words without attribution can go on from there. */
export interface Voice extends Own {
  /** Start and number of the last quotation, where there was one. */
  readonly quote: number | undefined;
  readonly statement: number;
  readonly paragraph: number;
  readonly sentence: number;
}

/** What tells who stands behind words, and where they were said. */
export interface Ears {
  readonly speakers: Speakers;
  readonly venues: Venues;
  /** Nouns for people, in small letters. */
  readonly persons: ReadonlySet<string>;
}

/** Who says what was heard, as its own sentence tells; undefined where it does not. */
export function ownOf(
  { attribution, subject }: Heard,
  place: PlacedSentence,
  ears: Ears,
  voice: Voice | undefined,
): Own | undefined {
  return attribution === undefined
    ? subject && bySubject(subject, ears)
    : ownOfAttribution(attribution, place, ears, voice);
}

export function ownOfAttribution(
  attribution: Attribution,
  { pieces, start }: PlacedSentence,
  { speakers, venues }: Ears,
  voice: Voice | undefined,
): Own | undefined {
  const { subject, cue } = attribution;
  if (subject === undefined) {
    return undefined;
  }
  const own = speakers.of(subject);
  const keys = own.length === 0 && voice !== undefined && isBoth(subject, pieces, voice) ? voice.keys : own;
  const passedOn = attribution.relay && speakers.of(attribution.relay)[0];
  const relay = passedOn === keys[0] ? undefined : passedOn;
  const outlet = outletOf(attribution, pieces, venues, start) ?? inherited(keys, voice);
  return { speaker: subject, keys, cue, outlet, relay };
}

/** Whoever a sentence without quotations leaves as the one who may speak next. */
export function voiceAfter(place: PlacedSentence, ears: Ears, voice: Voice | undefined): Voice | undefined {
  const { attributions, pieces, from, to, grounds, paragraph, sentence } = place;
  const main = grounds && mainSubjectOf(grounds);
  const isBeneath =
    grounds !== undefined && main?.form === 'name' && attributions.every(({ cueAt }) => !isMainCue(grounds, cueAt));
  const attribution = isBeneath
    ? undefined
    : (attributions.findLast(
        ({ subject, order, relay }) => subject !== undefined && order !== 'participle' && relay === undefined,
      ) ?? attributions.findLast(({ subject }) => subject !== undefined));
  const own = attribution && ownOfAttribution(attribution, place, ears, voice);
  if (own !== undefined) {
    return { ...own, quote: undefined, statement: 0, paragraph, sentence };
  }
  const lead = pieces[to - 1]?.word === ':' ? leadIn(pieces, from, to - 1) : undefined;
  const subject = lead?.subject ?? main ?? firstSubject(pieces, from, to);
  // Whoever spoke in another paragraph, or was only spoken of, gives way to “the mayor”; whoever speaks in this one does not.
  const isFar =
    voice === undefined || voice.paragraph < paragraph || (voice.quote === undefined && voice.cue === undefined);
  const isHeard = subject !== undefined && (isSomebody(subject, pieces) || (isFar && mayTalk(subject, pieces, ears)));
  return !isHeard ? voice : { ...bySubject(subject, ears), quote: undefined, statement: 0, paragraph, sentence };
}

/** “Lee and Marsh wrote to us. “…,” they said.” */
function isBoth({ first, form }: Phrase, pieces: readonly Piece[], { keys }: Voice): boolean {
  return form === 'pronoun' && pieces[first]?.word === 'they' && keys.length > 1;
}

function bySubject(subject: Phrase, { speakers }: Ears): Own {
  return { speaker: subject, keys: speakers.of(subject), cue: undefined, outlet: undefined, relay: undefined };
}

/** Who told the BBC something in the paragraph before is still speaking to the BBC. */
function inherited(keys: readonly string[], voice: Voice | undefined): string | undefined {
  return voice?.outlet !== undefined && keys.length > 0 && keys[0] === voice.keys[0] ? voice.outlet : undefined;
}

/** “The mayor” and “they”, but neither “the bridge” nor “it” or “everybody”. */
function mayTalk({ form, first, end }: Phrase, pieces: readonly Piece[], { persons }: Ears): boolean {
  const last = pieces[end - 1]?.word ?? '';
  return form === 'description'
    ? persons.has(last) || (last.endsWith('s') && persons.has(last.slice(0, -1)))
    : personal.test(pieces[first]?.word ?? '');
}

const personal = /^(?:he|she|they|we|i)$/u;

/** A name, “he” or “she”: who may well speak in the next sentence. */
function isSomebody({ form, first }: Phrase, pieces: readonly Piece[]): boolean {
  const word = pieces[first]?.word;
  return form === 'name' || (form === 'pronoun' && (word === 'he' || word === 'she'));
}
