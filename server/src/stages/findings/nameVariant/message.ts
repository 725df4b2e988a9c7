import type { Span } from '../../../text/span';
import type { Finding } from '../../../types/finding';

export type VariantKind = 'stops' | 'diacritics' | 'shortened' | 'near';

export interface Variant {
  readonly kind: VariantKind;
  /** As written, at `here`. */
  readonly form: string;
  /** The form it differs from, at `there` in the article `uri`. */
  readonly other: string;
  readonly here: Span;
  readonly there: Span;
  readonly uri: string;
}

/** The finding that `form` at `here` differs from `other` at `there`. */
export function variantFinding({ kind, form, other, here, there, uri }: Variant): Finding {
  return {
    start: here.start,
    end: here.end,
    code: 'name-variant',
    severity: kind === 'stops' ? 'hint' : 'information',
    message: messageOf(kind, form, other),
    related: [{ uri, start: there.start, end: there.end, message: `Here it is “${other}”.` }],
  };
}

function messageOf(kind: VariantKind, form: string, other: string): string {
  switch (kind) {
    case 'stops':
      return `“${form}” is also written “${other}”.`;
    case 'diacritics':
      return `“${form}” is also written “${other}”, with its diacritics.`;
    case 'shortened':
      return `“${form}” is a double surname cut short: elsewhere it is “${other}”.`;
    case 'near':
      return `“${form}” is nearly “${other}”, so that one may be a slip for the other.`;
  }
}
