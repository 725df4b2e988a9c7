/** One version of one document: a value. */
export interface Article {
  /** Where it lives, as the editor names it; the same article keeps its uri from version to version. */
  readonly uri: string;
  readonly version: number;
  /** As decoded, line ends and all; never altered. */
  readonly text: string;
  /** The article's own date as given from outside (a front matter, a setting), ISO 8601: “2020-01-18”. */
  readonly date?: string;
  /** The user asked for it to be read, whatever it looks like. */
  readonly isAskedFor?: boolean;
}
