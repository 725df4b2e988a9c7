import type { AttributionRule, Confidence } from '../types/quote';
import type { Reason, RuleReason, StandInReason } from '../types/reason';
import { inMarks } from './marks';

/** “The reporting verb and the speaker follow the quote (certain)”, “‘she’ is taken for Marta Ruiz, who was just spoken of”. */
export function reasonInWords(reason: Reason): string {
  switch (reason.kind) {
    case 'rule':
      return ruleInWords(reason);
    case 'namesake':
      return `${takenFor(reason)}${rivalInWords(reason)}`;
    case 'title':
      return `${takenFor(reason)}, who bears that title${rivalInWords(reason)}`;
    case 'in-view':
      return `${takenFor(reason)}, who was just spoken of${rivalInWords(reason)}`;
  }
}

function ruleInWords({ rule, confidence, paragraphs }: RuleReason): string {
  const where = lookingBack.has(rule) ? backInWords(paragraphs) : '';
  return `${rules[rule]}${where} (${certainty[confidence]})`;
}

const certainty: Readonly<Record<Confidence, string>> = { certain: 'certain', likely: 'likely', guess: 'a guess' };

const rules: Readonly<Record<AttributionRule, string>> = {
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
  learned: 'The model hears these words reported, by no rule',
  'continues-statement': 'It continues the statement above',
  'nearest-speaker-before': 'No speaker is named here; this is the last one named before',
  transcript: 'The speaker’s name comes before it, as in a transcript',
  'stands-alone': 'Nobody is near who could have said it',
  'inside-a-quote': 'It is part of another quote',
  'no-cue': 'No reporting verb goes with it',
  decided: 'Somebody decided so',
};

/** Rules that say how far they look back. */
const lookingBack: ReadonlySet<AttributionRule> = new Set(['continues-statement', 'nearest-speaker-before']);

function backInWords(paragraphs: number): string {
  switch (paragraphs) {
    case 0:
      return ', in the same paragraph';
    case 1:
      return ', in the paragraph before';
    default:
      return `, ${paragraphs} paragraphs before`;
  }
}

function takenFor({ words, meant }: StandInReason): string {
  return `${inMarks(words)} is taken for ${meant}`;
}

function rivalInWords({ rival }: StandInReason): string {
  return rival === undefined ? '' : `; it may be ${rival} as well`;
}
