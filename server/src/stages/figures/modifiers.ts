import { articles, possessives } from '../../lexicon/closedClasses';
import type { Modifier } from '../../types/figure';
import { phraseAt, phraseBefore } from './phrases';
import type { Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Words that hedge a figure, and how. */
export interface Hedge {
  readonly modifier: Modifier;
  /** Indexes of the first token and of the one behind the last. */
  readonly start: number;
  readonly end: number;
}

/** The words before or behind a figure that hedge it: “at least” 20, 20 “or more”. */
export function hedgeOf(
  tokens: readonly Token[],
  start: number,
  end: number,
  vocabulary: Vocabulary,
): Hedge | undefined {
  const before = hedgeBefore(tokens, start, vocabulary);
  if (before !== undefined) {
    return before;
  }
  const behind = tokens[end]?.text === '-' ? end + 1 : end;
  const at = orBehind(tokens, behind);
  const after = phraseAt(tokens, at, vocabulary.after);
  return after === undefined || isPlus(tokens, after.end - 1)
    ? undefined
    : { modifier: after.value, start: at, end: after.end };
}

/** Words that may stand between the hedge and the number: “more than the 700”, “about a dozen”. */
const between: ReadonlySet<string> = new Set([...articles, ...possessives, 'just', 'only', 'another']);

/** “just over”, “well above”, “up to an extra 20”. Hedges reach over an article; but “over the 5” and “near the 5” are places. */
function hedgeBefore(tokens: readonly Token[], start: number, vocabulary: Vocabulary): Hedge | undefined {
  let end = start;
  if (tokens[end - 1]?.text === '(') {
    return undefined;
  }
  let found = phraseBefore(tokens, end, vocabulary.before);
  if (found === undefined && vocabulary.cues('extra').has(tokens[end - 1]?.text ?? '')) {
    end--;
  }
  if (found === undefined && between.has(tokens[end - 1]?.text ?? '')) {
    end--;
    found = phraseBefore(tokens, end, vocabulary.before);
  }
  if (found === undefined || (end < start && !vocabulary.cues('reaching').has(tokens[end - 1]?.text ?? ''))) {
    return undefined;
  }
  if (isWayUp(tokens, found.start, vocabulary)) {
    return undefined;
  }
  const isShaded = vocabulary.cues('shading').has(tokens[found.start - 1]?.text ?? '');
  return { modifier: found.value, start: isShaded ? found.start - 1 : found.start, end };
}

/** “Rents went up to 900 euros”: the verb takes “up”, and nothing is hedged. */
function isWayUp(tokens: readonly Token[], at: number, { changes, going }: Vocabulary): boolean {
  const verb = tokens[at - 1]?.text.toLowerCase() ?? '';
  return tokens[at]?.text.toLowerCase() === 'up' && (going.has(verb) || (changes.has(verb) && verb !== 'up'));
}

/** Where a hedge behind the figure would begin; in “20 people or more” one or two plain words stand between. */
function orBehind(tokens: readonly Token[], end: number): number {
  for (let index = end; index < end + 3; index++) {
    const token = tokens[index];
    if (token?.text === 'or') {
      return index;
    }
    if (token?.kind !== 'word' || token.text === 'and') {
      break;
    }
  }
  return end;
}

/** “20 + 5” is a sum, “20+” is at least twenty. */
function isPlus(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (token?.text === '+' && !token.glued) || (token?.text === 'plus' && tokens[at + 1]?.kind === 'digits');
}
