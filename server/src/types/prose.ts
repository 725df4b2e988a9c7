/** Whether a document is an article in English, so that it is analysed. */
export type Prose =
  | { readonly kind: 'article' }
  /** A list of packages, code, a table, a log: stay out silently. */
  | { readonly kind: 'not-prose'; readonly because: string }
  /** Prose, but not English: say so quietly. `language` is its English name (“Spanish”), or undefined when unsure. */
  | { readonly kind: 'other-language'; readonly language: string | undefined }
  | { readonly kind: 'too-large'; readonly length: number };
