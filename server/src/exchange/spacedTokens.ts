import type { Span } from '../text/span';
import type { Marked } from './marked';
import { tokenised, type Token } from './tokens';

/** A token as spaCy counts them: white space other than one blank between two words is a token too. */
export interface SpacedToken extends Token {
  /** Index among all tokens of the article; its own of a root. */
  readonly head?: number;
  readonly isBlank: boolean;
  /** Whether a blank follows, which belongs to no token. */
  readonly hasBlankBehind: boolean;
}

/** Tokens and single blanks that together are the whole text, and the sentences of words. */
export function spacedTokens(
  article: Marked,
  marks: readonly Span[],
): { readonly sentences: readonly Span[]; readonly tokens: readonly SpacedToken[] } {
  const { text } = article;
  const sentences = tokenised(article, marks, { joined: false });
  const tokens: SpacedToken[] = [];
  let at = 0;
  const passOver = (to: number): void => {
    if (at < to) {
      tokens.push({ start: at, end: to, isBlank: true, hasBlankBehind: false });
    }
  };
  for (const sentence of sentences) {
    const firsts: number[] = [];
    const from = tokens.length;
    for (const token of sentence.tokens) {
      passOver(token.start);
      firsts.push(tokens.length);
      const hasBlankBehind = text.charAt(token.end) === ' ';
      tokens.push({ ...token, isBlank: false, hasBlankBehind });
      at = token.end + (hasBlankBehind ? 1 : 0);
    }
    for (let index = from; index < tokens.length; index++) {
      const token = tokens[index];
      if (token?.head !== undefined) {
        tokens[index] = { ...token, head: token.head < 0 ? index : (firsts[token.head] ?? index) };
      }
    }
  }
  passOver(text.length);
  return { sentences, tokens };
}
