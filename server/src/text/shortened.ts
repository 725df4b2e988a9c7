/** The text on one line and at most `length` UTF-16 code units, cut at a word with an ellipsis. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) {
    return line;
  }
  const cut = line.slice(0, length - 1);
  const gap = cut.lastIndexOf(' ');
  return `${(gap > length / 2 ? cut.slice(0, gap) : cut).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
