import type { NoProse } from './prose';

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
  /** It does not read as an article. */
  | { readonly kind: 'no-prose'; readonly because: NoProse }
  /** Its language as a BCP 47 code, where that is known: “es”. */
  | { readonly kind: 'other-language'; readonly language: string | undefined }
  | { readonly kind: 'too-large' };
