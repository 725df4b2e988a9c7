import type { Facts } from '../pipeline/facts';
import { mentions } from '../stages/mentions';
import { entities } from '../stages/entities/entities';
import { namesakes } from '../stages/namesakes';
import { passages } from '../stages/passages/passages';
import { firstNot } from '../text/search';
import { contains, firstEndingAfter, textOf, within } from '../text/span';
import type { Mention } from '../types/entity';
import type { AttributionRule, Confidence, Quote } from '../types/quote';

/** Why a quote is whose it is, and how sure that is: “The reporting verb and the speaker follow the quote (certain)”. */
export function reasonOf(facts: Facts, quote: Quote): string {
  const place = placeNotes[quote.because];
  const where = place === undefined ? '' : place(distance(facts, quote));
  return `${reasons[quote.because]}${where} (${certainty[quote.confidence]})`;
}

/** Whom the word that names the speaker is taken for: “she” for Marta Ruiz. Undefined where it is a name that nobody else bears. */
export function standInReason(facts: Facts, quote: Quote): string | undefined {
  const [namesake] = quote.speaker === undefined ? [] : within(facts.get(namesakes), quote.speaker);
  const [speaker] = quote.speakers;
  if (namesake !== undefined && speaker !== undefined) {
    const [meant, other] = [nameOf(facts, speaker), nameOf(facts, namesake.rival)];
    return `“${textOf(facts.article.text, namesake)}” is taken for ${meant ?? ''}; it may be ${other ?? ''} as well`;
  }
  const mention = standInOf(facts, quote);
  const name = mention && nameOf(facts, mention.entity);
  if (name === undefined || mention === undefined) {
    return undefined;
  }
  const words = textOf(facts.article.text, mention);
  const why = mention.because === 'title' ? 'who bears that title' : 'who was just spoken of';
  const rival = mention.rival === undefined ? undefined : nameOf(facts, mention.rival);
  return `“${words}” is taken for ${name}, ${why}${rival === undefined ? '' : `; it may be ${rival} as well`}`;
}

/** The pronoun or description by which the quote's own sentence names its speaker. */
function standInOf(facts: Facts, { speaker, speakers }: Quote): Mention | undefined {
  if (speaker === undefined) {
    return undefined;
  }
  const all = facts.get(mentions);
  const first = firstNot(all, ({ start }) => start < speaker.start);
  const last = firstNot(all, ({ start }) => start < speaker.end);
  return all
    .slice(first, last)
    .find(
      one =>
        one.form !== 'name' && one.because !== 'apposition' && speakers.includes(one.entity) && contains(speaker, one),
    );
}

function nameOf(facts: Facts, key: string): string | undefined {
  return facts.get(entities).find(entity => entity.key === key)?.name;
}

const certainty: Readonly<Record<Confidence, string>> = { certain: 'certain', likely: 'likely', guess: 'a guess' };

/** The rules of attribution in plain words. */
const reasons: Readonly<Record<AttributionRule, string>> = {
  'cue-before': 'The speaker and the reporting verb come before the quote',
  'cue-behind': 'The speaker and the reporting verb follow the quote',
  'inverted-cue': 'The reporting verb and the speaker follow the quote',
  'according-to': 'It is reported “according to” the speaker',
  'within-content': 'The words are part of what the speaker is reported to say',
  'colon-lead-in': 'A colon leads from the speaker to the quote',
  'subject-behind': 'The speaker follows the quote, with a verb that is rarely one of saying',
  'subject-of-the-sentence': 'There is no reporting verb, but the sentence speaks of this speaker',
  'sign-off': 'The speaker’s name is signed below the quote',
  'reported-clause': 'A reporting verb introduces these words',
  'continues-statement': 'It continues the statement above',
  'nearest-speaker-before': 'No speaker is named here; this is the last one named before',
  transcript: 'The speaker’s name comes before it, as in a transcript',
  'stands-alone': 'Nobody is near who could have said it',
  'inside-a-quote': 'It is part of another quote',
  'no-cue': 'No reporting verb goes with it',
  decided: 'Somebody decided so',
};

/** Rules that look back say how far: 0 is the same paragraph. */
const placeNotes: Partial<Readonly<Record<AttributionRule, (paragraphs: number) => string>>> = {
  'continues-statement': backIn,
  'nearest-speaker-before': backIn,
};

function backIn(paragraphs: number): string {
  switch (paragraphs) {
    case 0:
      return ', in the same paragraph';
    case 1:
      return ', in the paragraph before';
    default:
      return `, ${paragraphs} paragraphs before`;
  }
}

/** Paragraphs from the part or the words that the quote takes up, to the quote. */
function distance(facts: Facts, { start, continues, speaker }: Quote): number {
  const { all } = facts.get(passages);
  const from = continues ?? speaker?.start ?? start;
  return firstEndingAfter(all, start) - firstEndingAfter(all, from);
}
