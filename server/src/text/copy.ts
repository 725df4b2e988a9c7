/**
 * The same text in memory of its own. A slice of an article holds the whole article for as long as it is held itself, so that what
 * outlives the article must be a copy.
 */
export function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
