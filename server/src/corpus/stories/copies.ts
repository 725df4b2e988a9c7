import type { ArticleRecord } from '../../types/record';
import { neighboursOf, type Folder } from './kinship';
import { sharedPart } from './prints';

/** The article that this one repeats nearly whole: the first of them; undefined where it is that itself. */
export function originalOf(record: ArticleRecord, folder: Folder): string | undefined {
  const copies = neighboursOf(record, folder).filter(other => printsShared(record, other));
  const [first] = [record, ...copies].sort(byAge);
  return first === undefined || first === record ? undefined : first.summary.uri;
}

/** Whether the one stands nearly whole in the other. */
export function printsShared(a: ArticleRecord, b: ArticleRecord): boolean {
  return sharedPart(a.prints, b.prints) >= nearlyWhole;
}

/** By day; of one day the longer first, for papers cut what an agency sends; else by uri. */
export function byAge(a: ArticleRecord, b: ArticleRecord): number {
  const [one, other] = [a.summary.date ?? '~', b.summary.date ?? '~'];
  return one !== other
    ? one < other
      ? -1
      : 1
    : b.prints.length - a.prints.length || (a.summary.uri < b.summary.uri ? -1 : 1);
}

const nearlyWhole = 0.6;
