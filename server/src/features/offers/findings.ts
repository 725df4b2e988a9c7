import type { Span } from '../../text/span';
import type { FindingCode } from '../../types/finding';
import { anchorIn, type Offered, type Pointed } from './offer';

/** That a finding is none: at its place, in the article, in all. */
export function dismissalsOf(pointed: Pointed, code: FindingCode, span: Span): readonly Offered[] {
  const { uri } = pointed;
  // Where a finding has no words of its own, it cannot be told by them.
  const anchor = span.start < span.end ? anchorIn(pointed, span) : undefined;
  return [
    ...(anchor === undefined
      ? []
      : [
          {
            label: `Dismiss “${code}” here`,
            deeds: [{ uri, scope: 'article' as const, decision: { kind: 'dismiss' as const, code, anchor } }],
          },
        ]),
    {
      label: `Dismiss “${code}” in this article`,
      deeds: [{ uri, scope: 'article', decision: { kind: 'dismiss', code } }],
    },
    {
      label: `Dismiss “${code}” in all articles`,
      deeds: [{ uri, scope: 'everywhere', decision: { kind: 'dismiss', code } }],
    },
  ];
}
