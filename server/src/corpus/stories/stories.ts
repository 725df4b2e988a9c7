import { byAge } from './age';
import { printsShared } from './copies';
import { kinship, neighboursOf, oneStory, profileOf, type Folder } from './kinship';

/** Articles about the same events. */
export interface Story {
  /** The uri of the first. */
  readonly first: string;
  /** Whether there are more than this one. */
  readonly isShared: boolean;
}

/**
 * Articles about the same events, each article with its story: it joins that of its neighbours with which it has most to do,
 * if it has enough to do with it (Allan et al. 1998, “On-line new event detection and tracking”). An article by itself is a story of its own.
 */
export function storiesOf(folder: Folder): ReadonlyMap<string, Story> {
  const found = new Map<string, string>();
  for (const record of [...folder.records.values()].sort(byAge)) {
    const { uri } = record.summary;
    const own = profileOf(record, folder);
    const before = neighboursOf(record, folder)
      .filter(other => found.has(other.summary.uri))
      .map(other => ({ other, kin: printsShared(record, other) ? 1 : kinship(own, profileOf(other, folder)) }))
      .reduce<{ uri: string; kin: number }>(
        (best, { other, kin }) => (kin > best.kin ? { uri: other.summary.uri, kin } : best),
        { uri, kin: oneStory },
      );
    found.set(uri, found.get(before.uri) ?? uri);
  }
  const sizes = new Map<string, number>();
  for (const first of found.values()) {
    sizes.set(first, (sizes.get(first) ?? 0) + 1);
  }
  return new Map([...found].map(([uri, first]) => [uri, { first, isShared: (sizes.get(first) ?? 0) > 1 }]));
}
