import type { Lexicon } from '../../lexicon/lexicon';
import { givenNamesOf } from '../../stages/entities/givenNames';
import { rememberWhileHeld, sameItems } from '../../pipeline/memo';
import { namedEitherWay, orgPartsOf } from '../../stages/entities/organisations';
import { withoutNickname } from '../../stages/entities/personWords';
import { likeKeysOf } from '../../stages/findings/nameVariant/likeness';
import { nameWords } from '../../text/nameForms';
import { Chunks } from '../chunks';
import { acronymIn, formsOf, isFullName, personNameOf, shortFormsOf, type Cluster } from './clusters';
import { keyOf } from './keys';
import { soundOf } from './sound';

/** By what names may be joined or compared to the keys of those that may: each list in order. */
export type Links = Chunks<readonly string[]>;

/** The links by which others find the cluster. */
export function linksOf(cluster: Cluster, lexicon: Lexicon): readonly string[] {
  return [...joinLinksOf(cluster, lexicon), ...nearLinksOf(cluster), ...otherLinksOf(cluster)];
}

/** Whether a name is found by the same links as before: they follow from its words, which stay, and from what its forms tell. */
export function areLinkedAlike(before: Cluster, now: Cluster): boolean {
  return (
    before.isShared === now.isShared &&
    (isFullName(now)
      ? sameItems(otherNamesOf(before), otherNamesOf(now))
      : now.type !== 'ORG' ||
        (acronymIn(before) === acronymIn(now) &&
          sameItems([...shortFormsOf(before).known], [...shortFormsOf(now).known])))
  );
}

/** By what names are found that differ in a word, or of a place in a letter. */
export function nearLinksOf({ type, words }: Cluster): readonly string[] {
  return type === 'PERSON' || type === 'ORG' || type === 'GPE' ? likeKeysOf({ type, words }) : [];
}

/** By what full names are found that sound like this one, or that an article gives to the same person. */
export function otherLinksOf(cluster: Cluster): readonly string[] {
  return isFullName(cluster) ? [bySound(cluster.core), ...otherNamesOf(cluster).map(byOtherName)] : noNames;
}

/** The keys of other full names that an article gives to the same person: “Greta Lindqvist” of “Greta Olsen, née Lindqvist”. */
export const otherNamesOf = rememberWhileHeld((cluster: Cluster): readonly string[] => {
  const { key, words } = cluster;
  const own = new Set(words);
  const surname = personNameOf(cluster).words.at(-1) ?? '';
  const cores = isFullName(cluster)
    ? formsOf(cluster)
        .map(form => nameWords(withoutNickname(form)))
        .map(form => (isCalledSo(form) ? [...form, surname] : form))
        .filter(isOther)
    : [];
  /** By a word that is none of the name: whoever calls “John Ellis Dell” “Jeb” means “Jeb Dell”. */
  function isCalledSo([word = '', ...others]: readonly string[]): boolean {
    return others.length === 0 && word.length > 2 && !own.has(word);
  }
  function isOther(form: readonly string[]): boolean {
    return (
      form.length > 1 && form.some(word => word.length > 1 && !own.has(word)) && form.join(' ') !== words.join(' ')
    );
  }
  return cores.length === 0
    ? noNames
    : [...new Set(cores.map(core => keyOf({ type: 'PERSON', core: core.join(' ') })))].filter(other => other !== key);
});

/** One for all who have none, who are nearly all. */
const noNames: readonly string[] = [];

function joinLinksOf(cluster: Cluster, lexicon: Lexicon): readonly string[] {
  if (isFullName(cluster)) {
    const { words } = personNameOf(cluster);
    return [
      ...endsOf(words, lexicon).map(byEnds),
      bySurname(words.at(-1) ?? ''),
      byGivenName(words[0] ?? ''),
      ...partsOf(words).map(byPart),
      ...(cluster.isShared ? [byShared(words.join(' '))] : []),
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
    ...shortCoresOf(cluster.words, lexicon).map(byOrgPart),
  ];
}

/** Initial of the given name and of each that it may be short for, and surname: “o cordero”. */
export function endsOf(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const [first = ''] = words;
  const initials = new Set([first, ...givenNamesOf(lexicon).longFormsOf(first)].map(name => name.charAt(0)));
  return [...initials].map(initial => `${initial} ${words.at(-1) ?? ''}`);
}

/** What a body may be called for short, see `orgPartsOf`; of a department also what it looks after: “Justice”. */
export function shortCoresOf(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const [body = '', of, ...rest] = words;
  return [
    ...orgPartsOf(words, lexicon),
    ...(of === 'of' && rest.length === 1 && namedEitherWay.has(body) ? [rest.join(' ')] : []),
  ];
}

/** See `endsOf`. */
export const byEnds = (ends: string): string => `ends ${ends}`;
export const bySurname = (word: string): string => `surname ${word}`;
export const byGivenName = (word: string): string => `given ${word}`;
/** Of longer names than that: “sanchez cordero”. */
export const byPart = (words: string): string => `part ${words}`;
/** Of those who have one full name. */
export const byShared = (words: string): string => `shared ${words}`;
/** Of an organisation's longer name: “union savings” of “union savings bank”. */
export const byOrgPart = (words: string): string => `body ${words}`;
/** Of a full name as its words sound, whichever stands first. */
const bySound = (core: string): string => `sound ${soundOf(core).split(' ').sort().join(' ')}`;
/** Of the key of another name of the same person. */
export const byOtherName = (key: string): string => `also ${key}`;
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
        // Of many thousand lists most have one key: `concat` keeps no room for more.
        const all = stay.concat(come).sort();
        return [link, all.length === 0 ? undefined : all];
      }),
    ),
  );
}
