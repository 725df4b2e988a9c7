import { plainWords, type Chunk, type Reason } from './chunk';
import { typeByContext } from './context';
import type { NameLists } from './lists';

/** The type of several capitalised words that neither lists nor heads explain. */
export function typeOfOther(chunk: Chunk, lists: NameLists): Reason | undefined {
  const { tokens, from, to } = chunk;
  const before = tokens[from - 1];
  const plain = plainWords(chunk, lists);
  const acronym = tokens[to + 1];
  if (tokens[to]?.text === '(' && acronym?.shape === 'capitals' && tokens[to + 2]?.text === ')') {
    // “Gross Domestic Product (GDP)” is nobody.
    if (lists.isPlainWord(acronym.folded)) {
      return undefined;
    }
    return ['ORG', 'acronym-behind', 'likely'];
  }
  const context = typeByContext(tokens, from, to, lists);
  if (plain < to - from && lists.does('saint', tokens[from]?.folded ?? '')) {
    // Places are called after saints in half the world.
    return ['GPE', 'saint', 'guess'];
  }
  if (plain === 0) {
    const isThe = before?.folded === 'the';
    return context !== undefined && !isThe
      ? [context.type, context.because, 'likely']
      : isThe || to - from > longestForeign
        ? undefined
        : ['PERSON', 'foreign-name', 'guess'];
  }
  if (isShouted(chunk)) {
    return undefined;
  }
  if (context !== undefined && (context.type === 'PERSON' || informative.test(context.because))) {
    return [context.type, context.because, 'guess'];
  }
  // “told Human Rights Watch”
  return lists.does('actor', before?.folded ?? '') || isFirmLike(chunk, plain, lists)
    ? ['ORG', 'capitalised-words', 'guess']
    : undefined;
}

/** Rules of context that are sure enough for capitalised common words: “groups like Free Cities”. */
const informative = /^(?:place-cue|settlement-before|body-before|one-of-bodies)$/u;

/** Words of a person's name whom no list knows. */
const longestForeign = 5;

/** A line or passage in capitals, where capitals say nothing. */
function isShouted({ tokens, from, to }: Chunk): boolean {
  return to - from > 1 && tokens.slice(from, to).every(token => token.shape !== 'capital' && token.shape !== 'small');
}

/** “Northmark Terminals”: a word that no list knows, and then what it trades in; behind an article it is a thing of that name. */
function isFirmLike({ tokens, from, to }: Chunk, plain: number, lists: NameLists): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  return (
    first !== undefined &&
    last !== undefined &&
    ((first.opens && plain < to - from) ||
      (to - from === 2 &&
        plain === 1 &&
        first.shape === 'capital' &&
        last.folded.endsWith('s') &&
        lists.commonness(first.folded) === 0 &&
        lists.place(first.folded) === undefined &&
        !lists.does('unknown-none', tokens[from - 1]?.folded ?? '')))
  );
}
