/** What a reader is told of problems that are not listed: “12 more problems between articles are not listed.” */
export function unlistedInWords(count: number): string {
  const more =
    count === 1 ? '1 more problem between articles is' : `${String(count)} more problems between articles are`;
  return `${more} not listed; open an article to see its own.`;
}
