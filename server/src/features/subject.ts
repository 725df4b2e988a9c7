import type { Facts } from '../pipeline/facts';
import { entities } from '../stages/entities/entities';
import { figures } from '../stages/figures/figures';
import { mentions } from '../stages/mentions';
import { prose } from '../stages/prose';
import { statements, type Statement } from '../stages/statements';
import { titles } from '../stages/titles/titles';
import { shortestAt } from '../text/find';
import { overlaps, spanOf, type Span } from '../text/span';
import type { Entity } from '../types/entity';
import type { Figure } from '../types/figure';
import type { Quote } from '../types/quote';

/** What a reader points at: the thing under the caret that Copydesk knows something of. */
export type Subject =
  | { readonly kind: 'entity'; readonly span: Span; readonly entity: Entity }
  | { readonly kind: 'figure'; readonly span: Span; readonly figure: Figure }
  | { readonly kind: 'quote'; readonly span: Span; readonly quote: Quote; readonly statement: Statement };

/** The smallest thing at `offset`; a name, figure or role inside a quote comes before the quote. */
export function subjectAt(facts: Facts, offset: number): Subject | undefined {
  if (facts.get(prose).kind !== 'article') {
    return undefined;
  }
  return entityAt(facts, offset) ?? figureAt(facts, offset) ?? quoteAt(facts, offset);
}

function entityAt(facts: Facts, offset: number): Subject | undefined {
  const mention = shortestAt(facts.get(mentions), offset);
  if (mention !== undefined) {
    const entity = facts.get(entities).find(one => one.key === mention.entity);
    return entity && { kind: 'entity', span: spanOf(mention), entity };
  }
  const title = shortestAt(facts.get(titles), offset);
  const entity = title && facts.get(entities).find(one => one.names.some(name => name.start === title.of));
  return entity && { kind: 'entity', span: spanOf(title), entity };
}

function figureAt(facts: Facts, offset: number): Subject | undefined {
  const figure = shortestAt(facts.get(figures), offset);
  return figure && { kind: 'figure', span: spanOf(figure), figure };
}

/** A quote, or the reporting word beside it. */
function quoteAt(facts: Facts, offset: number): Subject | undefined {
  const all = facts.get(statements);
  const parts = all.flatMap(statement => statement.parts);
  const quote =
    shortestAt(parts, offset) ??
    parts.find(part => part.cue !== undefined && overlaps(part.cue, { start: offset, end: offset + 1 }));
  const statement = quote && all.find(one => one.parts.includes(quote));
  return statement && { kind: 'quote', span: spanOf(quote), quote, statement };
}
