import type { ConflictPlace, Finding, FindingArgs, RelatedPlace, VariantKind } from '../types/finding';
import { inMarks } from './marks';
import { misreckoned } from './reckonings';

/** A sentence for the reader, in plain words, with what the finding is because of. */
export function findingInWords(finding: Finding): string {
  switch (finding.code) {
    case 'unbalanced-quote':
      return oddMarks[finding.args.because];
    case 'unattributed-quote':
      return 'No speaker is named for this quote, here or in the sentences before.';
    case 'anonymous-source':
      return anonymousInWords(finding.args);
    case 'speaker-ambiguous': {
      const { word, meant, rival } = finding.args;
      return `${inMarks(word)} may be ${meant} or ${rival}: both were just spoken of.`;
    }
    case 'name-variant': {
      const { kind, form, other } = finding.args;
      return variants[kind](inMarks(form), inMarks(other));
    }
    case 'name-collision': {
      const { name, other } = finding.args;
      return `Two people may be called ${inMarks(name)}: another article tells of ${other}.`;
    }
    case 'figure-arithmetic':
      return `${misreckoned(finding.args)}.`;
    case 'figure-conflict': {
      const { form, other, where } = finding.args;
      const values = `${inMarks(form)} here, ${inMarks(other)} ${conflictPlaces[where]}`;
      return `${values}, for what seems to be the same: both cannot be true.`;
    }
    case 'quote-mismatch': {
      const { relation, other, speaker } = finding.args;
      return relation === 'reworded'
        ? `Another article has it in other words: ${other}`
        : `Another article says that ${speaker ?? 'somebody else'} said this.`;
    }
    case 'weekday-date': {
      const { date, weekday, day, actual } = finding.args;
      return `${inMarks(date)} is no ${weekdayInWords(weekday)}: ${dayInWords(day)} is a ${weekdayInWords(actual)}.`;
    }
    case 'age-birth': {
      const { age, birth, low, high } = finding.args;
      const ages = low === high ? `${low}` : `${low} or ${high}`;
      return `Whoever was born ${inMarks(birth)} is ${ages} by then, not ${inMarks(age)}.`;
    }
    case 'relative-date-without-dateline':
      return `${inMarks(finding.args.date)} cannot be dated, for no date of the article itself was found.`;
    case 'boilerplate':
      return 'This reads like an advertisement, a credit or a link, not like part of the article.';
  }
}

/** What a place that belongs to a finding is to it. */
export function relatedInWords(place: RelatedPlace): string {
  switch (place.as) {
    case 'never-closed':
    case 'never-opened':
      return oddMarks[place.as];
    case 'rest':
      return 'It seems to go on here.';
    case 'term':
      return 'This is what it is reckoned from.';
    case 'birth':
      return 'This is the date of birth.';
    case 'meant':
      return `${place.words}, who is taken for the speaker`;
    case 'rival':
      return `${place.words}, who fits as well`;
    case 'other-form':
      return `Here it is ${inMarks(place.words)}.`;
    case 'other-wording':
      return `Here it is: ${place.words}`;
    case 'other-value':
      return `${inMarks(place.words)} stands here.`;
    case 'namesake':
      return `Here it is ${place.words}.`;
    case 'other-date':
      return `${inMarks(place.words)} cannot be dated either.`;
  }
}

const oddMarks: Readonly<Record<FindingArgs['unbalanced-quote']['because'], string>> = {
  'never-closed':
    'This quotation opens and never closes in its paragraph, and the next paragraph does not go on with it.',
  'never-opened': 'This mark closes a quotation that never opened in its paragraph.',
  'closed-later': 'This quotation opens here and closes in a later paragraph, but does not open again in each.',
};

function anonymousInWords({ described, hasAsked }: FindingArgs['anonymous-source']): string {
  const wish = hasAsked ? ', who asked not to be named' : '';
  return `The article does not name this source, described as ${inMarks(described)}${wish}.`;
}

const variants: Readonly<Record<VariantKind, (form: string, other: string) => string>> = {
  stops: (form, other) => `${form} is also written ${other}.`,
  diacritics: (form, other) => `${form} is also written ${other}, with its diacritics.`,
  shortened: (form, other) => `${form} is a double surname cut short: elsewhere it is ${other}.`,
  near: (form, other) => `${form} is nearly ${other}, so that one may be a slip for the other.`,
};

const conflictPlaces: Readonly<Record<ConflictPlace, string>> = {
  before: 'before',
  'in-headline': 'in the headline',
  'in-another-article': 'in another article',
};

/** Monday is 1. */
function weekdayInWords(weekday: number): string {
  // The first of January 2024 was a Monday.
  return new Date(Date.UTC(2024, 0, weekday)).toLocaleDateString('en-US', { timeZone: 'UTC', weekday: 'long' });
}

/** “March 10, 2026” of “2026-03-10”. */
function dayInWords(iso: string): string {
  return new Date(iso.slice(0, 'yyyy-mm-dd'.length)).toLocaleDateString('en-US', {
    timeZone: 'UTC',
    dateStyle: 'long',
  });
}
