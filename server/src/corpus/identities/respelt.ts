import { areAlike, isPlace } from '../../stages/findings/nameVariant/likeness';
import { fold } from '../../text/fold';
import type { Chunks } from '../chunks';
import type { JoinReason } from './appearance';
import { isFullName, isSingleName, onlyOne, personNameOf, traitsOf, type Cluster } from './clusters';
import { shareCompany, type SummaryOf } from './company';
import type { ReadJoins } from './decided';
import { personWords } from '../../stages/entities/personWords';
import { keyOf } from './keys';
import { byGivenName, otherNamesOf, type Links } from './links';
import { agree, type Join, type Names } from './people';
import { soundOf } from './sound';

/** The names, which of them are like each other, for whom each stands as far as it is the same name, and what articles tell of their company. */
export interface Known extends Names, ReadJoins {
  /** See `likesAfter`. */
  readonly likes: Links;
  readonly summaryOf: SummaryOf;
}

/**
 * For whom each name stands when those that are one written otherwise are joined too: slips, names turned about or transliterated, other names that
 * an article gives. Of such names the one that most articles have is the head. `before` is the same as it was; `touched` are the keys of names
 * that are otherwise since, or in other company, or stand for somebody else.
 */
export function respeltAfter(
  before: ReadJoins & Pick<Known, 'likes' | 'clusters'>,
  known: Known,
  touched: readonly string[],
): Chunks<Join> {
  const keys = new Set<string>();
  const relike = known.likes.changesSince(before.likes).map(([key]) => key);
  for (const key of new Set([...touched, ...touched.flatMap(one => known.likes.get(one) ?? []), ...relike])) {
    const head = before.joins.get(key)?.head ?? key;
    [key, head, ...(before.members.get(head) ?? [])].forEach(one => keys.add(one));
  }
  const changes = new Map<string, Join | undefined>([...keys].map(key => [key, known.joins.get(key)]));
  const seen = new Set<string>();
  for (const key of keys) {
    const head = headOf(known, key);
    if (!seen.has(head) && isLikeAny(known, head)) {
      joinsAround(known, head, seen).forEach((join, one) => changes.set(one, join));
    }
  }
  const joinOf = (key: string): Join | undefined => (changes.has(key) ? changes.get(key) : before.joins.get(key));
  const stirred = [...touched, ...[...changes.keys()].flatMap(key => [key, ...(before.members.get(key) ?? [])])];
  for (const key of new Set(stirred.flatMap(one => [...givenNameIn(before, one), ...givenNameIn(known, one)]))) {
    if (known.joins.get(key) === undefined) {
      const relative = familyOf(known, key);
      changes.set(
        key,
        relative === undefined ? undefined : { head: joinOf(relative)?.head ?? relative, because: 'family' },
      );
    }
  }
  return before.joins.with(changes);
}

/** The key of a single name, or of the given name alone of a full one. */
function givenNameIn({ clusters }: Pick<Names, 'clusters'>, key: string): readonly string[] {
  const cluster = clusters.get(key);
  return cluster === undefined
    ? []
    : isSingleName(cluster)
      ? [key]
      : isFullName(cluster)
        ? [keyOf({ type: 'PERSON', core: personNameOf(cluster).words[0] ?? '' })]
        : [];
}

/** The only person of this given name in whose family every article that has the name alone names somebody: “George W. Dell and his wife, Laura”. */
function familyOf({ clusters, links, summaryOf, lexicon }: Known, key: string): string | undefined {
  const single = clusters.get(key);
  const [word = ''] = single?.words ?? [];
  const bearers = links.get(byGivenName(word)) ?? [];
  const isKin = (title: string): boolean => lexicon.words('kin').has(fold(title));
  if (single?.appearances.every(({ entity }) => entity.titles.every(isKin)) !== true) {
    return undefined;
  }
  if (bearers.length > mostBearers || single.appearances.length > mostBearers || !isGiven(word, { lexicon })) {
    return undefined;
  }
  const meant = single.appearances.map(({ uri }) => {
    const people = summaryOf(uri)?.entities.filter(({ type, core }) => type === 'PERSON' && core.includes(' ')) ?? [];
    const surnames = new Set(people.map(({ core }) => personWords(core.split(' ')).words.at(-1)));
    const here = new Set(people.map(keyOf));
    return onlyOne(
      bearers.filter(one => {
        const cluster = clusters.get(one);
        return cluster !== undefined && !here.has(one) && surnames.has(personNameOf(cluster).words.at(-1));
      }),
    );
  });
  const [first] = meant;
  const bearer = first === undefined ? undefined : clusters.get(first);
  return bearer !== undefined && meant.every(one => one === first) && agree(traitsOf(bearer), traitsOf(single))
    ? first
    : undefined;
}

/** People of one given name, and articles that have it alone, beyond which it is not looked for whom it means. */
const mostBearers = 40;

function headOf({ joins }: ReadJoins, key: string): string {
  return joins.get(key)?.head ?? key;
}

/** Whether any name is like this one, or like one of those that are joined to it. */
function isLikeAny({ likes, members }: Known, head: string): boolean {
  return likes.get(head) !== undefined || (members.get(head)?.some(key => likes.get(key) !== undefined) ?? false);
}

/** The joins of all names that are the one of `head`, directly or through others; `seen` grows by the heads of these. */
function joinsAround(known: Known, head: string, seen: Set<string>): ReadonlyMap<string, Join | undefined> {
  const reached = headsAround(known, head);
  const heads = [...reached.keys()];
  heads.forEach(one => seen.add(one));
  if (heads.length < 2) {
    return new Map();
  }
  const [chief = head] = heads.sort((a, b) => weightOf(known, b) - weightOf(known, a) || (a < b ? -1 : 1));
  const joins = new Map<string, Join | undefined>();
  for (const [one, because] of chief === head ? reached : headsAround(known, chief)) {
    joins.set(one, because && { head: chief, because });
    for (const member of known.members.get(one) ?? []) {
      const join = known.joins.get(member);
      joins.set(member, join && { ...join, head: chief });
    }
  }
  return joins;
}

/** In how many articles the name stands, and those that are joined to it. */
function weightOf(known: Known, head: string): number {
  return namesOf(known, head).reduce((total, { appearances }) => total + appearances.length, 0);
}

/** The name and those that are joined to it. */
function namesOf({ clusters, members }: Known, head: string): readonly Cluster[] {
  return [head, ...(members.get(head) ?? [])].flatMap(key => clusters.get(key) ?? []);
}

/** All heads that are reached from this one, each with what led there first; undefined for the one itself. */
function headsAround(known: Known, from: string): ReadonlyMap<string, JoinReason | undefined> {
  const found = new Map<string, JoinReason | undefined>([[from, undefined]]);
  for (const head of found.keys()) {
    for (const one of namesOf(known, head)) {
      for (const [other, because] of sameAs(known, one)) {
        const next = headOf(known, other);
        if (!found.has(next)) {
          found.set(next, because);
        }
      }
    }
  }
  return found;
}

/** The names that are surely this one written otherwise, and because of what. */
function sameAs(known: Known, one: Cluster): readonly (readonly [string, JoinReason])[] {
  const others = likeClusters(known, one);
  if (others.length === 0) {
    return [];
  }
  const right = rightNameOf(known, one, others);
  return others.flatMap(other => {
    const isSlip = right === other || rightNameOf(known, other) === one;
    const because = isSlip ? 'misspelt' : whySame(known, one, other);
    return because === undefined ? [] : [[other.key, because] as const];
  });
}

/** Those that may be this one written otherwise, in order of their keys. */
function likeClusters({ likes, clusters }: Known, { key }: Cluster): readonly Cluster[] {
  return likes.get(key)?.flatMap(other => clusters.get(other) ?? []) ?? none;
}

const none: readonly Cluster[] = [];

/** Because of what two names are one, neither of which is a slip. */
function whySame(known: Known, one: Cluster, other: Cluster): JoinReason | undefined {
  if (!isFullName(one) || !isFullName(other)) {
    return undefined;
  }
  if (otherNamesOf(one).includes(other.key) || otherNamesOf(other).includes(one.key)) {
    // The article that gives both may take each for somebody by himself besides.
    return !one.isShared && !other.isShared && agree(traitsOf(one), traitsOf(other)) ? 'other-name' : undefined;
  }
  if (isTurned(one.words, other.words)) {
    const isSure = !areGiven(one, known) || areInOneCompany(known, one, other);
    return isSure && mayBeOne(one, other) ? 'turned-about' : undefined;
  }
  return soundOf(one.core) === soundOf(other.core) && mayBeOne(one, other) && areInOneCompany(known, one, other)
    ? 'transliterated'
    : undefined;
}

/** The only name that more articles have, in the same company, and that this one, of a single article, is nearly. */
function rightNameOf(known: Known, slip: Cluster, others?: readonly Cluster[]): Cluster | undefined {
  return slip.appearances.length === 1
    ? onlyOne((others ?? likeClusters(known, slip)).filter(other => isSlipOf(known, slip, other)))
    : undefined;
}

function isSlipOf(known: Known, slip: Cluster, other: Cluster): boolean {
  const { type, words } = slip;
  const isAnotherPlace = type === 'GPE' && isPlace(slip.core, known.lexicon);
  const areTwoGiven =
    type === 'PERSON' && words[0] !== other.words[0] && [slip, other].every(one => isGiven(one.words[0], known));
  return (
    (type === 'PERSON' || type === 'ORG' || type === 'GPE') &&
    other.type === type &&
    areAlike({ type, words }, { type, words: other.words }, known.lexicon) &&
    !isAnotherPlace &&
    !areTwoGiven &&
    weightOf(known, other.key) > 1 &&
    mayBeOne(slip, other) &&
    areInOneCompany(known, slip, other)
  );
}

/** Whether nothing speaks against it: no other has the name, nobody names both, and neither gender nor spheres differ. */
function mayBeOne(one: Cluster, other: Cluster): boolean {
  const uris = new Set(one.appearances.map(({ uri }) => uri));
  return (
    !one.isShared &&
    !other.isShared &&
    agree(traitsOf(one), traitsOf(other)) &&
    other.appearances.every(({ uri }) => !uris.has(uri))
  );
}

/** Whether an article with the one and an article with the other name somebody else in common. */
function areInOneCompany({ summaryOf }: Known, one: Cluster, other: Cluster): boolean {
  const both = new Set([one.key, other.key]);
  const some = one.appearances.slice(0, looked).map(({ uri }) => summaryOf(uri));
  return other.appearances
    .slice(0, looked)
    .some(({ uri }) => some.some(summary => shareCompany(summary, summaryOf(uri), both)));
}

/** Articles whose company is compared; who is named in more is in everybody's. */
const looked = 40;

/** “Chiu Yun-tai”, “Yun-tai Chiu”. */
function isTurned(words: readonly string[], others: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  return (
    [...rest, first].join(' ') === others.join(' ') || [...others.slice(1), others[0]].join(' ') === words.join(' ')
  );
}

/** Whether both ends of the name are given names, so that either may come first in somebody's. */
function areGiven({ words }: Cluster, names: Names): boolean {
  return isGiven(words[0], names) && isGiven(words.at(-1), names);
}

function isGiven(word: string | undefined, { lexicon }: Pick<Names, 'lexicon'>): boolean {
  return lexicon.words('given-names').has(word ?? '');
}
