/** Why a document that is open, or a folder, is not read. */
export type Unread =
  | { readonly kind: 'switched-off' }
  /** Its folder holds the files of a software project. */
  | { readonly kind: 'software-project' }
  /** A home folder or a drive's root: of a folder only. */
  | { readonly kind: 'home-folder' }
  /** The settings leave files of its name out. */
  | { readonly kind: 'excluded' }
  /** It is in a language mode in which no articles are written. */
  | { readonly kind: 'other-mode' }
  /** It does not read as an article: “it holds no words”. `isPlainlyNone`: it is empty, or code, or the like. */
  | { readonly kind: 'no-prose'; readonly because: string; readonly isPlainlyNone: boolean }
  /** Its language as English calls it, where that is known: “Spanish”. */
  | { readonly kind: 'other-language'; readonly language: string | undefined }
  | { readonly kind: 'too-large' };
