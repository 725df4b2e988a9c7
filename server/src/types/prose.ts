/** Whether a document is an article in English, so that it is analysed. */
export type Prose =
  | { readonly kind: 'article' }
  /** A list of packages, code, a table, a log: stay out. */
  | { readonly kind: 'not-prose'; readonly because: NoProse }
  /** Prose, but not English: say so quietly. The language is a BCP 47 code (“es”), undefined when unsure. */
  | { readonly kind: 'other-language'; readonly language: string | undefined }
  | { readonly kind: 'too-large'; readonly length: number };

/** Why a document does not read as an article. */
export type NoProse =
  /** It holds NUL characters, as no text does. */
  | 'no-text'
  | 'no-words'
  /** It holds signs as code and lists of packages do. */
  | 'code'
  /** A table, a list of things, a log. */
  | 'no-running-text'
  /** Nobody knows: its analysis failed. */
  | 'failed';
