import type { Token } from './tokens';
import { keyOf, type Phrases } from './vocabulary';

/** The longest phrase that begins at `at`, with the index behind it. */
export function phraseAt<Value>(
  tokens: readonly Token[],
  at: number,
  phrases: Phrases<Value>,
): { readonly value: Value; readonly end: number } | undefined {
  const first = tokens[at];
  const longest = first === undefined ? undefined : phrases.firsts.get(keyOf(first.text));
  for (let length = longest ?? 0; length > 0; length--) {
    const value = phrases.entries.get(keysOf(tokens, at, length));
    if (value !== undefined && at + length <= tokens.length) {
      return { value, end: at + length };
    }
  }
  return undefined;
}

/** The longest phrase that ends right before `end`, with the index of its first token. */
export function phraseBefore<Value>(
  tokens: readonly Token[],
  end: number,
  phrases: Phrases<Value>,
): { readonly value: Value; readonly start: number } | undefined {
  const last = tokens[end - 1];
  const longest = last === undefined ? undefined : phrases.lasts.get(keyOf(last.text.toLowerCase()));
  for (let length = Math.min(longest ?? 0, end); length > 0; length--) {
    const value = phrases.entries.get(keysOf(tokens, end - length, length).toLowerCase());
    if (value !== undefined) {
      return { value, start: end - length };
    }
  }
  return undefined;
}

function keysOf(tokens: readonly Token[], at: number, length: number): string {
  let keys = keyOf(tokens[at]?.text ?? '');
  for (let index = at + 1; index < at + length; index++) {
    keys += ` ${keyOf(tokens[index]?.text ?? '')}`;
  }
  return keys;
}
