import type { Token } from './token';

/** A text's tokens by their signs alone, for where the tokenizer's model cannot be loaded; of parts of speech that tells little. */
export function plainTokens(text: string): readonly Token[] {
  return [...text.matchAll(token)].map(({ 0: value, groups = {} }) => {
    const [tag = 'X'] = Object.keys(groups).filter(name => groups[name] !== undefined);
    return { value, tag };
  });
}

/** What is of no group is a word in small letters. */
const token =
  /(?<PROPN>\p{Lu}[\p{L}\p{M}\p{N}’'-]*)|[\p{L}\p{M}][\p{L}\p{M}\p{N}’'-]*|(?<NUM>\p{N}+(?:[.,]\p{N}+)*)|(?<SYM>\p{S})|(?<PUNCT>\S)/gu;
