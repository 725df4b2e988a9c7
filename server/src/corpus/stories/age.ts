import type { ArticleRecord } from '../../types/record';

/** By day; one without a date is the latest: most often it is being written. */
export function byDay(a: ArticleRecord, b: ArticleRecord): number {
  const [one, other] = [a, b].map(({ summary }) => summary.date ?? '~');
  return inOrder(one, other);
}

/** By day; of one day the longer first, for papers cut what an agency sends; else by uri. */
export function byAge(a: ArticleRecord, b: ArticleRecord): number {
  return byDay(a, b) || b.prints.length - a.prints.length || byUri(a, b);
}

export function byUri(a: ArticleRecord, b: ArticleRecord): number {
  return inOrder(a.summary.uri, b.summary.uri);
}

function inOrder(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
