import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives, capitalised } from '../../text/alternatives';
import { fold } from '../../text/fold';
import { byPosition, contains, firstEndingAfter } from '../../text/span';
import type { NameType } from '../../types/name';
import type { Candidate } from './candidates';

/** Places that begin an institution's name have all of it: “Wend County | Infirmary”, “Wend County | Sheriff's Department”. */
export function withInstitutions(text: string, names: readonly Candidate[], lexicon: Lexicon): readonly Candidate[] {
  const whole = names.flatMap(name => institutionAt(text, name, lexicon) ?? []);
  return whole.length === 0 ? names : [...names.filter(name => !isWithin(whole, name)), ...whole].sort(byPosition);
}

function isWithin(whole: readonly Candidate[], name: Candidate): boolean {
  const around = whole[firstEndingAfter(whole, name.start)];
  return around !== undefined && contains(around, name);
}

/** Words in capitals behind a place, up to a noun for an institution, with nothing in capitals behind it. */
const behindPlaceIn = remember((lexicon: Lexicon) => {
  const owners = alternatives([...lexicon.wordsThat('name-grammar', 'owner')].map(capitalised));
  return new RegExp(
    `^(?<words>(?: (?:\\p{Lu}[\\p{L}\\p{M}-]{2,20}|${owners}[’']s)){1,4})(?![\\p{L}\\p{M}’'-]| \\p{Lu})`,
    'u',
  );
});

/** UTF-16 code units. */
const reach = 90;

function institutionAt(text: string, name: Candidate, lexicon: Lexicon): Candidate | undefined {
  const words =
    (name.type === 'GPE' || name.type === 'LOC') && text.charAt(name.end) === ' '
      ? behindPlaceIn(lexicon).exec(text.slice(name.end, name.end + reach))?.groups?.['words']
      : undefined;
  const last = words === undefined ? '' : words.slice(words.lastIndexOf(' ') + 1).toLowerCase();
  const type = (lexicon.table('name-heads').get(last)?.split(' ')[0] ?? lexicon.table('thing-nouns').get(last)) as
    NameType | undefined;
  if (words === undefined || (type !== 'ORG' && type !== 'FAC')) {
    return undefined;
  }
  const end = name.end + words.length;
  return { ...name, end, type, form: fold(text.slice(name.start, end)), because: 'institution', confidence: 'likely' };
}
