import { areAlike } from '../../stages/findings/nameVariant/likeness';
import type { Cluster, ClusterChange } from './clusters';
import { areLinkedAlike, byOtherName, nearLinksOf, otherLinksOf, otherNamesOf, relinked, type Links } from './links';
import type { Names } from './people';

/**
 * Of each name that has such, the keys of those that may be it written otherwise, when these names are otherwise than before. Each is like those that it
 * is in the list of. Names of which too many are alike have nothing that tells them apart, and are like none by that.
 */
export function likesAfter(likes: Links, before: Names, now: Names, touched: readonly ClusterChange[]): Links {
  const keys = new Set<string>();
  for (const [key, was, is] of touched) {
    if (was === undefined || is === undefined || !areLinkedAlike(was, is)) {
      keys.add(key);
      [was, is].forEach(cluster => cluster && crossedBy(before, now, cluster).forEach(one => keys.add(one)));
    }
  }
  return relinked(
    likes,
    [...keys].flatMap(key => {
      const cluster = now.clusters.get(key);
      const [was, is] = [likes.get(key) ?? none, cluster === undefined ? none : likeNamesOf(now, cluster)];
      return [
        [key, was, is] as const,
        ...was.filter(other => !is.includes(other)).map(other => [other, [key], none] as const),
        ...is.filter(other => !was.includes(other)).map(other => [other, none, [key]] as const),
      ];
    }),
  );
}

/** The keys of names that can be told apart since this one went, or no longer since it came. */
function crossedBy(before: Names, now: Names, cluster: Cluster): readonly string[] {
  return [...nearLinksOf(cluster), ...otherLinksOf(cluster), byOtherName(cluster.key)].flatMap(link => {
    const [some = none, others = none] = [before.links.get(link), now.links.get(link)];
    return some.length > crowd === others.length > crowd ? none : [...fewOf(some), ...fewOf(others)];
  });
}

function likeNamesOf({ clusters, links, lexicon }: Names, cluster: Cluster): readonly string[] {
  const { key, type, words } = cluster;
  const found = new Set<string>();
  const few = (link: string): readonly string[] => fewOf(links.get(link));
  for (const other of nearLinksOf(cluster).flatMap(few)) {
    const its = clusters.get(other)?.words;
    if (its !== undefined && (type === 'PERSON' || type === 'ORG' || type === 'GPE')) {
      if (areAlike({ type, words }, { type, words: its }, lexicon)) {
        found.add(other);
      }
    }
  }
  [...otherLinksOf(cluster), byOtherName(key)].flatMap(few).forEach(other => found.add(other));
  otherNamesOf(cluster)
    .filter(other => clusters.get(other) !== undefined && few(byOtherName(other)).includes(key))
    .forEach(other => found.add(other));
  found.delete(key);
  return found.size === 0 ? none : [...found];
}

function fewOf(keys: readonly string[] = none): readonly string[] {
  return keys.length > crowd ? none : keys;
}

/** One for all names that none is like, which are nearly all. */
const none: readonly string[] = [];

const crowd = 8;
