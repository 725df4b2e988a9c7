import type { ArticleRecord } from '../../types/record';
import { byAge } from './age';
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

const nearlyWhole = 0.6;
