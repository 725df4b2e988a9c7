import { firstEndingAfter, type Span } from '../../text/span';
import type { Name } from '../../types/name';
import type { Word } from '../../types/reading';
import { isPlural, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** What a figure stands among. */
export interface Surroundings {
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly names: readonly Name[];
  readonly vocabulary: Vocabulary;
  /** Whether every word may have a capital, so that capitals tell nothing. */
  readonly isTitle: boolean;
  /** Whether “04/12/1995” is the fourth of December, as far as the article's other dates tell. */
  readonly isDayFirst: boolean;
}

/** Whether a name covers the span. */
export function isInName(span: Span, names: readonly Name[]): boolean {
  const name = names[firstEndingAfter(names, span.start)];
  return name !== undefined && name.start <= span.start && name.end >= span.end;
}

/** Whether the token is a plural that a number before it counts; “was” and “plus” look like plurals. */
export function isCountedPlural(words: readonly Word[], token: Token | undefined): boolean {
  return isPlural(token) && !uncounted.has(posAt(words, token.start) ?? 'X');
}

const uncounted: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADP', 'ADV', 'CCONJ', 'SCONJ', 'PRON']);

/** The part of speech of the word at `offset`. */
export function posAt(words: readonly Word[], offset: number): Word['pos'] | undefined {
  return wordAt(words, offset)?.pos;
}

export function wordAt(words: readonly Word[], offset: number): Word | undefined {
  const word = words[firstEndingAfter(words, offset)];
  return word !== undefined && word.start <= offset ? word : undefined;
}
