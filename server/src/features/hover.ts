import type { Corpus } from '../corpus/corpus';
import type { Card } from './card';
import { entityCard } from './entityCard';
import { figureCard } from './figureCard';
import { quoteCard } from './quoteCard';
import { subjectAt } from './subject';

/** Tells what is known of the name, figure or quote at `offset`. */
export function hover(corpus: Corpus, uri: string, offset: number): Card | undefined {
  const facts = corpus.facts(uri);
  const subject = facts && subjectAt(facts, offset);
  switch (subject?.kind) {
    case undefined:
      return undefined;
    case 'entity':
      return entityCard(corpus, uri, subject.entity, subject.span);
    case 'figure':
      return figureCard(corpus, uri, subject.figure);
    case 'quote':
      return quoteCard(corpus, uri, subject.quote, subject.statement);
  }
}
