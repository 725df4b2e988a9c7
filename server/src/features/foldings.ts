import type { Facts } from '../pipeline/facts';
import { passages } from '../stages/passages/passages';
import { prose } from '../stages/prose';
import type { Span } from '../text/span';
import type { PassageKind } from '../types/passage';

/** A stretch that can be folded away. */
export interface Folding extends Span {
  /** A section beneath its subhead; another outlet's words beneath their lead-in; what a site puts around an article. */
  readonly kind: 'section' | 'block' | 'furniture';
}

/** What can be folded in an article: sections, blocks of another outlet's words, and runs of boilerplate and metadata. */
export function foldings(facts: Facts): readonly Folding[] {
  if (facts.get(prose).kind !== 'article') {
    return [];
  }
  const { all, blocks } = facts.get(passages);
  const found: Folding[] = blocks.map(({ leadIn, end }) => ({ kind: 'block', start: leadIn.start, end }));
  for (const [index, { kind, start }] of all.entries()) {
    if (kind === 'subhead') {
      const next = all.findIndex((passage, at) => at > index && endsSection.has(passage.kind));
      found.push({ kind: 'section', start, end: all[(next < 0 ? all.length : next) - 1]?.end ?? start });
    } else if (furniture.has(kind) && !furniture.has(all[index - 1]?.kind ?? 'body')) {
      const next = all.findIndex((passage, at) => at > index && !furniture.has(passage.kind));
      found.push({ kind: 'furniture', start, end: all[(next < 0 ? all.length : next) - 1]?.end ?? start });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const furniture: ReadonlySet<PassageKind> = new Set(['boilerplate', 'metadata']);
const endsSection: ReadonlySet<PassageKind> = new Set(['subhead', 'boilerplate', 'metadata']);
