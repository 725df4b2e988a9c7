import type { Corpus } from '../corpus/corpus';
import type { Card } from './card';
import { entityCard } from './entityCard';
import { figureCard } from './figureCard';
import { quoteCard } from './quoteCard';
import { subjectAt, type Subject } from './subject';
import { verdictLines } from './verdictLine';

/** Tells what is known of the name, figure or quote at `offset`. */
export function hover(corpus: Corpus, uri: string, offset: number): Card | undefined {
  const facts = corpus.facts(uri);
  const subject = facts && subjectAt(facts, offset);
  const card = subject && cardOf(corpus, uri, subject);
  return card && { ...card, lines: [...card.lines, ...verdictLines(facts, subject)] };
}

function cardOf(corpus: Corpus, uri: string, subject: Subject): Card {
  switch (subject.kind) {
    case 'entity':
      return entityCard(corpus, uri, subject.entity, subject.span);
    case 'figure':
      return figureCard(corpus, uri, subject.figure);
    case 'quote':
      return quoteCard(corpus, uri, subject.quote, subject.statement);
  }
}
