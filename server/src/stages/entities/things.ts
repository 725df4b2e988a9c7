import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
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

export function withoutArticle(name: string): string {
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
