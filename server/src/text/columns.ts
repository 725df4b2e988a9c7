/** How many columns words take where every letter is as wide as any other: marks on letters none, letters of East Asia and emoji two. */
export function columnsOf(words: string): number {
  return isPlain.test(words) ? words.length : Array.from(words).reduce((sum, letter) => sum + widthOf(letter), 0);
}

/** Blanks before the words, so that they end at this column. */
export function endingAt(words: string, columns: number): string {
  return `${' '.repeat(Math.max(0, columns - columnsOf(words)))}${words}`;
}

/** Blanks behind the words, so that what follows begins at this column. */
export function filledTo(words: string, columns: number): string {
  return `${words}${' '.repeat(Math.max(0, columns - columnsOf(words)))}`;
}

/** The first words that fit into so many columns, none of them cut unless it is the first. */
export function firstColumns(words: string, columns: number): string {
  if (columnsOf(words) <= columns) {
    return words;
  }
  let [end, taken] = [0, 0];
  for (const letter of words) {
    taken += widthOf(letter);
    if (taken > columns) {
      break;
    }
    end += letter.length;
  }
  const gap = words.charAt(end) === ' ' ? end : words.lastIndexOf(' ', end);
  return words.slice(0, gap > 0 ? gap : end).trimEnd();
}

/** The last words that fit into so many columns, likewise. */
export function lastColumns(words: string, columns: number): string {
  const letters = Array.from(words);
  let taken = 0;
  let from = letters.length;
  while (from > 0 && taken + widthOf(letters[from - 1] ?? '') <= columns) {
    taken += widthOf(letters[--from] ?? '');
  }
  if (from === 0) {
    return words;
  }
  const kept = letters.slice(from).join('');
  const gap = letters[from - 1] === ' ' ? 0 : kept.indexOf(' ') + 1;
  return kept.slice(gap).trimStart();
}

function widthOf(letter: string): number {
  return narrow.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
}

const isPlain = /^[ -~\u00a0-\u00ac\u00ae-\u024f‘’“”–—…•]*$/u;
const narrow = /^[\p{M}\p{Cf}]$/u;
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303f\uff01-\uff60])$/u;
