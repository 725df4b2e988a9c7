import type { NameType } from '../../../types/name';
import type { ReadName, Upos } from '../../../types/reading';
import type { NameLists } from './lists';
import { isCapitalised } from './runs';
import type { Token } from './tokens';
import type { Found } from './found';

/** A stretch of capitalised words that holds no title any more, with what is known of its place. */
export interface Chunk {
  readonly paragraph: string;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** Whether a title stands right before it in the same run: “President | Donald Trump”. */
  readonly titled: boolean;
}

/** A type, the rule that gave it, and how sure it is. */
export type Reason = readonly [type: NameType, because: string, confidence: ReadName['confidence']];

export function found(
  { from, to }: { readonly from: number; readonly to: number },
  [type, because, confidence]: Reason,
): Found {
  return { from, to, type, because, confidence };
}

/** How many words of the chunk have a capital. */
export function capitals({ tokens, from, to }: Chunk): number {
  return tokens.slice(from, to).filter(isCapitalised).length;
}

/** Capitalised words that are common words rather than somebody's name. */
export function plainWords({ tokens, from, to }: Chunk, lists: NameLists): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (isCapitalised(token) && isPlainWord(token.folded, lists)) {
      count++;
    }
  }
  return count;
}

/** Surnames and given names hold nearly every English word, so a very common one is a word first. */
function isPlainWord(word: string, lists: NameLists): boolean {
  const common = lists.commonness(word);
  return !lists.isParticle(word) && (common > 3 || (common > 1 && !lists.isGivenName(word) && !lists.isSurname(word)));
}

/** Parts of speech of the words that open sentences without naming anything. */
export const notNaming = new Set<Upos>([
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'PART',
  'PRON',
  'SCONJ',
  'VERB',
  'NUM',
]);
