import { plainWords, type Chunk, type Reason } from './chunk';
import { typeByContext } from './context';
import type { NameLists } from './lists';

/** The type of several capitalised words that neither lists nor heads explain. */
export function typeOfOther(chunk: Chunk, lists: NameLists): Reason | undefined {
  const { tokens, from, to } = chunk;
  const before = tokens[from - 1];
  const plain = plainWords(chunk, lists);
  if (tokens[to]?.text === '(' && tokens[to + 1]?.shape === 'capitals' && tokens[to + 2]?.text === ')') {
    return ['ORG', 'acronym-behind', 'likely'];
  }
  const context = typeByContext(tokens, from, to, lists);
  if (plain < to - from && saintly.test(tokens[from]?.folded ?? '')) {
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
  if (context?.type === 'PERSON' || (context?.type === 'GPE' && context.because === 'place-cue')) {
    return [context.type, context.because, 'guess'];
  }
  return actorsFollow.has(before?.folded ?? '') || (tokens[from]?.opens === true && plain < to - from)
    ? ['ORG', 'capitalised-words', 'guess']
    : undefined;
}

/** Words of a person's name whom no list knows. */
const longestForeign = 5;

/** Places are called after saints in half the world. */
const saintly = /^(?:san|santa|santo|sao|sankt|saint|st\.?|ste\.?|sainte)$/u;

/** Behind these words stands somebody who acts: “told Human Rights Watch”. */
const actorsFollow = new Set(['by', 'from', 'with', 'told', 'to', 'at']);

/** A line or passage in capitals, where capitals say nothing. */
function isShouted({ tokens, from, to }: Chunk): boolean {
  return to - from > 1 && tokens.slice(from, to).every(token => token.shape !== 'capital' && token.shape !== 'small');
}
