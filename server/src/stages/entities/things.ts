import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
import { acronymOf, initialsOf, nameWords } from '../../text/nameForms';
import type { Name } from '../../types/name';
import type { Group } from './group';

/** A name that is no person's. */
export interface ThingName {
  readonly name: Name;
  readonly written: string;
}

/** Joins names of countries and peoples: “U.S.” and “United States”, “Honduran” and “Hondurans”; other names when they fold alike. */
export function groupPlain(names: readonly ThingName[], lexicon: Lexicon): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { name, written } of names) {
    const canonical =
      name.type === 'GPE' ? lexicon.table('country-forms').get(withoutArticle(fold(written))) : undefined;
    const key = `${name.type} ${fold(canonical ?? (name.type === 'NORP' ? peopleOf(written) : withoutArticle(fold(written))))}`;
    const group = groups.get(key) ?? { type: name.type, names: [], canonical, gender: undefined };
    group.names.push(name);
    groups.set(key, canonical === undefined || group.canonical !== undefined ? group : { ...group, canonical });
  }
  return [...groups.values()];
}

/** Joins organisations: with and without “U.S.”, “Inc.”, by acronym, and by kind of body (“the Institute”). */
export function groupOrganisations(names: readonly ThingName[], lexicon: Lexicon): readonly Group[] {
  const endings = lexicon.table('organisation-endings');
  const groups: Organisation[] = [];
  const byForm = new Map<string, Organisation>();
  const byInitials = new Map<string, Organisation>();
  const parsed = names.map(one => ({ ...one, words: coreOf(one.written, lexicon) }));
  const isShort = (words: readonly string[]): boolean => words.length === 1;
  const add = (words: readonly string[]): Organisation => {
    const group: Organisation = { type: 'ORG', names: [], canonical: undefined, gender: undefined, words };
    groups.push(group);
    byForm.set(words.join(' '), group);
    return group;
  };
  for (const { words } of parsed) {
    if (!isShort(words) && !byForm.has(words.join(' '))) {
      const group = add(words);
      byInitials.set(initialsOf(words), byInitials.get(initialsOf(words)) ?? group);
    }
  }
  const latestOfKind = new Map<string, Organisation>();
  for (const { name, written, words } of parsed) {
    const form = words.join(' ');
    const [kind = ''] = words;
    const group =
      byForm.get(form) ??
      byInitials.get(acronymOf(written) ?? '') ??
      (isShort(words) && endings.get(kind) === 'b' ? latestOfKind.get(kind) : undefined) ??
      add(words);
    group.names.push(name);
    for (const word of [group.words[0], group.words.at(-1)]) {
      if (word !== undefined && endings.get(word) === 'b') {
        latestOfKind.set(word, group);
      }
    }
  }
  return groups.filter(group => group.names.length > 0);
}

interface Organisation extends Group {
  readonly words: readonly string[];
}

/** What is left of an organisation's name without article, the country it begins with and the form of the firm it ends with. */
export function coreOf(written: string, lexicon: Lexicon): readonly string[] {
  const words = nameWords(withoutArticle(written.toLowerCase()));
  const endings = lexicon.table('organisation-endings');
  let start = 0;
  let end = words.length;
  while (end > 1 && endings.get(words[end - 1] ?? '') === 'f') {
    end--;
  }
  if (end - start > 2 && isCountryWord(words[0] ?? '', lexicon)) {
    start++;
  }
  return words.slice(start, end);
}

function isCountryWord(word: string, lexicon: Lexicon): boolean {
  return lexicon.table('country-forms').has(word) || lexicon.words('peoples').has(word);
}

function withoutArticle(name: string): string {
  return name.startsWith('the ') ? name.slice(4) : name;
}

/** “Hondurans” and “Honduran” are one, “Democrats” and “Democratic” too. */
export function peopleOf(written: string): string {
  const word = fold(written);
  if (word.startsWith('democrat')) {
    return 'democrat';
  }
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')
    ? word.slice(0, -1)
    : word;
}
