import type { Prose } from '../types/prose';
import type { Unread } from '../types/unread';

/** Why a document of this kind is not read; undefined for an article. */
export function unreadBy(prose: Prose): Unread | undefined {
  switch (prose.kind) {
    case 'article':
      return undefined;
    case 'not-prose':
      return { kind: 'no-prose', because: prose.because };
    case 'other-language':
      return { kind: 'other-language', language: prose.language };
    case 'too-large':
      return { kind: 'too-large' };
  }
}
