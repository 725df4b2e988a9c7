import type { Span } from '../../../text/span';
import type { FindingOf, VariantKind } from '../../../types/finding';

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
export function variantFinding({ kind, form, other, here, there, uri }: Variant): FindingOf<'name-variant'> {
  return {
    start: here.start,
    end: here.end,
    code: 'name-variant',
    args: { kind, form, other },
    severity: kind === 'stops' ? 'hint' : 'information',
    related: [{ uri, start: there.start, end: there.end, as: 'other-form', words: other }],
  };
}
