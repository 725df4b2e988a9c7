/**
 * The words as alternatives in the source of a regular expression, the longest first, for “so” begins “so far”. Of no words nothing is found.
 */
export function alternatives(words: Iterable<string>): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return longestFirst.length === 0 ? '(?!)' : `(?:${longestFirst.map(literal).join('|')})`;
}

/** “Sheriff” of “sheriff”. */
export function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function literal(word: string): string {
  return word.replace(special, String.raw`\$&`);
}

const special = /[$()*+./?[\\\]^{|}]/gu;
