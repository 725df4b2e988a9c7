import type { Lexicon } from '../../lexicon/lexicon';
import { givenNamesOf } from '../../stages/entities/givenNames';
import { orgPartsOf } from '../../stages/entities/organisations';
import { Chunks } from '../chunks';
import { acronymIn, isFullName, personNameOf, shortFormsOf, type Cluster } from './clusters';

/** By what names may be joined or compared to the keys of those that may: each list in order. */
export type Links = Chunks<readonly string[]>;

/** The links by which others find the cluster. */
export function linksOf(cluster: Cluster, lexicon: Lexicon): readonly string[] {
  if (isFullName(cluster)) {
    const { words } = personNameOf(cluster);
    return [
      ...endsOf(words, lexicon).map(byEnds),
      bySurname(words.at(-1) ?? ''),
      byGivenName(words[0] ?? ''),
      ...partsOf(words).map(byPart),
    ];
  }
  if (cluster.type !== 'ORG') {
    return [];
  }
  const acronym = acronymIn(cluster);
  if (acronym !== undefined) {
    return [byAcronym(acronym)];
  }
  const { known, initials } = shortFormsOf(cluster);
  return [
    ...[...known].map(byShortForm),
    ...initials.map(byInitials),
    ...orgPartsOf(cluster.words, lexicon).map(byOrgPart),
  ];
}

/** Initial of the given name and of each that it may be short for, and surname: “o cordero”. */
export function endsOf(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const [first = ''] = words;
  const initials = new Set([first, ...givenNamesOf(lexicon).longFormsOf(first)].map(name => name.charAt(0)));
  return [...initials].map(initial => `${initial} ${words.at(-1) ?? ''}`);
}

/** See `endsOf`. */
export const byEnds = (ends: string): string => `ends ${ends}`;
export const bySurname = (word: string): string => `surname ${word}`;
export const byGivenName = (word: string): string => `given ${word}`;
/** Of longer names than that: “sanchez cordero”. */
export const byPart = (words: string): string => `part ${words}`;
/** Of an organisation's longer name: “union savings” of “union savings bank”. */
export const byOrgPart = (words: string): string => `body ${words}`;
export const byAcronym = (letters: string): string => `acronym ${letters}`;
export const byShortForm = (letters: string): string => `short ${letters}`;
export const byInitials = (letters: string): string => `initials ${letters}`;

/** The first and the last words of a longer name, at least two: “sanchez cordero”. */
export function partsOf(words: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (let count = 2; count < words.length && count <= longestPart; count++) {
    parts.push(words.slice(-count).join(' '), words.slice(0, count).join(' '));
  }
  return parts;
}

/** Words of a double surname, particles included. */
const longestPart = 4;

/** The links when some keys are found by others than before: each with its links before and now. */
export function relinked(
  links: Links,
  changes: Iterable<readonly [key: string, before: readonly string[], now: readonly string[]]>,
): Links {
  const changed = new Map<string, Map<string, boolean>>();
  const note = (link: string, key: string, isThere: boolean): void => {
    const keys = changed.get(link) ?? new Map<string, boolean>();
    changed.set(link, keys.set(key, isThere));
  };
  for (const [key, before, now] of changes) {
    before.filter(link => !now.includes(link)).forEach(link => note(link, key, false));
    now.filter(link => !before.includes(link)).forEach(link => note(link, key, true));
  }
  return links.with(
    new Map(
      [...changed].map(([link, keys]) => {
        const stay = (links.get(link) ?? []).filter(key => !keys.has(key));
        const come = [...keys].filter(([, isThere]) => isThere).map(([key]) => key);
        const all = [...stay, ...come].sort();
        return [link, all.length === 0 ? undefined : all];
      }),
    ),
  );
}
