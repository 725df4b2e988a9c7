/** An article's own words within one of our sentences: “14 people”. */
export function inMarks(words: string): string {
  return `“${words}”`;
}
