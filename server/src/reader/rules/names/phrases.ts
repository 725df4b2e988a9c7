import { fold } from '../../../text/fold';
import type { NameType } from '../../../types/name';
import type { NameLists } from './lists';
import type { Token } from './tokens';

/** What the lists say of a phrase. */
export type Listed =
  | { readonly kind: 'name'; readonly type: NameType; readonly because: string; readonly size: number }
  | { readonly kind: 'title' };

/** The phrase of tokens `from` up to `to` as written, folded. */
export function phraseOf(paragraph: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) {
    return '';
  }
  return to - from === 1 ? first.folded : fold(paragraph.slice(first.start, last.end));
}

export function listed(phrase: string, lists: NameLists, inCapitals = true): Listed | undefined {
  const known = lists.known(phrase, inCapitals);
  if (lists.isPeople(phrase)) {
    return { kind: 'name', type: 'NORP', because: 'people', size: 0 };
  }
  if (lists.isTitle(phrase)) {
    return { kind: 'title' };
  }
  if (known !== undefined) {
    return { kind: 'name', type: known, because: 'known-name', size: 0 };
  }
  const place = lists.place(phrase);
  if (place !== undefined) {
    return { kind: 'name', type: place.type, because: 'known-place', size: place.size };
  }
  return undefined;
}

/** The longest phrase of at least `least` words in any list that begins at `from` and ends by `limit`. */
export function longestListed(
  paragraph: string,
  tokens: readonly Token[],
  from: number,
  limit: number,
  least: number,
  lists: NameLists,
): { readonly to: number; readonly listed: Listed } | undefined {
  const longest = Math.min(lists.longestFrom(tokens[from]?.folded ?? ''), limit - from);
  for (let count = longest; count >= least; count--) {
    const found = listed(
      phraseOf(paragraph, tokens, from, from + count),
      lists,
      count > 1 || tokens[from]?.shape === 'capitals',
    );
    if (found !== undefined) {
      return { to: from + count, listed: found };
    }
  }
  return undefined;
}
