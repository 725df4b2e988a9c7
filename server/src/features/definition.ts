import type { Corpus } from '../corpus/corpus';
import { entities } from '../stages/entities/entities';
import { spanOf, textOf, type Span } from '../text/span';
import type { Entity } from '../types/entity';
import type { Located } from './places';
import { subjectAt } from './subject';

/** From a mention to the fullest first mention in this article, and to the article that names it more fully; from a quote to its speaker. */
export function definition(corpus: Corpus, uri: string, offset: number): readonly Located[] | undefined {
  const facts = corpus.facts(uri);
  const subject = facts && subjectAt(facts, offset);
  switch (subject?.kind) {
    case undefined:
    case 'figure':
      return undefined;
    case 'quote': {
      const speaker =
        subject.quote.speaker ?? subject.statement.parts.find(part => part.speaker !== undefined)?.speaker;
      return speaker && [{ uri, span: spanOf(speaker) }];
    }
    case 'entity': {
      const here = { uri, span: fullestFirst(facts?.article.text ?? '', subject.entity) };
      return [here, ...fullerElsewhere(corpus, uri, subject.entity)];
    }
  }
}

/** The first mention in the fullest form that the article gives. */
export function fullestFirst(text: string, { names, name }: Entity): Span {
  const fullest = names.find(span => textOf(text, span) === name);
  const longest = names.reduce((best, span) => (span.end - span.start > best.end - best.start ? span : best));
  return spanOf(fullest ?? longest);
}

function fullerElsewhere(corpus: Corpus, uri: string, entity: Entity): readonly Located[] {
  const dossier = corpus.identities.dossierOf(uri, entity.key);
  if (dossier === undefined || dossier.name === entity.name) {
    return [];
  }
  const fuller = dossier.appearances.find(one => one.uri !== uri && one.entity.name === dossier.name);
  const facts = fuller && corpus.facts(fuller.uri);
  const there = facts?.get(entities).find(one => one.key === fuller?.entity.key);
  return fuller && facts && there ? [{ uri: fuller.uri, span: fullestFirst(facts.article.text, there) }] : [];
}
