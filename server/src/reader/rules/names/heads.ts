import type { Chunk, Reason } from './chunk';
import type { NameLists } from './lists';

/** “… University”, “Bank of …”, “Lake …”. */
export function typeByHead({ tokens, from, to }: Chunk, lists: NameLists): Reason | undefined {
  const first = tokens[from];
  if (first === undefined) {
    return undefined;
  }
  let link = from + 1;
  while (link < to && !(tokens[link]?.shape === 'small' && lists.does('link', tokens[link]?.folded ?? ''))) {
    link++;
  }
  const headToken = tokens[link - 1];
  const head = headToken === undefined ? undefined : lists.head(headToken.folded);
  if (head !== undefined && headToken !== undefined) {
    const isSurnameToo =
      link === to &&
      to - from === 2 &&
      lists.isGivenName(first.folded) &&
      lists.isSurname(headToken.folded) &&
      lists.commonness(first.folded) < 3 &&
      head.type !== 'ORG';
    if (!isSurnameToo) {
      return [head.type, 'head-word', link < to || to - from > 2 ? 'certain' : 'likely'];
    }
  }
  if (link < to && headToken?.shape === 'capital' && !lists.isGivenName(headToken.folded)) {
    return ['ORG', 'capitalised-of', 'guess'];
  }
  const leading = lists.head(first.folded);
  return leading?.leads === true ? [leading.type, 'head-word', 'likely'] : undefined;
}
