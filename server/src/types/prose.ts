/** Whether a document is an article in English, so that it is analysed. */
export type Prose =
  | { readonly kind: 'article' }
  /** A list of packages, code, a table, a log: stay out. `isPlainlyNone`: nobody would take it for an article, so that it stays quiet. */
  | { readonly kind: 'not-prose'; readonly because: string; readonly isPlainlyNone?: boolean }
  /** Prose, but not English: say so quietly. Its English name (“Spanish”) and BCP 47 code (“es”), undefined when unsure. */
  | { readonly kind: 'other-language'; readonly language: string | undefined; readonly code: string | undefined }
  | { readonly kind: 'too-large'; readonly length: number };
