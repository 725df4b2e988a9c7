/**
 * The text with its letters beyond Latin-1 replaced by plain ones, of the same length, so that offsets stay: “Řehák” is “Rehák”,
 * “Đức” is “Duc”. For tools that know Western letters only; letters of other scripts become “x” or “X”.
 */
export function latinOf(text: string): string {
  return isWestern.test(text) ? text : text.replace(foreignLetter, plainLetter);
}

/** No character that could be a letter beyond Latin-1; the punctuation of newspapers lies between U+2000 and U+2BFF. */
const isWestern = /^[\u0000-\u00ff\u2000-\u2bff]*$/u;

const foreignLetter = /(?![\u0000-\u00ff])[\p{L}\p{M}]/gu;

function plainLetter(letter: string, ...rest: readonly unknown[]): string {
  const base = letter.normalize('NFD').charAt(0);
  if (isPlainLetter.test(base)) {
    return base;
  }
  const known = others.get(letter);
  if (known !== undefined) {
    return known;
  }
  if (isMark.test(letter)) {
    // A mark that stands by itself on the letter before it: the word goes on.
    const [offset, text] = rest as readonly [number, string];
    const before = offset > 0 ? text.charAt(offset - 1) : '';
    return isPlainLetter.test(before) ? before.toLowerCase().repeat(letter.length) : 'x'.repeat(letter.length);
  }
  return (isCapital.test(letter) ? 'X' : 'x').repeat(letter.length);
}

const isPlainLetter = /^[A-Za-z]$/u;
const isMark = /^\p{M}$/u;
const isCapital = /^\p{Lu}$/u;

/** Latin letters that Unicode does not take apart. */
const others: ReadonlyMap<string, string> = new Map(
  ['đd', 'ĐD', 'łl', 'ŁL', 'ħh', 'ĦH', 'ŧt', 'ŦT', 'ıi', 'ŋn', 'ŊN', 'œo', 'ŒO', 'əe', 'ƏE', 'ĸk', 'ƒf'].map(
    pair => [pair.charAt(0), pair.charAt(1)] as const,
  ),
);
