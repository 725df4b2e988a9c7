import type { Corpus } from '../corpus/corpus';
import { mentions } from '../stages/mentions';
import { spanOf, touches, type Span } from '../text/span';
import { subjectAt } from './subject';

/** In this article: every mention of the name at `offset`; of a quote, its parts, its speaker and its reporting word. */
export function highlights(corpus: Corpus, uri: string, offset: number): readonly Span[] | undefined {
  const facts = corpus.facts(uri);
  const subject = facts && subjectAt(facts, offset);
  switch (subject?.kind) {
    case undefined:
    case 'figure':
      return undefined;
    case 'entity':
      return facts
        ?.get(mentions)
        .filter(mention => mention.entity === subject.entity.key)
        .map(spanOf);
    case 'quote': {
      const { parts } = subject.statement;
      if (subject.quote.kind === 'indirect' && !(subject.quote.cue && touches(subject.quote.cue, offset))) {
        // Reported speech looks like any other sentence: a reader who clicks in it asks for nothing.
        return undefined;
      }
      const attributions = parts.flatMap(({ speaker, cue }) => [speaker, cue]).filter(span => span !== undefined);
      const distinct = new Map([...parts, ...attributions].map(span => [span.start, spanOf(span)]));
      return [...distinct.values()].sort((a, b) => a.start - b.start);
    }
  }
}
