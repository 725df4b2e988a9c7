import { byPosition, contains, spanOf, type Span } from '../../text/span';
import type { Quote } from '../../types/quote';

/** Who gives what stands in a statement. */
export interface Source {
  /** The first of the speakers. */
  readonly key: string | undefined;
  /** The words that name them. */
  readonly span: Span | undefined;
}

/** Tells who says what stands at a span: the speaker of the innermost statement around it. Asked in order of reading. */
export function sourcesIn(quotes: readonly Quote[]): (span: Span) => Source | undefined {
  const statements = quotes
    .filter(({ kind, speaker, speakers }) => kind !== 'scare' && (speakers.length > 0 || speaker !== undefined))
    .map(quote => ({ ...spanOf(quote.content ?? quote), source: { key: quote.speakers[0], span: quote.speaker } }))
    .sort(byPosition);
  let next = 0;
  let open: typeof statements = [];
  return span => {
    for (let one = statements[next]; one !== undefined && one.start <= span.start; one = statements[++next]) {
      open.push(one);
    }
    open = open.filter(one => one.end > span.start);
    return open.findLast(one => contains(one, span))?.source;
  };
}
